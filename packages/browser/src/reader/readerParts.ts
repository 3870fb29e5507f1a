import type { ProvisionType } from '@dutybook/shared/model';
import { parseEid } from '@dutybook/shared/model';
import type { CardBlock } from '@dutybook/shared/library';
import { bareNumber } from '@dutybook/view/text';

/** A heading of a text, or a provision with everything below it that is read with it. */
export interface Part {
  readonly kind: 'heading' | 'provision';
  readonly block: CardBlock;
  readonly inner: readonly CardBlock[];
}

/** A line of the outline: where it leads, and which articles stand there. */
export interface OutlineLine {
  readonly eid: string;
  readonly depth: number;
  readonly number: string;
  readonly heading: string;
  /** `1–9`; of lines that are articles themselves nothing. */
  readonly articles: string;
}

const HEADINGS: ReadonlySet<ProvisionType> = new Set(['part', 'subpart', 'chapter', 'section', 'annex', 'heading']);
const OPENING = 24;

/** Cuts a text into what stands on its own: articles stay whole. */
export function partsOf(blocks: readonly CardBlock[]): readonly Part[] {
  const parts: (Part & { readonly inner: CardBlock[] })[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last?.block.type === 'article' && block.depth > last.block.depth) last.inner.push(block);
    else parts.push({ kind: HEADINGS.has(block.type) ? 'heading' : 'provision', block, inner: [] });
  }
  return parts;
}

function isArticle({ block }: Part): boolean {
  return block.type === 'article';
}

/** The number of an article in digits, as its eId has it. */
function digits({ block }: Part): string {
  return parseEid(block.eid)?.at(-1)?.number ?? '';
}

function articlesBelow(parts: readonly Part[], place: number): string {
  const depth = parts[place]?.block.depth ?? 0;
  const rest = parts.slice(place + 1);
  const end = rest.findIndex(({ kind, block }) => kind === 'heading' && block.depth <= depth);
  const articles = (end < 0 ? rest : rest.slice(0, end)).filter(isArticle);
  const [first, last] = [articles[0], articles.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? digits(first) : `${digits(first)}–${digits(last)}`;
}

/** The outline of a text: its headings with the articles below each; of a text without headings, its articles. */
export function outlineOf(parts: readonly Part[]): readonly OutlineLine[] {
  const hasHeadings = parts.some(({ kind, block }) => kind === 'heading' && block.type !== 'annex');
  return parts.flatMap((part, place) => {
    const { kind, block, inner } = part;
    if (kind !== 'heading' && (hasHeadings || !isArticle(part))) return [];
    const words = block.heading ?? (hasHeadings ? '' : (inner[0]?.text ?? block.text).slice(0, OPENING));
    const articles = kind === 'heading' ? articlesBelow(parts, place) : '';
    return [{ eid: block.eid, depth: block.depth, number: block.number ?? '', heading: words, articles }];
  });
}

/** What stands above a part, outermost first, and the part itself: a running head. */
export function pathOf(parts: readonly Part[], eid: string): readonly CardBlock[] {
  const place = parts.findIndex(({ block, inner }) => block.eid === eid || inner.some((below) => below.eid === eid));
  const own = parts[place];
  if (own === undefined) return [];
  const path = [own.block];
  for (let at = place - 1; at >= 0; at -= 1) {
    const part = parts[at];
    if (part?.kind === 'heading' && part.block.depth < (path[0]?.depth ?? 0)) path.unshift(part.block);
  }
  return path;
}

/** What a block is called: number and heading. */
export function blockName({ number, heading }: Pick<CardBlock, 'number' | 'heading'>): string {
  return [number && bareNumber(number), heading].filter((part) => part !== undefined && part !== '').join(' ');
}

/** What a law is called at the head of its pages: there the state that all of them begin with would take the room of the name. */
export function runningName(title: string): string {
  return title.replace(/^中华人民共和国(?=.)/u, '');
}
