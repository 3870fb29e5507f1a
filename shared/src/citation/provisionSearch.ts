import type { Instrument, Provision } from '../model/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import { DIVISION_LEVELS, divisionSteps, isWithin } from './division.ts';
import type { CitedLevel, Place } from './place.ts';
import type { CitationReason } from './resolution.ts';

/** What a place leads to in one version of an instrument. */
export type SearchResult =
  | { readonly type: 'found'; readonly eid?: string; readonly provision?: Provision; readonly endEid?: string }
  | { readonly type: 'missing'; readonly reason: CitationReason }
  /** Several provisions fit: items of the same number in several paragraphs. */
  | { readonly type: 'several'; readonly eids: readonly string[] }
  /** The article exists, but not in the part or chapter that is named beside it: 《刑法》第三章第八条. */
  | { readonly type: 'elsewhere'; readonly eid: string }
  | { readonly type: 'not-looked-up' };

function childrenOf(provision: Provision, type: 'paragraph' | 'item' | 'subitem'): readonly Provision[] {
  return provision.children.filter((child) => child.type === type);
}

/** The number of a provision: the last step of its eId. */
function numberOf({ eid }: Provision): string {
  return eid.slice(eid.lastIndexOf('_') + 1);
}

function withNumber(provisions: readonly Provision[], number: string): Provision | undefined {
  return provisions.find((provision) => numberOf(provision) === number);
}

/** Items of an article whose paragraph is not named: 第十条第一项. */
function itemsIn(article: Provision, number: string): readonly Provision[] {
  return [article, ...childrenOf(article, 'paragraph')].flatMap(
    (outer) => withNumber(childrenOf(outer, 'item'), number) ?? [],
  );
}

/** Finds a place below an article. An article of one paragraph may have its words itself. */
function below(article: Provision, { paragraph, item, subitem }: Place): SearchResult {
  let outer = article;
  if (paragraph !== undefined) {
    const paragraphs = childrenOf(article, 'paragraph');
    const found =
      withNumber(paragraphs, paragraph) ?? (paragraphs.length === 0 && paragraph === '1' ? article : undefined);
    if (found === undefined) return { type: 'missing', reason: 'no-paragraph' };
    outer = found;
  }
  if (item !== undefined) {
    const items = paragraph === undefined ? itemsIn(article, item) : [withNumber(childrenOf(outer, 'item'), item)];
    const [found, ...more] = items.filter((each) => each !== undefined);
    if (found === undefined) return { type: 'missing', reason: 'no-item' };
    if (more.length > 0) return { type: 'several', eids: [found, ...more].map(({ eid }) => eid) };
    outer = found;
  }
  if (subitem !== undefined) {
    const found = withNumber(childrenOf(outer, 'subitem'), subitem);
    if (found === undefined) return { type: 'missing', reason: 'no-subitem' };
    outer = found;
  }
  return { type: 'found', eid: outer.eid, provision: outer };
}

function rangeEndPlace(place: Place): Place | undefined {
  const { rangeEnd, rangeUnit } = place;
  if (rangeEnd === undefined || rangeUnit === undefined) return undefined;
  const inner: readonly CitedLevel[] =
    rangeUnit === 'article'
      ? ['paragraph', 'item', 'subitem']
      : rangeUnit === 'paragraph'
        ? ['item', 'subitem']
        : rangeUnit === 'item'
          ? ['subitem']
          : [];
  const outer = rangeUnit === 'article' ? DIVISION_LEVELS : [];
  const left: readonly string[] = [...inner, ...outer];
  const kept = Object.entries(place).filter(([level]) => !left.includes(level) && !level.startsWith('range'));
  return { ...Object.fromEntries(kept), [rangeUnit]: rangeEnd };
}

