import { readReferences } from '../../citation/index.ts';
import type { LawNames, TextEdit } from '../../citation/index.ts';
import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { articleKey } from './articleNumber.ts';
import type { ArticleNumber } from './articleNumber.ts';
import { fullLabel, englishNumber, relabelled } from './articleSlot.ts';
import { titleKey } from './draft.ts';
import type { Draft, TitledText } from './draft.ts';
import { NEW, NumberingMap, placeBehind, renumbered } from './numbering.ts';
import type { ArticleChange, ArticlePlace } from './numbering.ts';
import { rewriteReferences } from './referenceRewriting.ts';
import type { PlacedNote } from './referenceRewriting.ts';
import type { RenumberingNote } from './renumberingNote.ts';
import { edited, inPlaceOrder, movedOffset } from './textEdits.ts';

/** What is done to one text: edits that do not overlap, all offsets those of the text before, and notes on the text after. */
export interface TextRenumbering {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly RenumberingNote[];
}

/** What a change of articles does to a draft and to the documents that cite it. */
export interface Renumbering {
  readonly draft: TextRenumbering & {
    /** Where the words of the new or moved article begin in the text after; nothing where one is removed. */
    readonly at?: number;
    /** The number of that article. */
    readonly number?: ArticleNumber;
  };
  /** In the order of the documents; those without edits and notes too. */
  readonly others: readonly TextRenumbering[];
}

/** A part of the draft that goes elsewhere, and the place it goes to. */
interface Relocation {
  readonly from?: { readonly start: number; readonly end: number };
  readonly to?: number;
}

/** What stands between two articles of the draft: most have a line, some a blank one. */
function separatorOf({ text, articles }: Draft): string {
  const between = articles.slice(0, -1).map(({ contentEnd, end }) => text.slice(contentEnd, end));
  const plain = between.filter((words) => words.trim() === '' && words.includes('\n'));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return plain.filter((words) => words.split('\n').length > 2).length * 2 > plain.length ? newline + newline : newline;
}

/** The part of the text that goes with an article: with what sets it apart from the article before, or from what follows. */
function partOf({ text, articles }: Draft, at: number): { readonly start: number; readonly end: number } {
  const article = articles[at];
  const before = articles[at - 1];
  if (article === undefined) return { start: 0, end: 0 };
  if (before !== undefined && text.slice(before.contentEnd, article.start).trim() === '')
    return { start: before.contentEnd, end: article.contentEnd };
  return { start: article.start, end: article.end };
}

function offsetOf({ articles }: Draft, place: ArticlePlace): number {
  return 'after' in place ? (articles[place.after]?.contentEnd ?? 0) : (articles[place.before]?.start ?? 0);
}

function isWithin({ articles }: Draft, change: ArticleChange): boolean {
  const has = (place: number) => place >= 0 && place < articles.length;
  if (change.type !== 'insert' && !has(change.at)) return false;
  return change.type === 'remove' || has('after' in change.to ? change.to.after : change.to.before);
}

/** Whether a move leaves everything where it is. */
function isIdle({ articles }: Draft, change: ArticleChange): boolean {
  if (change.type !== 'move') return false;
  const target = placeBehind(change.to);
  if (target !== change.at && target !== change.at + 1) return false;
  const neighbour = 'after' in change.to ? change.to.after : change.to.before;
  return articles[neighbour]?.division === articles[change.at]?.division;
}

/** The line that an article begins with up to its words, as its neighbour has it. */
function headOf({ text, articles }: Draft, neighbour: number, number: ArticleNumber): string {
  const sample = articles[neighbour];
  if (sample === undefined) return '';
  const { label, start } = sample;
  const words = text.slice(label.start, label.end);
  const isEnglish = !words.includes('条');
  const own = isEnglish ? englishNumber(words, number) : fullLabel(words, number);
  const rest = text.slice(label.end, sample.contentEnd);
  const apart = /^[*_.:—–-]*[ \t\u3000]*(?:\r?\n\s*)?/u.exec(rest)?.[0] ?? '';
  return text.slice(start, label.start) + own + (apart === '' ? (isEnglish ? ' ' : '\u3000') : apart);
}

function headingEdits({ text, articles }: Draft, map: NumberingMap): readonly TextEdit[] {
  return articles.flatMap(({ number, label }, at) => {
    const to = map.numberOf(at);
    if (to === undefined || articleKey(to) === articleKey(number)) return [];
    const words = text.slice(label.start, label.end);
    const form = words.includes('条') ? 'chinese' : 'english';
    return [{ ...label, text: relabelled(text, { ...label, number, form }, to) }];
  });
}

/** Notes with the words they are about, where these stand after the change. */
function placed(
  text: string,
  notes: readonly PlacedNote[],
  after: (offset: number) => number,
): readonly RenumberingNote[] {
  return notes.map(({ code, start, end }) => {
    const at = after(start);
    return { code, start: at, end: Math.max(after(end), at), surface: text.slice(start, end) };
  });
}

/** Puts edits of the draft together with the article that comes, goes or moves. */
class DraftChange {
  readonly #draft: Draft;
  readonly #change: ArticleChange;
  readonly #map: NumberingMap;

  constructor(draft: Draft, change: ArticleChange, map: NumberingMap) {
    this.#draft = draft;
    this.#change = change;
    this.#map = map;
  }

