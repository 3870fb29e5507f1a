import type { FoundReference, InstrumentOutline, Library, OutlineEntry } from '../library/index.ts';
import type { Language, Localized, Outcome, Status } from '../model/index.ts';
import { inLanguage, success } from '../model/index.ts';
import { parseNumeral } from '../text/index.ts';
import type { CompletedLevel, CompletionPlace } from './completionPlace.ts';
import { normPlace, normTitle, placeOfEid } from './normCitation.ts';

/** Something that the words before the cursor may become. */
export interface Completion {
  readonly type: 'instrument' | 'provision';
  readonly label: string;
  /** What it says: heading or first words of a provision, the name by which an instrument was found. */
  readonly detail: string;
  /** The words that take the place of what was typed. */
  readonly insert: string;
  /** Where the library has it, for its text; absent for articles of the draft itself. */
  readonly address?: string;
  readonly status?: Status;
}

/** A provision of the draft itself. */
export interface OwnProvision {
  readonly level: CompletedLevel;
  /** In digits, `133-1`; in an English draft as it is written, `14A`. */
  readonly number: string;
  readonly language: Language;
  readonly outer: Readonly<Partial<Record<CompletedLevel, string>>>;
  readonly opening: string;
}

/** What is known of the draft around the line. */
export interface CompletionSurroundings {
  /** References before the cursor, in their order. */
  readonly cited: readonly FoundReference[];
  /** The draft's own provisions, asked for where the text means those. */
  readonly own: () => readonly OwnProvision[];
}

/** Where a place that is typed may be found: in the draft, in instruments of the library. */
interface Meant {
  readonly isOwn: boolean;
  readonly addresses: readonly string[];
}

/** Most completions of one answer; typing on narrows them down. */
const MOST = 80;
const MOST_NAMES = 30;
const KEPT_OUTLINES = 8;
const ENGLISH_PROBE = 'section 1';
const CHINESE_PROBE = '第一条';

/** The reference that a probe behind a text is read as, or nothing where it is none. */
function lastOf(references: readonly FoundReference[], end: number): FoundReference | undefined {
  return references.findLast((reference) => reference.end === end);
}

function addressesOf({ address, candidates }: FoundReference): readonly string[] {
  if (address !== undefined) return [address];
  return [...new Set(candidates.map((candidate) => candidate.address.replace(/\/~[^/]*$/u, '')))];
}

/** Whether a number begins as typed, in Chinese or Arabic numerals: 2 and 二十 begin 26. */
function begins(number: string, label: string, typed: string): boolean {
  const bare = typed.replace(/^第?[（(]?/u, '');
  if (bare === '') return true;
  if (label.replace(/^第/u, '').startsWith(bare)) return true;
  const value = parseNumeral(bare);
  return value === undefined ? number.startsWith(bare) : /^[\d０-９]+$/u.test(bare) && number.startsWith(String(value));
}

/** Completes names of instruments, and their provisions as their real trees have them. */
export class Completer {
  readonly #library: Library;
  readonly #outlines = new Map<string, InstrumentOutline>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** The best first. Fails and throws as {@link Library} does. */
  complete(
    place: CompletionPlace,
    surroundings: CompletionSurroundings,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly Completion[]>> {
    return place.type === 'name' ? this.#names(place, surroundings) : this.#provisions(place, surroundings, signal);
  }

  async #names(
    { typed, marks: [open, close] }: Extract<CompletionPlace, { type: 'name' }>,
    { cited }: CompletionSurroundings,
  ): Promise<Outcome<readonly Completion[]>> {
    const write = (title: string) =>
      open === '《' ? normTitle(title) : `${open}${title.replace(/[《》]/gu, '')}${close}`;
    const language: Language = open === '' ? 'en' : 'zh';
    const named = (title: Localized, name: string, more: { readonly address: string; readonly status?: Status }) => {
      const full = inLanguage(title, language);
      return {
        type: 'instrument',
        label: full,
        detail: name === full ? '' : name,
        insert: write(full),
        ...more,
      } as const;
    };
    if (typed.trim() === '') {
      const recent = new Map<string, Completion>();
      for (const { title, address, reason } of cited.toReversed()) {
        if (title === undefined || address === undefined) continue;
        const of = address.replace(/\/~[^/]*$/u, '');
        const status = reason === 'repealed' || reason === 'not-yet-in-force' ? { status: reason } : {};
        if (!recent.has(of)) recent.set(of, named(title, '', { address: of, ...status }));
      }
      return success([...recent.values()].slice(0, MOST_NAMES));
    }
    const suggested = await this.#library.suggest(typed, MOST_NAMES);
    if (!suggested.ok) return suggested;
    return success(
      suggested.value.flatMap(({ text, title, address, status }) =>
        title === undefined || address === undefined || status === undefined
          ? []
          : [named(title, text, { address, status })],
      ),
    );
  }

  async #provisions(
    place: Extract<CompletionPlace, { type: 'provision' }>,
    surroundings: CompletionSurroundings,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly Completion[]>> {
    const meant = await this.#meant(place, surroundings, signal);
    if (!meant.ok) return meant;
    const { isOwn, addresses } = meant.value;
    const found: Completion[] = isOwn ? [...ownCompletions(place, surroundings.own())] : [];
    for (const address of addresses) {
      const outline = await this.#outline(address, place.language, signal);
      if (!outline.ok) return outline;
      found.push(...outlineCompletions(place, outline.value));
    }
    return success(found.slice(0, MOST));
  }

  /** What a place behind these words may belong to. In English the words do not tell the draft's own from those of the law cited last. */
  async #meant(
    { before, language }: Extract<CompletionPlace, { type: 'provision' }>,
    { cited }: CompletionSurroundings,
    signal?: AbortSignal,
  ): Promise<Outcome<Meant>> {
    const probe = `${before}${language === 'zh' ? CHINESE_PROBE : ENGLISH_PROBE}`;
    const read = await this.#library.references(probe, {}, signal);
    if (!read.ok) return read;
    const found = lastOf(read.value, probe.length);
    if (found !== undefined && (found.law.type === 'named' || found.law.type === 'document-number'))
      return success({ isOwn: false, addresses: addressesOf(found) });
    if (language === 'zh') return success({ isOwn: true, addresses: [] });
    const last = cited.findLast(({ title, address }) => title?.en !== undefined && address !== undefined);
    return success({ isOwn: true, addresses: last === undefined ? [] : addressesOf(last) });
  }

  async #outline(address: string, language: Language, signal?: AbortSignal): Promise<Outcome<InstrumentOutline>> {
    const version = address.replace(/\/~[^/]*$/u, '');
    const key = `${language} ${version}`;
    const known = this.#outlines.get(key);
    if (known !== undefined) return success(known);
    const outline = await this.#library.outline(version, { language }, signal);
    if (!outline.ok) return outline;
    const [oldest] = this.#outlines.keys();
    if (this.#outlines.size >= KEPT_OUTLINES && oldest !== undefined) this.#outlines.delete(oldest);
    this.#outlines.set(key, outline.value);
    return outline;
  }
}