/** Whether a range ends before it begins, as one with a slip of the pen does. Numbers with letters are not compared. */
function isFalling(place: Place): boolean {
  const { rangeEnd, rangeUnit } = place;
  const start = rangeUnit === undefined ? undefined : place[rangeUnit];
  if (start === undefined || rangeEnd === undefined) return false;
  const [number = Number.NaN, branch = 0] = start.split('-').map(Number);
  const [lastNumber = Number.NaN, lastBranch = 0] = rangeEnd.split('-').map(Number);
  return lastNumber < number || (lastNumber === number && lastBranch < branch);
}

/** Latin numerals in the order of what they count: bis is the first article inserted, and the second of its number. */
const LATIN = ['bis', 'ter', 'quater'];

/**
 * The numbers that an article may have in the tree. English writes 第二百八十七条之二 as 287b, 287-2 or 287 bis, the last of which others
 * use for 之一: then both count, and the reference is ambiguous where both exist.
 */
function articleReadings(article: string): readonly string[] {
  const latin = LATIN.findIndex((word) => article.endsWith(word));
  if (latin >= 0) {
    const number = article.slice(0, -(LATIN[latin] ?? '').length);
    return [article, `${number}-${latin + 1}`, `${number}-${latin + 2}`];
  }
  const lettered = /^(\d+)([A-Za-z])$/u.exec(article);
  if (lettered === null) return [article];
  return [article, `${lettered[1]}-${(lettered[2] ?? 'a').toLowerCase().charCodeAt(0) - 0x60}`];
}

/** Whether a place is inside an article that it does not name: 《刑法》第四款. */
function isInner({ paragraph, item, subitem }: Place): boolean {
  return (paragraph ?? item ?? subitem) !== undefined;
}

/** Looks a place up in one version. Reads the article, and for a range of articles its last one. */
export async function searchProvision(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  place: Place,
): Promise<SearchResult> {
  const { article, annex } = place;
  if (annex !== undefined && article === undefined) return searchAnnex(library, instrument, version, annex);
  if (article === undefined && isInner(place)) return { type: 'not-looked-up' };
  if (article === undefined) return searchDivision(library, instrument, version, place);
  const trees: Provision[] = [];
  for (const number of articleReadings(article)) {
    const tree = await library.provision(instrument, version, `art_${number}`);
    if (tree !== undefined) trees.push(tree);
  }
  const [tree, ...others] = trees;
  if (tree === undefined) return { type: 'missing', reason: 'no-article' };
  if (others.length > 0) return { type: 'several', eids: trees.map(({ eid }) => eid) };
  const found = below(tree, place);
  if (found.type === 'found' && !(await isWithin(library, instrument, version, place, tree.eid)))
    return { type: 'elsewhere', eid: found.eid ?? tree.eid };
  const last = rangeEndPlace(place);
  if (last === undefined || found.type !== 'found') return found;
  const end = await searchProvision(library, instrument, version, last);
  if (end.type === 'found' && end.eid !== undefined && !isFalling(place)) return { ...found, endEid: end.eid };
  return { type: 'missing', reason: 'no-range-end' };
}

/** Where an annex may stand; 附件 without a number is the only one. */
function annexEids(number: string): readonly string[] {
  if (number === '序言') return ['preamble'];
  return number === '' ? ['att', 'att_1', 'att_2'] : [`att_${number}`];
}

async function searchAnnex(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  number: string,
): Promise<SearchResult> {
  const found: Provision[] = [];
  for (const eid of annexEids(number)) {
    const provision = await library.provision(instrument, version, eid);
    if (provision !== undefined) found.push(provision);
  }
  const [provision] = found;
  if (provision === undefined) return { type: 'not-looked-up' };
  if (found.length > 1) return { type: 'several', eids: found.map(({ eid }) => eid) };
  return { type: 'found', eid: provision.eid, provision };
}

async function searchDivision(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  place: Place,
): Promise<SearchResult> {
  const steps = await divisionSteps(library, instrument, version, place);
  if (steps.length === 0) return { type: 'found' };
  const eid = steps.join('__');
  const provision = await library.provision(instrument, version, eid);
  return provision === undefined ? { type: 'not-looked-up' } : { type: 'found', eid, provision };
}
