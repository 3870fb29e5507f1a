import { legalOrderBefore, nameElsewhere, versionBefore, versionInTitle } from '../text/index.ts';
import { readBareName, readNameOn } from './bareName.ts';
import { declareForSeveral } from './declaredName.ts';
import { plainName, STATE, titleOfVersion, versionOfTitle } from './lawName.ts';
import type { LawNames } from './lawNames.ts';
import { isRuleTitle, partBehind, readTitle, skipFillers, skipStrayMarks } from './lawTitle.ts';
import { readAnnex } from './level.ts';
import { nameWord } from './mention.ts';
import type { MentionList } from './mentionList.ts';
import { LONGEST_TITLE_NOTE, readNameNotes } from './nameNote.ts';
import { inNamedPart } from './partName.ts';
import { readBracketedList, readFurtherMembers, readProvisionList } from './provisionList.ts';
import type { ListMember } from './provisionList.ts';
import { regionBefore } from './region.ts';

/** Most titles that one declaration names. */
const MOST_JOINED = 12;

/** Reads the titles of a text, which stand in 《》, with the notes and the provisions behind them. */
export class TitleReader {
  readonly #text: string;
  readonly #names: LawNames;
  readonly #declared: LawNames;
  readonly #mentions: MentionList;
  /** The legal order of the title read last, where it is another one, and where that ends. */
  #elsewhere: { readonly order: string; readonly end: number } | undefined;

  /** The titles read last that stand joined, and where they end. */
  #titles: readonly string[] = [];
  #titlesEnd = Number.NEGATIVE_INFINITY;

  constructor(text: string, names: LawNames, declared: LawNames, mentions: MentionList) {
    this.#text = text;
    this.#names = names;
    this.#declared = declared;
    this.#mentions = mentions;
  }

  /** Reads the title that begins at `at` with what follows it; answers its end, or `at` when there is none. */
  read(at: number): number {
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
    const notes = readNameNotes(this.#text, closed, LONGEST_TITLE_NOTE);
    const plain = plainName(title.name);
    const written = notes.other === undefined ? plain : `${plain}（${notes.other}）`;
    const before = order ?? regionBefore(this.#text, at, written);
    const name = before === undefined || written.startsWith(STATE) ? written : nameElsewhere(before, written);
    const found = this.#declared.titleOf(name) ?? this.#names.titleOf(name);
    const { title: known, version } = found === undefined ? { title: found, version: {} } : versionOfTitle(found);
    const inside = known === undefined ? this.#insideTitle(title.start, title.end) : undefined;
    if (inside !== undefined) return inside;
    const listed = readProvisionList(this.#text, skipFillers(this.#text, notes.end), true);
    const members = listed.length > 0 ? listed : readBracketedList(this.#text, notes.end);
    if (known === undefined && !isRuleTitle(name)) return this.#privateTitle(at, title.end, name, members);
    const inTitle = versionInTitle(title.name);
    const year = notes.year ?? inTitle.year;
    const noted = { ...(inTitle.isFormer === true ? inTitle : {}), ...notes.version };
    const behind = partBehind(this.#text, closed) || partBehind(this.#text, notes.end);
    const part = known === undefined || behind === '' ? undefined : this.#names.titleOf(known + behind);
    const law = nameWord(part ?? known ?? name, known !== undefined, {
      ...notes,
      ...version,
      ...noted,
      ...(year === undefined ? {} : { year }),
    });
    const said = year === undefined ? { ...version, ...versionBefore(this.#text, at), ...noted } : { year };
    const titles = this.#joined(at, notes.end, known === undefined ? name : titleOfVersion(known, said));
    if (notes.declared !== undefined)
      declareForSeveral(this.#declared, notes.declared, titles, notes.declaredFor ?? 'one');
    if (members.length > 0) {
      const placed = part === undefined ? inNamedPart(this.#text, title.end, members) : members;
      return this.#mentions.members(at, placed, law, 'direct');
    }
    const builtOn = this.#nameOn(at, closed);
    if (builtOn !== undefined) return builtOn;
    const annex = readAnnex(this.#text, notes.end);
    if (annex !== undefined) {
      this.#mentions.push({ start: at, end: annex.end, kind: 'direct', law, place: { annex: annex.number } });
      const further = readFurtherMembers(this.#text, annex.end, 'article');
      const [next] = further;
      return next === undefined ? annex.end : this.#mentions.members(next.start, further, law, 'list-member');
    }
    this.#mentions.push({ start: at, end: notes.end, kind: 'law-only', law, place: {} });
    return notes.end;
  }

  /** The titles that stand joined up to this one: 《甲法》、《乙法》和《丙法》. */
  #joined(start: number, end: number, title: string): readonly string[] {
    const isJoined =
      start - this.#titlesEnd < 4 && /^(?:[、，]|以?及|和|与)*$/u.test(this.#text.slice(this.#titlesEnd, start));
    this.#titles = isJoined ? [...this.#titles.slice(-MOST_JOINED), title] : [title];
    this.#titlesEnd = end;
    return this.#titles;
  }

  /** The title is the inner part of a name without marks, and an article of that follows: 关于适用《刑法》的解释第三条. */
  #nameOn(at: number, end: number): number | undefined {
    const outer = readNameOn(this.#text, at, end, this.#mentions.floor, [this.#declared, this.#names]);
    if (outer === undefined) return undefined;
    const members = readProvisionList(this.#text, skipFillers(this.#text, outer.end));
    if (members.length === 0) return undefined;
    // 《甲法》及其实施条例第三条 is of 甲法实施条例.
    const known = outer.isKnown ? outer.title : this.#names.titleOf(outer.title.replace('》及其', '》'));
    this.#mentions.dropInside(outer.start);
    return this.#mentions.members(
      outer.start,
      members,
      nameWord(known ?? outer.title, known !== undefined, {}),
      'bare-name',
    );
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
    return this.#mentions.members(name.start, members, { by: 'name', name: name.title, isKnown: true }, 'direct') + 1;
  }

  /** A contract or plan in marks; its clauses are no references. A short name declared for it is private too. */
  #privateTitle(start: number, end: number, name: string, members: readonly ListMember[]): number {
    if (members.length > 0 || /(?:合同|协议|章程|条款)(?:书|[（(].{1,4}[）)])?$/u.test(name)) {
      const last = members.at(-1)?.end ?? end;
      this.#mentions.reject(start, last, 'private-document');
      return last;
    }
    // Marks that are not the name of a rule may still hold one: 《判决书引用〈刑法〉…》.
    return start;
  }
}
