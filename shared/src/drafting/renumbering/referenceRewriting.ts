import type { Reference, TextEdit } from '../../citation/index.ts';
import { articleKey } from './articleNumber.ts';
import type { ArticleNumber } from './articleNumber.ts';
import { englishNumber, fullLabel, relabelled, slotsOf } from './articleSlot.ts';
import type { ArticleSlot, ArticleSlots } from './articleSlot.ts';
import { titleKey } from './draft.ts';
import type { Draft } from './draft.ts';
import { articleAt } from './draftArticles.ts';
import { NEW } from './numbering.ts';
import type { NumberingMap } from './numbering.ts';
import { quotedSpans, spanAt } from './quotedSpan.ts';
import type { Span } from './quotedSpan.ts';
import type { NoteCode } from './renumberingNote.ts';

/** A note at a reference of the text before the change. */
export interface PlacedNote extends Span {
  readonly code: NoteCode;
}

/** What has to be done in a text so that its references go on meaning the same articles; offsets are those of the text before. */
export interface Rewriting {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly PlacedNote[];
}

/** A text that cites a draft: the draft itself, or another document. */
interface Citing {
  readonly text: string;
  readonly references: readonly Reference[];
  readonly isDraft: boolean;
  /** The article that goes elsewhere, and the chapter or section that it goes to. */
  readonly moved?: { readonly at: number; readonly division: number };
}

const RELATIVE_WORD = /^[前上][一两二三四五六七八九十\d]{0,3}条/u;

/** The end of the name of a law, charter or contract, right before a number. */
const UNKNOWN_NAME = /(?:法|法典|条例|规定|办法|细则|规则|规程|解释|决定|意见|通知|公约|章程|合同|协议)[\s\u3000]?$/u;

/** Goes over the references of one text in their order. */
class Rewriter {
  readonly #draft: Draft;
  readonly #map: NumberingMap;
  readonly #citing: Citing;
  readonly #key: string;
  readonly #quoted: readonly Span[];
  /** Quotations of the draft's own words, in which its numbers are its own. */
  readonly #ownWords: readonly Span[];
  readonly #edits: TextEdit[] = [];
  readonly #notes: PlacedNote[] = [];
  /** The new number that the reference before was given, for 之二 behind it. */
  #before: ArticleNumber | undefined;
  /** Whether the reference at hand, or the one that it goes on from, stands behind a name that nobody knows. */
  #isBehindUnknown = false;

