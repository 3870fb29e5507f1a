import { bracketBefore, legalOrderBefore, nameElsewhere, versionBefore, yearInTitle } from '../text/index.ts';
import { readBareName, readNameOn, readSpokenName } from './bareName.ts';
import { isNumeralAt } from './character.ts';
import { seriesBefore } from './documentNumber.ts';
import { lawKey, plainName, STATE } from './lawName.ts';
import type { LawNames } from './lawNames.ts';
import {
  isRuleTitle,
  partBehind,
  readDocumentNumber,
  readNameNotes,
  readTitle,
  skipFillers,
  skipStrayMarks,
} from './lawTitle.ts';
import type { NameNote } from './lawTitle.ts';
import { readAnnex } from './level.ts';
import { nameWord } from './mention.ts';
import type { LawWord, Mention, RawReference, ReferenceKind, RejectionClass, RelativeWord } from './mention.ts';
import { readOwnHeading } from './ownHeading.ts';
import { innermost, outermost } from './place.ts';
import { readPrivateDocument } from './privateDocument.ts';
import {
  isDivisionList,
  isPlainDivision,
  readFurtherMembers,
  readInnerList,
  readProvisionList,
} from './provisionList.ts';
import type { ListMember } from './provisionList.ts';
import { readQuotation } from './quotation.ts';
import { regionBefore } from './region.ts';
import { hasLegalContext, isCounter, readInstrumentWord, readLevelWord } from './relativeWord.ts';

const NONE: LawWord = { by: 'none' };

/** The units that a reference or declaration can begin with, and 条 behind a number without 第; a table, because all are asked. */
const BEGINNINGS = new Uint8Array(0x1_0000);
for (const character of '《第条本该同此上前（〔［[法典例释定见则') BEGINNINGS[character.charCodeAt(0)] = 1;

/** Finds the Chinese references of a text in one pass from left to right; every offset is a UTF-16 unit. */
export class ChineseScanner {
  readonly #text: string;
  readonly #names: LawNames;
  readonly #declared: LawNames;
  readonly #found: Mention[] = [];
  /** Nothing before this offset is read again. */
  #floor = 0;
  #lineStart = 0;
  /** The legal order of the title read last, where it is another one, and where that ends. */
  #elsewhere: { readonly order: string; readonly end: number } | undefined;

  constructor(text: string, names: LawNames, declared: LawNames) {
    this.#text = text;
    this.#names = names;
    this.#declared = declared;
  }