  renumber(): Renumbering['draft'] {
    const draft = this.#draft;
    const { text, references } = draft;
    const moved = this.#moved();
    const citing = { text, references, isDraft: true, ...(moved === undefined ? {} : { moved }) };
    const rewriting = rewriteReferences(draft, this.#map, citing);
    const { from, to } = this.#relocation();
    const inner: TextEdit[] = [];
    const outer: TextEdit[] = [];
    for (const edit of [...headingEdits(draft, this.#map), ...rewriting.edits]) {
      const isInner = from !== undefined && edit.start >= from.start && edit.end <= from.end;
      (isInner ? inner : outer).push(edit);
    }
    const kept = outer.slice();
    if (from !== undefined) kept.push({ ...from, text: '' });
    const coming = to === undefined ? undefined : this.#coming(to, inner);
    if (coming !== undefined)
      kept.push({ start: coming.at, end: coming.at, text: coming.before + coming.words + coming.behind });
    const edits = inPlaceOrder(kept);
    const begin = coming === undefined ? undefined : this.#beginOf(edits, coming.at) + coming.before.length;
    const after = (offset: number) => {
      const start = this.#movedStart();
      if (from !== undefined && begin !== undefined && offset >= from.start && offset <= from.end)
        return begin + movedOffset(offset, inner) - start;
      return movedOffset(offset, edits);
    };
    return {
      edits,
      notes: placed(text, rewriting.notes, after),
      ...(begin === undefined || coming === undefined
        ? {}
        : { at: begin + coming.head, ...(coming.number === undefined ? {} : { number: coming.number }) }),
    };
  }

  /** Where the text that an edit at an offset puts in begins after all edits. */
  #beginOf(edits: readonly TextEdit[], at: number): number {
    let by = 0;
    for (const { start, end, text } of edits) {
      if (start >= at) break;
      by += text.length - (end - start);
    }
    return at + by;
  }

  #moved(): { readonly at: number; readonly division: number } | undefined {
    const change = this.#change;
    if (change.type !== 'move') return undefined;
    const neighbour = 'after' in change.to ? change.to.after : change.to.before;
    return { at: change.at, division: this.#draft.articles[neighbour]?.division ?? 0 };
  }

  #movedStart(): number {
    const change = this.#change;
    return change.type === 'insert' ? 0 : (this.#draft.articles[change.at]?.start ?? 0);
  }

  #relocation(): Relocation {
    const change = this.#change;
    if (change.type === 'insert') return { to: offsetOf(this.#draft, change.to) };
    const from = partOf(this.#draft, change.at);
    return change.type === 'remove' ? { from } : { from, to: offsetOf(this.#draft, change.to) };
  }

  /** The article that comes to an offset: new words, or those that are moved with their edits. */
  #coming(at: number, inner: readonly TextEdit[]) {
    const change = this.#change;
    if (change.type === 'remove') return undefined;
    const draft = this.#draft;
    const separator = separatorOf(draft);
    const isAfter = 'after' in change.to;
    const frame = { at, before: isAfter ? separator : '', behind: isAfter ? '' : separator };
    if (change.type === 'insert') {
      const place = this.#map.order.indexOf(NEW);
      const number = this.#map.numberAt(place) ?? { value: 1, branch: 0 };
      const head = headOf(draft, 'after' in change.to ? change.to.after : change.to.before, number);
      return { ...frame, words: head + change.text, head: head.length, number };
    }
    const article = draft.articles[change.at];
    const start = article?.start ?? 0;
    const words = edited(
      draft.text.slice(start, article?.contentEnd ?? start),
      inner.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    return { ...frame, words, head: 0, number: this.#map.numberOf(change.at) };
  }
}

/**
 * Plans how an article comes into a draft, goes out of it or moves: the articles behind it get new numbers, and every reference to them,
 * in the draft and in other documents that name it, means the same words as before. What cannot be brought along with certainty is left
 * and noted, never made to mean another article. Fails with `no-such-article` and `nothing-to-move`. Linear in the texts.
 */
export function renumber(
  draft: Draft,
  change: ArticleChange,
  others: readonly TitledText[],
  names: LawNames,
): Outcome<Renumbering> {
  if (!isWithin(draft, change))
    return failure('no-such-article', { en: 'The draft has no such article.', zh: '草案中没有这一条。' });
  if (isIdle(draft, change))
    return failure('nothing-to-move', { en: 'The article stands there already.', zh: '该条已在此处。' });
  const map = new NumberingMap(
    renumbered(
      draft.articles.map(({ number }) => number),
      change,
    ),
  );
  return success({
    draft: new DraftChange(draft, change, map).renumber(),
    others: others.map((other) => renumberOther(draft, map, other, names)),
  });
}

function renumberOther(draft: Draft, map: NumberingMap, { text, title }: TitledText, names: LawNames): TextRenumbering {
  if (titleKey(draft.title) === '') return { edits: [], notes: [] };
  const { references } = readReferences(text, names, title === undefined ? {} : { law: title });
  const { edits, notes } = rewriteReferences(draft, map, { text, references, isDraft: false });
  return { edits, notes: placed(text, notes, (offset) => movedOffset(offset, edits)) };
}