  constructor(draft: Draft, map: NumberingMap, citing: Citing) {
    this.#draft = draft;
    this.#map = map;
    this.#citing = citing;
    this.#key = titleKey(draft.title);
    this.#quoted = citing.isDraft ? draft.quoted : quotedSpans(citing.text);
    this.#ownWords = citing.references.flatMap((reference) =>
      reference.quotation !== undefined && this.#meansDraft(reference) ? [reference.quotation] : [],
    );
  }

  rewrite(): Rewriting {
    for (const reference of this.#citing.references) {
      this.#isBehindUnknown = this.#restsOnUnknown(reference);
      if (this.#meansDraft(reference)) this.#reference(reference);
      else this.#before = undefined;
    }
    return { edits: this.#edits, notes: this.#notes };
  }

  #meansDraft({ law }: Reference): boolean {
    if (law.type === 'own') return this.#citing.isDraft;
    return law.type === 'named' && this.#key !== '' && titleKey(law.name) === this.#key;
  }

  #reference(reference: Reference): void {
    const at = this.#citing.isDraft ? articleAt(this.#draft, reference.start) : undefined;
    const article = at === undefined ? undefined : this.#draft.articles[at];
    if (article !== undefined && reference.start < article.label.end) return;
    if (at !== undefined && this.#map.placeOf(at) === undefined) return;
    const { relative } = reference;
    if (relative?.level === 'chapter' || relative?.level === 'section') this.#division(reference, at);
    if (relative?.which === 'previous' && relative.level === 'article') this.#previous(reference, relative.count, at);
    else if (relative === undefined) this.#numbered(reference);
  }

  /** 本章 in an article that goes to another chapter. */
  #division(reference: Reference, at: number | undefined): void {
    const { moved } = this.#citing;
    if (at === undefined || at !== moved?.at) return;
    if (this.#draft.articles[at]?.division !== moved.division) this.#note('division-changed', reference);
  }

  /** 前条, 前两条: written out where what stands before is not what stood there. */
  #previous(reference: Reference, count: number, at: number | undefined): void {
    const place = at === undefined ? undefined : this.#map.placeOf(at);
    if (at === undefined || place === undefined || at - count < 0) return;
    const targets = Array.from({ length: count }, (_, index) => at - count + index);
    const isSame = targets.every((target, index) => this.#map.placeOf(target) === place - count + index);
    if (isSame) return;
    if (targets.some((target) => this.#map.placeOf(target) === undefined)) {
      this.#note('relative-lost', reference);
      return;
    }
    const { text } = this.#citing;
    const word = RELATIVE_WORD.exec(text.slice(reference.start, reference.end))?.[0];
    if (word === undefined || this.#isQuoted(reference)) {
      this.#note(word === undefined ? 'uncertain' : 'in-quotation', reference);
      return;
    }
    const label = this.#draft.articles[at]?.label;
    const sample = label === undefined ? '一' : text.slice(label.start, label.end);
    const runs = targets.flatMap((target) => {
      const found = this.#map.placeOf(target);
      return found === undefined ? [] : [[found, found] as const];
    });
    const words = this.#runs(joined(runs), (number) => fullLabel(sample, number), '至', '、');
    this.#edits.push({ start: reference.start, end: reference.start + word.length, text: words });
    this.#note('relative-written-out', reference);
  }

  #numbered(reference: Reference): void {
    const slots = slotsOf(this.#citing.text, reference);
    const before = this.#before;
    this.#before = undefined;
    if (slots === undefined) return;
    const olds = this.#coveredBy(slots);
    const isSame = olds?.every((old) => this.#isUnchanged(old)) ?? !this.#mayShift(slots);
    const isWidened = olds !== undefined && olds.length > 1 && this.#hasNewInside(olds);
    if (isSame && !isWidened) {
      this.#before = (slots.last ?? slots.first).number;
      return;
    }
    const obstacle = this.#obstacle(reference, olds);
    if (obstacle !== undefined) {
      this.#note(obstacle, reference);
      return;
    }
    if (olds !== undefined) this.#write(reference, slots, olds, before);
  }

  /** The old places of what a reference names; nothing where the draft has not all of it. */
  #coveredBy({ first, last }: ArticleSlots): readonly number[] | undefined {
    const from = this.#draft.places.get(articleKey(first.number));
    const to = last === undefined ? from : this.#draft.places.get(articleKey(last.number));
    if (from === undefined || to === undefined || to < from) return undefined;
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }

  /** Whether a number that the draft lacks lies where numbers change, or is that of the new article. */
  #mayShift({ first, last }: ArticleSlots): boolean {
    const { articles } = this.#draft;
    const highest = Math.max(first.number.value, last?.number.value ?? 0);
    const lowest = articles.find((_, at) => !this.#isUnchanged(at))?.number.value;
    if (lowest !== undefined) return highest >= lowest;
    const added = this.#map.numberAt(this.#map.order.indexOf(NEW));
    if (added === undefined) return false;
    if (added.branch === 0) return highest >= added.value;
    return [first, last].some((slot) => slot !== undefined && articleKey(slot.number) === articleKey(added));
  }

  #isUnchanged(old: number): boolean {
    const was = this.#draft.articles[old]?.number;
    const is = this.#map.numberOf(old);
    return was !== undefined && is !== undefined && articleKey(was) === articleKey(is);
  }

  #hasNewInside(olds: readonly number[]): boolean {
    const at = this.#map.order.indexOf(NEW);
    const first = this.#map.placeOf(olds[0] ?? -1);
    const last = this.#map.placeOf(olds.at(-1) ?? -1);
    return at >= 0 && first !== undefined && last !== undefined && at > first && at < last;
  }

  #isQuoted({ start }: Span): boolean {
    return spanAt(this.#quoted, start) !== undefined && spanAt(this.#ownWords, start) === undefined;
  }

  /**
   * 某法第三条 whose name nobody knows: the reading took the number for one of the draft, or of the law named before. What is listed
   * behind it, or rests on what was named before, is not to be trusted either.
   */
  #restsOnUnknown({ start, kind, basis }: Reference): boolean {
    const { text } = this.#citing;
    const isBare = kind !== 'list-member' && text.charAt(start) === '第';
    if (isBare && UNKNOWN_NAME.test(text.slice(Math.max(0, start - 4), start))) return true;
    return this.#isBehindUnknown && (basis === 'list' || basis === 'antecedent');
  }

  /** Why a reference whose numbers change is not touched. */
  #obstacle(reference: Reference, olds: readonly number[] | undefined): NoteCode | undefined {
    const { law, basis, start } = reference;
    if (basis === 'guessed' || this.#restsOnUnknown(reference)) return 'uncertain';
    if (law.type === 'named' && law.year !== undefined) return 'other-version';
    if (law.type === 'own' && this.#isQuoted(reference)) return 'in-quotation';
    const isBareInAnnex = law.type === 'own' && start >= this.#draft.bodyEnd && this.#draft.annexHasArticles;
    if (isBareInAnnex && !/^本/u.test(this.#citing.text.slice(start, start + 1))) return 'uncertain';
    if (olds === undefined) return 'target-missing';
    return this.#map.runsOf(olds).length === 0 ? 'target-removed' : undefined;
  }

  #write(reference: Reference, slots: ArticleSlots, olds: readonly number[], before: ArticleNumber | undefined): void {
    const runs = this.#map.runsOf(olds);
    const { first, last } = slots;
    const ends = [olds[0], olds.at(-1)].map((old) => (old === undefined ? undefined : this.#map.numberOf(old)));
    const [from, to] = ends;
    const isWhole = runs.length === 1 && from !== undefined && to !== undefined && this.#keepsEnds(olds, runs[0]);
    if (last === undefined) {
      if (from !== undefined) this.#put(first, from, before);
    } else if (isWhole) {
      this.#put(first, from, before);
      this.#put(last, to, from);
      if (this.#hasNewInside(olds)) this.#note('range-widened', reference);
    } else if (slots.isPlain) {
      this.#rewriteRange(first, last, runs);
      if (olds.some((old) => this.#map.placeOf(old) === undefined)) this.#note('range-narrowed', reference);
    } else {
      if (from !== undefined) this.#put(first, from, before);
      if (to !== undefined) this.#put(last, to, from);
      this.#note(from === undefined || to === undefined ? 'target-removed' : 'range-changed', reference);
    }
  }

  /** Whether a run begins and ends with the articles that the range began and ended with. */
  #keepsEnds(olds: readonly number[], run: readonly [number, number] | undefined): boolean {
    return (
      run !== undefined &&
      this.#map.placeOf(olds[0] ?? -1) === run[0] &&
      this.#map.placeOf(olds.at(-1) ?? -1) === run[1]
    );
  }

  #put(slot: ArticleSlot, to: ArticleNumber, before: ArticleNumber | undefined): void {
    this.#before = to;
    const { text } = this.#citing;
    const words = relabelled(text, slot, to, before);
    if (words !== text.slice(slot.start, slot.end)) this.#edits.push({ start: slot.start, end: slot.end, text: words });
  }

  /** A range whose ends went or whose articles do not stand together: the articles themselves, as a list of ranges. */
  #rewriteRange(first: ArticleSlot, last: ArticleSlot, runs: readonly (readonly [number, number])[]): void {
    const { text } = this.#citing;
    const sample = text.slice(first.start, first.end);
    const isEnglish = first.form === 'english';
    const write = (number: ArticleNumber) => (isEnglish ? englishNumber(sample, number) : fullLabel(sample, number));
    const mark = text.slice(first.end, last.start);
    this.#edits.push({
      start: first.start,
      end: last.end,
      text: this.#runs(runs, write, mark, isEnglish ? ', ' : '、'),
    });
  }

  #runs(
    runs: readonly (readonly [number, number])[],
    write: (number: ArticleNumber) => string,
    mark: string,
    pause: string,
  ): string {
    const at = (place: number) => {
      const number = this.#map.numberAt(place);
      return number === undefined ? '' : write(number);
    };
    return runs
      .map(([from, to]) => {
        if (from === to) return at(from);
        return to === from + 1 ? `${at(from)}${pause}${at(to)}` : `${at(from)}${mark}${at(to)}`;
      })
      .join(pause);
  }

  #note(code: NoteCode, { start, end }: Span): void {
    this.#notes.push({ code, start, end });
  }
}

/** Single places as runs of those that follow each other. */
function joined(runs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...runs].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from === last[1] + 1) last[1] = to;
    else result.push([from, to]);
  }
  return result;
}

/** What has to be done in a text that cites a draft, whose articles get the numbers of `map`. Linear in its references. */
export function rewriteReferences(draft: Draft, map: NumberingMap, citing: Citing): Rewriting {
  return new Rewriter(draft, map, citing).rewrite();
}