type ProvisionPlace = Extract<CompletionPlace, { type: 'provision' }>;

function ownCompletions(place: ProvisionPlace, own: readonly OwnProvision[]): readonly Completion[] {
  const { level, outer, typed, language } = place;
  const inside = own.filter((provision) => provision.language === language && isInside(provision.outer, outer));
  const wanted = inside.some((provision) => provision.level === level) ? level : level === 'paragraph' ? 'item' : level;
  return inside
    .filter((provision) => provision.level === wanted)
    .flatMap(({ number, opening }) => {
      const label = language === 'zh' ? normPlace({ [wanted]: number }) : number;
      return begins(number, label, typed)
        ? [{ type: 'provision', label, detail: opening, insert: label } as const]
        : [];
    })
    .slice(0, MOST);
}

function isInside(
  outer: Readonly<Partial<Record<CompletedLevel, string>>>,
  wanted: Readonly<Partial<Record<CompletedLevel, string>>>,
): boolean {
  return outer.article === wanted.article && (wanted.paragraph === undefined || outer.paragraph === wanted.paragraph);
}

/** A numbered provision of an outline that a citation can name. */
interface CitedEntry {
  readonly entry: OutlineEntry;
  readonly level: CompletedLevel;
  readonly number: string;
}

function entriesIn({ outer }: ProvisionPlace, { entries }: InstrumentOutline): readonly CitedEntry[] {
  return entries.flatMap((entry) => {
    const { type } = entry;
    if (type !== 'article' && type !== 'paragraph' && type !== 'item' && type !== 'subitem') return [];
    const place = placeOfEid(entry.eid);
    const number = place?.[type];
    if (place === undefined || number === undefined) return [];
    const { article, paragraph, item } = place;
    const isWithin =
      (outer.article === undefined ? type === 'article' : article === outer.article && type !== 'article') &&
      (outer.paragraph === undefined || paragraph === outer.paragraph) &&
      (outer.item === undefined || item === outer.item);
    return isWithin ? [{ entry, level: type, number }] : [];
  });
}

/**
 * The level to offer: paragraphs only where an article has several, else its items at once (刑法第二十条第一项). In English a single
 * subsection that has a number is cited with it.
 */
function offered({ level, language }: ProvisionPlace, entries: readonly CitedEntry[]): CompletedLevel {
  if (level !== 'paragraph') return level;
  const paragraphs = entries.filter((entry) => entry.level === 'paragraph');
  return paragraphs.length > (language === 'zh' ? 1 : 0) ? 'paragraph' : 'item';
}

/** A number as English texts cite it: 14A, (1), (a); nothing for a paragraph without one, which nobody can cite. */
function englishLabel({ entry, level }: CitedEntry): string | undefined {
  const [written] = /\d+[A-Z]*|[A-Za-z]+$/u.exec(entry.number?.replace(/[().\s]+$/u, '') ?? '') ?? [];
  return written === undefined || level === 'article' ? written : `(${written})`;
}

function outlineCompletions(place: ProvisionPlace, outline: InstrumentOutline): readonly Completion[] {
  const isChinese = place.language === 'zh';
  const entries = entriesIn(place, outline).filter(
    (entry) => isChinese || place.level === 'article' || englishLabel(entry) !== undefined,
  );
  const level = offered(place, entries);
  return entries
    .filter((entry) => entry.level === level)
    .flatMap((cited) => {
      const { entry, number } = cited;
      const label = isChinese ? normPlace({ [level]: number }) : (englishLabel(cited) ?? number);
      if (!begins(number, label, place.typed)) return [];
      const { heading, opening, address } = entry;
      const detail = heading === undefined || heading === '' ? opening : heading;
      return [{ type: 'provision', label, detail, insert: label, address, status: outline.status } as const];
    });
}
