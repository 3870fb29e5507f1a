import { bracketBefore, versionBefore, versionBeforeArticle } from '../text/index.ts';
import { readBareName, readSpokenName } from './bareName.ts';
import { isNumeralAt } from './character.ts';
import { declareNames } from './declaredName.ts';
import { readOrder, seriesBefore } from './documentNumber.ts';
import { titleOfVersion } from './lawName.ts';
import type { LawNames } from './lawNames.ts';
import { skipFillers } from './lawTitle.ts';
import { readAnnex } from './level.ts';
import { nameWord } from './mention.ts';
import type { LawWord, Mention, ReferenceKind, RelativeWord } from './mention.ts';
import { MentionList } from './mentionList.ts';
import { readDocumentNumber, readNameNotes } from './nameNote.ts';
import { readOwnHeading } from './ownHeading.ts';
import { inNamedPart } from './partName.ts';
import { outermost } from './place.ts';
import { readPrivateDocument } from './privateDocument.ts';
import {
  isDivisionList,
  isPlainDivision,
  readBracketedList,
  readFurtherMembers,
  readInnerList,
  readProvisionList,
} from './provisionList.ts';
import type { ListMember } from './provisionList.ts';
import { hasLegalContext, isCounter, readInstrumentWord, readLevelWord } from './relativeWord.ts';
import { TitleReader } from './titleReader.ts';

const NONE: LawWord = { by: 'none' };

/** The units that a reference or declaration can begin with, and 条 behind a number without 第; a table, because all are asked. */
const BEGINNINGS = new Uint8Array(0x1_0000);
for (const character of '《第条本该同此上前（(〔［[法典例释定见则') BEGINNINGS[character.charCodeAt(0)] = 1;

/** Finds the Chinese references of a text in one pass from left to right; every offset is a UTF-16 unit. */
export class ChineseScanner {
  readonly #text: string;
  readonly #names: LawNames;
  readonly #declared: LawNames;
  readonly #mentions: MentionList;
  readonly #titles: TitleReader;
  #lineStart = 0;

  constructor(text: string, names: LawNames, declared: LawNames) {
    this.#text = text;
    this.#names = names;
    this.#declared = declared;
    this.#mentions = new MentionList(text);
    this.#titles = new TitleReader(text, names, declared, this.#mentions);
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
    return this.#mentions.found;
  }