  scan(): readonly Mention[] {
    const text = this.#text;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0x0a) this.#lineStart = at + 1;
      if (BEGINNINGS[unit] !== 1) continue;
      const end = this.#at(at, unit);
      if (end > at) at = end - 1;
    }
    return this.#found;
  }

  /** What begins at `at`; answers its end, or `at` when nothing does. */
  #at(at: number, unit: number): number {
    switch (unit) {
      case 0x300a: // 《
        return this.#title(at);
      case 0x7b2c: // 第
        return this.#ordinal(at);
      case 0x6761: // 条
        return this.#withoutOrdinal(at);
      case 0x672c: // 本
      case 0x8be5: // 该
      case 0x540c: // 同
      case 0x6b64: // 此
      case 0x4e0a: // 上
      case 0x524d: // 前
        return this.#relative(at);
      case 0xff08: // （
        return this.#declaration(at);
      case 0x3014: // 〔
      case 0xff3b: // ［
      case 0x5b: // [
        return this.#number(at);
      case 0x6cd5: // 法
      case 0x5178: // 典
      case 0x4f8b: // 例
      case 0x91ca: // 释
      case 0x5b9a: // 定
      case 0x89c1: // 见
      case 0x5219: // 则
        return this.#spokenName(at + 1);
      default:
        return at;
    }
  }

  /** 违反刑法的规定: a law without an article. */
  #spokenName(end: number): number {
    const name = readSpokenName(this.#text, end, this.#floor, [this.#declared, this.#names]);
    if (name === undefined) return end - 1;
    const law = nameWord(name.title, true);
    this.#push({ start: name.start, end, kind: 'law-only', law, place: {} });
    return end;
  }

  #title(at: number): number {
    const order = legalOrderBefore(this.#text, at) ?? this.#orderGoingOn(at);
    const end = this.#titleOf(at, order);
    if (order !== undefined) this.#elsewhere = { order, end };
    return end;
  }

  /** 德国《刑法》第二百一十一条和《刑事诉讼法》第三条: the second is German too. */
  #orderGoingOn(at: number): string | undefined {
    const before = this.#elsewhere;
    const isJoined = before !== undefined && /^(?:[、，]|以?及|和|与|或者?)?$/u.test(this.#text.slice(before.end, at));
    return isJoined ? before.order : undefined;
  }

  /** A title, of the legal order that stands before it. */
  #titleOf(at: number, order: string | undefined): number {
    const title = readTitle(this.#text, at);
    if (title === undefined) return at;
    const closed = skipStrayMarks(this.#text, title.end);
    const notes = readNameNotes(this.#text, closed);
    const plain = plainName(title.name);
    const written = notes.other === undefined ? plain : `${plain}（${notes.other}）`;
    const before = order ?? regionBefore(this.#text, at, written);
    const name = before === undefined || written.startsWith(STATE) ? written : nameElsewhere(before, written);
    const known = this.#declared.titleOf(name) ?? this.#names.titleOf(name);
    const inside = known === undefined ? this.#insideTitle(title.start, title.end) : undefined;
    if (inside !== undefined) return inside;
    const members = readProvisionList(this.#text, skipFillers(this.#text, notes.end), true);
    if (known === undefined && !isRuleTitle(name)) return this.#privateTitle(at, title.end, name, members);
    const year = notes.year ?? yearInTitle(title.name);
    const part = known === undefined ? undefined : this.#names.titleOf(known + partBehind(this.#text, notes.end));
    const law = nameWord(part ?? known ?? name, known !== undefined, {
      ...notes,
      ...(year === undefined ? {} : { year }),
    });
    this.#declare(notes, known ?? name);
    if (members.length > 0) return this.#members(at, members, law, 'direct');
    const builtOn = this.#nameOn(at, closed);
    if (builtOn !== undefined) return builtOn;
    const annex = readAnnex(this.#text, notes.end);
    if (annex !== undefined) {
      this.#push({ start: at, end: annex.end, kind: 'direct', law, place: { annex: annex.number } });
      return annex.end;
    }
    this.#push({ start: at, end: notes.end, kind: 'law-only', law, place: {} });
    return notes.end;
  }

  /** The title is the inner part of a name without marks, and an article of that follows: 关于适用《刑法》的解释第三条. */
  #nameOn(at: number, end: number): number | undefined {
    const outer = readNameOn(this.#text, at, end, this.#floor, [this.#declared, this.#names]);
    if (outer === undefined) return undefined;
    const members = readProvisionList(this.#text, skipFillers(this.#text, outer.end));
    if (members.length === 0) return undefined;
    const known = outer.isKnown ? outer.title : this.#names.titleOf(outer.title);
    this.#dropInside(outer.start);
    return this.#members(outer.start, members, nameWord(known ?? outer.title, known !== undefined, {}), 'bare-name');
  }

  /** 《刑法第二百六十四条》: the article stands inside the marks. */
  #insideTitle(start: number, end: number): number | undefined {
    const inside = this.#text.slice(start, end).indexOf('第');
    if (inside < 0) return undefined;
    const ordinal = start + inside;
    const name = readBareName(this.#text, ordinal, start + 1, [this.#declared, this.#names]);
    if (name === undefined || !name.isKnown || name.start !== start + 1) return undefined;
    const members = readProvisionList(this.#text, ordinal);
    if (members.at(-1)?.end !== end - 1) return undefined;
    return this.#members(name.start, members, { by: 'name', name: name.title, isKnown: true }, 'direct') + 1;
  }

  /** A contract or plan in marks; its clauses are no references. A short name declared for it is private too. */
  #privateTitle(start: number, end: number, name: string, members: readonly ListMember[]): number {
    if (members.length > 0 || /(?:合同|协议|章程|条款)(?:书|[（(].{1,4}[）)])?$/u.test(name)) {
      const last = members.at(-1)?.end ?? end;
      this.#reject(start, last, 'private-document');
      return last;
    }
    // Marks that are not the name of a rule may still hold one: 《判决书引用〈刑法〉…》.
    return start;
  }

  #ordinal(at: number): number {
    const heading = this.#ownHeading(at);
    if (heading !== undefined) return heading;
    const members = this.#listed(at);
    const [first] = members;
    const last = members.at(-1);
    if (first === undefined || last === undefined) return at;
    const level = outermost(first.place) ?? 'article';
    const noted = this.#notedName(at);
    if (noted !== undefined) return this.#members(noted.start, members, noted.law, 'bare-name');
    const name = readBareName(this.#text, at, this.#floor, [this.#declared, this.#names]);
    if (name?.isKnown === true || (name !== undefined && level === 'article')) {
      this.#dropInside(name.start);
      const law: LawWord = { by: 'name', name: name.title, isKnown: name.isKnown };
      return this.#members(name.start, members, law, 'bare-name');
    }
    if (readPrivateDocument(this.#text, at) !== undefined) return this.#reject(at, last.end, 'private-document');
    const isCounting = isCounter(this.#text, last.end, level);
    if (isCounting && level === 'article') return this.#reject(at, last.end, 'counter');
    if (at === this.#lineStart ? isDivisionList(members) : isPlainDivision(this.#text, members))
      return this.#reject(at, last.end, 'counter');
    return this.#members(at, members, NONE, level === 'article' ? 'self' : 'relative', isCounting);
  }

  /** 刑诉法（2018）第五十六条: a known name with a year between it and the article; （一） is part of the name. */
  #notedName(at: number): { readonly start: number; readonly law: LawWord } | undefined {
    const open = bracketBefore(this.#text, at);
    if (open === undefined || open < this.#floor) return undefined;
    const notes = readNameNotes(this.#text, open);
    if (notes.end !== at || notes.year === undefined) return undefined;
    const name = readBareName(this.#text, open, this.#floor, [this.#declared, this.#names]);
    if (name?.isKnown !== true) return undefined;
    this.#dropInside(name.start);
    return { start: name.start, law: nameWord(name.title, true, notes) };
  }

  /** The provisions listed at `at`; 条 may be left out only behind a known name (刑法第二百三十六第三款). */
  #listed(at: number): readonly ListMember[] {
    const members = readProvisionList(this.#text, at);
    if (members.length > 0) return members;
    const omitted = readProvisionList(this.#text, at, true);
    if (omitted.length === 0) return omitted;
    const name = readBareName(this.#text, at, this.#floor, [this.#declared, this.#names]);
    return name?.isKnown === true ? omitted : members;
  }

  #ownHeading(at: number): number | undefined {
    const heading = readOwnHeading(this.#text, at, this.#lineStart);
    if (heading === undefined) return undefined;
    this.#found.push(heading);
    this.#floor = heading.end;
    return heading.end;
  }

  /** 刑法二百三十四条, 刑法140、141条: 第 was left out behind a known name. */
  #withoutOrdinal(at: number): number {
    let start = at;
    const isPart = (place: number) => isNumeralAt(this.#text, place) || '、至'.includes(this.#text.charAt(place));
    while (start > this.#floor && at - start < 24 && isPart(start - 1)) start -= 1;
    if (start === at || start === 0) return at;
    const name = readBareName(this.#text, start, this.#floor, [this.#declared, this.#names]);
    if (name?.isKnown !== true) return at;
    const members = readProvisionList(this.#text, start, true);
    if (members.length === 0) return at;
    return this.#members(name.start, members, { by: 'name', name: name.title, isKnown: true }, 'bare-name');
  }

  #relative(at: number): number {
    const instrument = readInstrumentWord(this.#text, at);
    if (instrument !== undefined) {
      const law: LawWord = { by: instrument.which, ending: instrument.ending };
      const members = readProvisionList(this.#text, skipFillers(this.#text, instrument.end), true);
      if (members.length > 0) return this.#members(at, members, law, instrument.which === 'own' ? 'self' : 'relative');
      const annex = readAnnex(this.#text, instrument.end);
      if (annex !== undefined) {
        this.#push({ start: at, end: annex.end, kind: 'self', law, place: { annex: annex.number } });
        return annex.end;
      }
      if (instrument.which === 'that') return at;
      this.#push({ start: at, end: instrument.end, kind: 'self', law, place: {} });
      return instrument.end;
    }
    const word = readLevelWord(this.#text, at);
    if (word === undefined) return at;
    return this.#levelWord(at, word.end, { which: word.which, level: word.level, count: word.count });
  }

  #levelWord(at: number, wordEnd: number, relative: RelativeWord): number {
    const inner = readInnerList(this.#text, wordEnd, relative.level);
    const [first, ...rest] = inner;
    const end = first?.end ?? wordEnd;
    if (isCounter(this.#text, end, relative.level)) return at;
    const hasLaw = hasLegalContext(this.#text, at, end);
    if (
      relative.which === 'that' &&
      relative.level !== 'article' &&
      first === undefined &&
      !/^(?:的|之|中|所)?(?:规定|列|第)/u.test(this.#text.slice(end, end + 3))
    )
      return at;
    const kind: ReferenceKind = first?.isRange === true ? 'range' : 'relative';
    this.#push({ start: at, end, kind, law: NONE, place: first?.place ?? {}, relative, hasLegalContext: hasLaw });
    const further = first === undefined ? readFurtherMembers(this.#text, end, relative.level) : rest;
    return this.#pushMembers(further, end);
  }

  /** （以下简称X） behind a name without marks. */
  #declaration(at: number): number {
    const last = this.#found.at(-1);
    const notes = readNameNotes(this.#text, at);
    if (notes.declared !== undefined) {
      const name = readBareName(this.#text, at, this.#floor, [this.#declared, this.#names]);
      if (name !== undefined) {
        this.#declare(notes, name.title);
        this.#push({
          start: name.start,
          end: at,
          kind: 'law-only',
          law: nameWord(name.title, name.isKnown, {}),
          place: {},
        });
        return notes.end;
      }
      if (last?.type === 'rejection' && last.reason === 'private-document' && last.end === at) return notes.end;
    }
    return this.#number(at);
  }

  /** A document number that stands by itself: 法发〔2010〕9号. */
  #number(at: number): number {
    const start = at - seriesBefore(this.#text, at).length;
    const found = start < at && start >= this.#floor ? readDocumentNumber(this.#text, start) : undefined;
    if (found === undefined) return at;
    const law: LawWord = { by: 'document-number', number: found.number };
    const members = readProvisionList(this.#text, skipFillers(this.#text, found.end));
    if (members.length > 0) return this.#members(start, members, law, 'document-number');
    this.#push({ start, end: found.end, kind: 'document-number', law, place: {} });
    return found.end;
  }

  #declare(notes: Omit<NameNote, 'end'>, title: string): void {
    for (const name of notes.declared ?? []) {
      if (lawKey(name) !== lawKey(title)) this.#declared.add(name, title);
    }
  }

  /** Pushes the members of a list, the first one with the name before it. */
  #members(
    start: number,
    members: readonly ListMember[],
    law: LawWord,
    kind: ReferenceKind,
    isCounting = false,
  ): number {
    const [first, ...rest] = members;
    if (first === undefined) return start;
    const legal = law.by !== 'none' || hasLegalContext(this.#text, start, members.at(-1)?.end ?? first.end);
    const written = first.isRange ? 'range' : kind;
    const counting = isCounting ? { isCounting } : {};
    this.#push({ start, end: first.end, kind: written, law, place: first.place, hasLegalContext: legal, ...counting });
    return this.#pushMembers(rest, first.end);
  }

  #pushMembers(members: readonly ListMember[], end: number): number {
    for (const { start, end, place, isRange } of members) {
      const kind = isRange ? 'range' : 'list-member';
      this.#push({ start, end, kind, law: NONE, place, isMember: true, hasLegalContext: true });
    }
    return members.at(-1)?.end ?? end;
  }

  #push(
    reference: Omit<RawReference, 'type' | 'isMember' | 'hasLegalContext'> &
      Partial<Pick<RawReference, 'isMember' | 'hasLegalContext'>>,
  ): void {
    const quotation = innermost(reference.place) === undefined ? undefined : readQuotation(this.#text, reference.end);
    const quoted = quotation === undefined ? {} : { quotation };
    const law = this.#versioned(reference.law, reference.start);
    this.#found.push({ type: 'reference', isMember: false, hasLegalContext: true, ...reference, law, ...quoted });
    this.#floor = Math.max(this.#floor, reference.end);
  }

  /** A name with the version that the words before it say, where it says none itself. */
  #versioned(law: LawWord, start: number): LawWord {
    return law.by === 'name' && law.year === undefined ? { ...law, ...versionBefore(this.#text, start) } : law;
  }

  #reject(start: number, end: number, reason: RejectionClass): number {
    this.#found.push({ type: 'rejection', start, end, reason });
    this.#floor = Math.max(this.#floor, end);
    return end;
  }

  /** A name without marks that began before a title inside it takes the place of that title. */
  #dropInside(start: number): void {
    while ((this.#found.at(-1)?.start ?? -1) >= start) this.#found.pop();
  }
}