  /** What begins at `at`; answers its end, or `at` when nothing does. */
  #at(at: number, unit: number): number {
    switch (unit) {
      case 0x300a: // 《
        return this.#titles.read(at);
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
        return this.#bracket(at);
      case 0x28: // (
        return this.#bracketed(at);
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
    const name = readSpokenName(this.#text, end, this.#mentions.floor, [this.#declared, this.#names]);
    if (name === undefined) return end - 1;
    const law = nameWord(name.title, true);
    this.#mentions.push({ start: name.start, end, kind: 'law-only', law, place: {} });
    return end;
  }

  #ordinal(at: number): number {
    const heading = this.#ownHeading(at);
    if (heading !== undefined) return heading;
    const members = this.#listed(at);
    const [first] = members;
    if (first === undefined) return this.#order(at);
    const last = members.at(-1);
    if (last === undefined) return at;
    const level = outermost(first.place) ?? 'article';
    const noted = this.#notedName(at);
    if (noted !== undefined) return this.#mentions.members(noted.start, members, noted.law, 'bare-name');
    const name = readBareName(this.#text, at, this.#mentions.floor, [this.#declared, this.#names]);
    if (name?.isKnown === true || (name !== undefined && level === 'article')) {
      this.#mentions.dropInside(name.start);
      const law: LawWord = { by: 'name', name: name.title, isKnown: name.isKnown };
      return this.#mentions.members(name.start, inNamedPart(this.#text, name.end, members), law, 'bare-name');
    }
    if (readPrivateDocument(this.#text, at) !== undefined)
      return this.#mentions.reject(at, last.end, 'private-document');
    const isCounting = isCounter(this.#text, last.end, level);
    if (isCounting && level === 'article') return this.#mentions.reject(at, last.end, 'counter');
    if (at === this.#lineStart ? isDivisionList(members) : isPlainDivision(this.#text, members))
      return this.#mentions.reject(at, last.end, 'counter');
    return this.#mentions.members(at, members, NONE, level === 'article' ? 'self' : 'relative', isCounting);
  }

  /** 刑法（第二百九十三条）: a known name before the bracket that the provisions fill. */
  #bracketed(at: number): number {
    const members = readBracketedList(this.#text, at);
    const name =
      members.length === 0
        ? undefined
        : readBareName(this.#text, at, this.#mentions.floor, [this.#declared, this.#names]);
    if (name?.isKnown !== true || name.end !== at) return at;
    this.#mentions.dropInside(name.start);
    return this.#mentions.members(name.start, members, { by: 'name', name: name.title, isKnown: true }, 'bare-name');
  }

  /** 刑诉法（2018）第五十六条, 刑诉法修订前第五十条: a known name with a version between it and the article; （一） is part of the name. */
  #notedName(at: number): { readonly start: number; readonly law: LawWord } | undefined {
    const open = bracketBefore(this.#text, at) ?? versionBeforeArticle(this.#text, at);
    if (open === undefined || open < this.#mentions.floor) return undefined;
    const notes = readNameNotes(this.#text, open);
    if (notes.end !== at || (notes.year ?? notes.version) === undefined) return undefined;
    const name = readBareName(this.#text, open, this.#mentions.floor, [this.#declared, this.#names]);
    if (name?.isKnown !== true) return undefined;
    this.#mentions.dropInside(name.start);
    return { start: name.start, law: nameWord(name.title, true, { ...notes, ...notes.version }) };
  }

  /** The provisions listed at `at`; 条 may be left out only behind a known name (刑法第二百三十六第三款). */
  #listed(at: number): readonly ListMember[] {
    const members = readProvisionList(this.#text, at);
    if (members.length > 0) return members;
    const omitted = readProvisionList(this.#text, at, true);
    if (omitted.length === 0) return omitted;
    const name = readBareName(this.#text, at, this.#mentions.floor, [this.#declared, this.#names]);
    return name?.isKnown === true ? omitted : members;
  }

  #ownHeading(at: number): number | undefined {
    const heading = readOwnHeading(this.#text, at, this.#lineStart);
    if (heading === undefined) return undefined;
    return this.#mentions.pushHeading(heading);
  }

  /** 刑法二百三十四条, 刑法140、141条: 第 was left out behind a known name. */
  #withoutOrdinal(at: number): number {
    let start = at;
    const isPart = (place: number) => isNumeralAt(this.#text, place) || '、至之-'.includes(this.#text.charAt(place));
    while (start > this.#mentions.floor && at - start < 24 && isPart(start - 1)) start -= 1;
    if (start === at || start === 0) return at;
    const name = readBareName(this.#text, start, this.#mentions.floor, [this.#declared, this.#names]);
    if (name?.isKnown !== true) return at;
    const members = readProvisionList(this.#text, start, true);
    if (members.length === 0) return at;
    return this.#mentions.members(name.start, members, { by: 'name', name: name.title, isKnown: true }, 'bare-name');
  }

  #relative(at: number): number {
    const instrument = readInstrumentWord(this.#text, at);
    if (instrument !== undefined) {
      const law: LawWord = { by: instrument.which, ending: instrument.ending };
      const members = readProvisionList(this.#text, skipFillers(this.#text, instrument.end), true);
      if (members.length > 0) {
        const placed = inNamedPart(this.#text, instrument.end, members);
        return this.#mentions.members(at, placed, law, instrument.which === 'own' ? 'self' : 'relative');
      }
      const annex = readAnnex(this.#text, instrument.end);
      if (annex !== undefined) {
        this.#mentions.push({ start: at, end: annex.end, kind: 'self', law, place: { annex: annex.number } });
        return annex.end;
      }
      if (instrument.which === 'that') return at;
      this.#mentions.push({ start: at, end: instrument.end, kind: 'self', law, place: {} });
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
    this.#mentions.push({
      start: at,
      end,
      kind,
      law: NONE,
      place: first?.place ?? {},
      relative,
      hasLegalContext: hasLaw,
    });
    const further = first === undefined ? readFurtherMembers(this.#text, end, relative.level) : rest;
    return this.#mentions.pushMembers(further, end);
  }

  #bracket(at: number): number {
    const end = this.#bracketed(at);
    return end > at ? end : this.#declaration(at);
  }

  /** （以下简称X） behind a name without marks. */
  #declaration(at: number): number {
    const last = this.#mentions.found.at(-1);
    const notes = readNameNotes(this.#text, at);
    if (notes.declared !== undefined) {
      const name = readBareName(this.#text, at, this.#mentions.floor, [this.#declared, this.#names]);
      if (name !== undefined) {
        const { year } = notes;
        const said = year === undefined ? { ...versionBefore(this.#text, name.start), ...notes.version } : { year };
        declareNames(this.#declared, notes.declared, titleOfVersion(name.title, said));
        const law = nameWord(name.title, name.isKnown, { ...notes, ...said });
        const members = readProvisionList(this.#text, skipFillers(this.#text, notes.end));
        if (members.length > 0) return this.#mentions.members(name.start, members, law, 'bare-name');
        this.#mentions.push({ start: name.start, end: at, kind: 'law-only', law, place: {} });
        return notes.end;
      }
      if (last?.type === 'rejection' && last.reason === 'private-document' && last.end === at) return notes.end;
    }
    return this.#number(at);
  }

  /** 公安部令第160号第三条: an order, by its number, with the provisions of what it published. */
  #order(at: number): number {
    const order = readOrder(this.#text, at);
    if (order === undefined || order.start < this.#mentions.floor) return at;
    const members = readProvisionList(this.#text, skipFillers(this.#text, order.end));
    const law: LawWord = { by: 'document-number', number: order.number };
    return members.length === 0 ? at : this.#mentions.members(order.start, members, law, 'document-number');
  }

  /** A document number that stands by itself: 法发〔2010〕9号. */
  #number(at: number): number {
    const start = at - seriesBefore(this.#text, at).length;
    const found = start < at && start >= this.#mentions.floor ? readDocumentNumber(this.#text, start) : undefined;
    if (found === undefined) return at;
    const law: LawWord = { by: 'document-number', number: found.number };
    const members = readProvisionList(this.#text, skipFillers(this.#text, found.end));
    if (members.length > 0) return this.#mentions.members(start, members, law, 'document-number');
    this.#mentions.push({ start, end: found.end, kind: 'document-number', law, place: {} });
    return found.end;
  }
}
