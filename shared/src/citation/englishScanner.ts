import { actBefore } from './actBefore.ts';
import { INSTRUMENT_WORDS, readActName, readDeclaredAct } from './actName.ts';
import type { ActName } from './actName.ts';
import { versionOfAct } from './actVersion.ts';
import { isLetter, isWordAt } from './character.ts';
import { readEnglishLabel, readInnerPlace, readInnerPlaces } from './englishLabel.ts';
import type { EnglishLabel, InnerMember } from './englishLabel.ts';
import { EXPECTS_ACT, INITIALS, JOINED_ACT, OF_ANOTHER, OF_NO_ACT, POINTED_ACT } from './englishOwner.ts';
import { mayPrecedeLabel, readEnglishList } from './englishPlace.ts';
import type { EnglishMember } from './englishPlace.ts';
import type { LawNames } from './lawNames.ts';
import { nameWord } from './mention.ts';
import type { LawWord, Mention } from './mention.ts';
import type { Place } from './place.ts';
import { innermost, outermost, rankOf, within } from './place.ts';
import { IN_SCHEDULE, INSIDE_SCHEDULE } from './schedule.ts';

const NONE: LawWord = { by: 'none' };

/** What stands behind a provision and says whose it is. */
interface Owner {
  readonly law: LawWord;
  readonly end: number;
  /** The schedule of the act that it is in: its numbers are not those of the act. */
  readonly annex?: string;
}

/** Finds the English references of a text in one pass from left to right. */
export class EnglishScanner {
  readonly #text: string;
  readonly #tables: readonly LawNames[];
  readonly #declared: LawNames;
  readonly #found: Mention[] = [];

  constructor(text: string, names: LawNames, declared: LawNames) {
    this.#text = text;
    this.#tables = [declared, names];
    this.#declared = declared;
  }

  scan(): readonly Mention[] {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      if (!isLetter(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const end = mayPrecedeLabel(text, at) ? this.#at(at) : at;
      if (end > at) at = end;
      else while (at < text.length && isWordAt(text, at)) at += 1;
    }
    return this.#found;
  }

  #at(at: number): number {
    const label = readEnglishLabel(this.#text, at);
    const end = label === undefined ? at : this.#labelled(at, label);
    if (end > at) return end;
    const unit = this.#text.charCodeAt(at);
    return unit >= 0x41 && unit <= 0x5a ? this.#act(at) : at;
  }

  #labelled(at: number, label: EnglishLabel): number {
    switch (label.type) {
      case 'inner':
        return this.#inner(at, label);
      case 'division':
        return this.#division(at, label);
      default:
        return this.#sections(at, label);
    }
  }

  /** section 16(1)(a), ss 7 and 8 of the X Act 1961. */
  #sections(at: number, label: EnglishLabel): number {
    const members = this.#withInnerLevels(readEnglishList(this.#text, label.end, label.type === 'rule'));
    const last = members.at(-1);
    if (last === undefined) return at;
    const owner = this.#owner(last.end);
    if (owner === 'private') return this.#reject(at, last.end);
    if (owner?.annex !== undefined) return this.#inSchedule(at, owner.annex, owner);
    if (label.type === 'rule' && owner === undefined && (label.isShort || label.of === 'clause')) return at;
    const law: LawWord =
      owner?.law ?? this.#before(at) ?? (label.of === undefined ? NONE : { by: 'that', ending: label.of });
    return this.#members(at, members, law, owner?.end ?? last.end);
  }

  /** The act whose name stands just before a section, though nothing else knows it: it is none of those that were named. */
  #before(at: number): LawWord | undefined {
    const name = actBefore(this.#text, at);
    const last = this.#found.at(-1);
    if (name === undefined || (last !== undefined && last.end > name.start)) return undefined;
    return nameWord(this.#text.slice(name.start, name.end), false);
  }

  /** Article 26, paragraph 1, item 2: levels written out behind a single article. */
  #withInnerLevels(members: readonly EnglishMember[]): readonly EnglishMember[] {
    const [article] = members;
    if (article === undefined || members.length > 1 || article.isRange) return members;
    let { place, end } = article;
    for (let count = 0; count < 3; count += 1) {
      const gap = /^,? /u.exec(this.#text.slice(end, end + 2))?.[0].length ?? 0;
      const label = gap > 0 ? readEnglishLabel(this.#text, end + gap) : undefined;
      const inner =
        label?.type === 'inner' && !label.isShort
          ? readInnerPlace(this.#text, label.end, label.level ?? 'paragraph')
          : undefined;
      const first = inner === undefined ? undefined : outermost(inner.place);
      const last = innermost(place);
      if (inner === undefined || first === undefined || last === undefined || rankOf(first) <= rankOf(last)) break;
      place = { ...place, ...inner.place };
      ({ end } = inner);
    }
    return [{ ...article, place, end }];
  }

  #members(start: number, members: readonly InnerMember[], law: LawWord, end: number): number {
    for (const [place, member] of members.entries()) {
      const isLast = place === members.length - 1;
      this.#push(place === 0 ? start : member.start, isLast ? end : member.end, law, member.place);
    }
    return end;
  }

  /** paragraph 2 of Article 26, subsection (2)(a) of section 5, Item (3), Paragraph 1, Article 26. */
  #inner(at: number, label: EnglishLabel): number {
    let members = readInnerPlaces(this.#text, label.end, label.level ?? 'paragraph');
    for (let count = 0; count < 3; count += 1) {
      const [inner, ...more] = members;
      const end = more.at(-1)?.end ?? inner?.end ?? at;
      const joined = /^(?:,? of |, ?)(?:the )?/u.exec(this.#text.slice(end, end + 8))?.[0];
      const outer = joined === undefined ? undefined : readEnglishLabel(this.#text, end + joined.length);
      if (outer?.type === 'section') return this.#inSection(at, members, outer);
      const next =
        outer?.type === 'inner' ? readInnerPlace(this.#text, outer.end, outer.level ?? 'paragraph') : undefined;
      if (inner === undefined || next === undefined || more.length > 0) break;
      members = [{ start: inner.start, place: within(inner.place, next.place), end: next.end }];
    }
    const last = members.at(-1);
    if (last === undefined || label.isShort || label.level !== 'paragraph' || !label.isSubsection) return at;
    return this.#members(at, members, NONE, last.end);
  }

  /** Levels that were read before the section they are of. */
  #inSection(at: number, members: readonly InnerMember[], section: EnglishLabel): number {
    const [article, ...more] = readEnglishList(this.#text, section.end);
    if (article === undefined || more.length > 0) return at;
    const owner = this.#owner(article.end);
    if (owner === 'private') return this.#reject(at, article.end);
    if (owner?.annex !== undefined) return this.#inSchedule(at, owner.annex, owner);
    const placed = members.map((member) => ({ ...member, place: { ...article.place, ...member.place } }));
    return this.#members(at, placed, owner?.law ?? NONE, owner?.end ?? article.end);
  }

  /** clause 3 of Schedule 2 to the X Act 2012: the schedule, with the clause inside the span. */
  #inSchedule(at: number, annex: string, { law, end }: Owner): number {
    if (law.by !== 'name') return this.#reject(at, end);
    this.#push(at, end, law, { annex });
    return end;
  }

  /** Schedule 2, clause 3 of the X Act 2012; without an act it is none that could be looked up. */
  #schedule(at: number, annex: string, numberEnd: number): number {
    const end = numberEnd + (INSIDE_SCHEDULE.exec(this.#text.slice(numberEnd, numberEnd + 80))?.[0].length ?? 0);
    const owner = this.#owner(end);
    if (owner === undefined || owner === 'private') return end === numberEnd ? at : this.#reject(at, end);
    return this.#inSchedule(at, annex, owner);
  }

  /** Part 4 of the X Act 2012: the act, with the part inside the span. */
  #division(at: number, label: EnglishLabel): number {
    const number = /^(\d{1,3}[A-Z]{0,2}|[IVXLC]{1,6})\b/u.exec(this.#text.slice(label.end, label.end + 8));
    if (number === null) return at;
    if (label.level === undefined) return this.#schedule(at, number[0], label.end + number[0].length);
    const end = label.end + number[0].length;
    const further = /^(?: of|,) (?=Part )/u.exec(this.#text.slice(end, end + 10))?.[0];
    if (further !== undefined) {
      const outer = readEnglishLabel(this.#text, end + further.length);
      const before = this.#found.length;
      const last = outer === undefined ? end : this.#division(end + further.length, outer);
      const mention = this.#found[before];
      if (mention !== undefined) this.#found[before] = { ...mention, start: at };
      return mention === undefined ? at : last;
    }
    const owner = this.#owner(end);
    if (owner === undefined || owner === 'private' || owner.law.by !== 'name') return at;
    if (owner.annex !== undefined) return this.#inSchedule(at, owner.annex, owner);
    this.#found.push(
      reference(at, owner.end, owner.law, label.level === 'part' ? { part: number[0] } : {}, 'law-only'),
    );
    return owner.end;
  }

  /** An act by itself, or with its sections behind it: Crimes Act 1961, s 16. */
  #act(at: number): number {
    const act = readActName(this.#text, at, this.#tables);
    if (act === undefined) return at;
    const { law, end } = this.#declaring(act);
    const joined = /^,? ?/u.exec(this.#text.slice(end, end + 2))?.[0].length ?? 0;
    const label = readEnglishLabel(this.#text, end + joined);
    const members = label?.type === 'section' || label?.type === 'rule' ? readEnglishList(this.#text, label.end) : [];
    const last = members.at(-1);
    if (last !== undefined && joined > 0 && this.#owner(last.end) === undefined)
      return this.#members(at, members, law, last.end);
    // Initials are an act only beside a section, or where the text declared them.
    if (/^[A-Z&]+$/u.test(this.#text.slice(at, act.end))) return act.end;
    this.#found.push(reference(at, end, law, {}, 'law-only'));
    return end;
  }

  /** The word for an act, and where it and the version told behind it end; what brackets behind it declare is kept. */
  #declaring(act: ActName): Owner {
    const { end, year, isFormer } = versionOfAct(this.#text, act.start, act.end);
    const declared = readDeclaredAct(this.#text, end);
    const withoutYear = / (?:1[89]|20)\d\d$/u.test(act.title) ? act.title.slice(0, -5) : undefined;
    if (withoutYear !== undefined) this.#declared.add(withoutYear, act.title);
    if (declared !== undefined && !INSTRUMENT_WORDS.has(declared.name)) this.#declared.add(declared.name, act.title);
    const version = { ...(year === undefined ? {} : { year }), ...(isFormer === undefined ? {} : { isFormer }) };
    return { law: nameWord(act.title, act.isKnown, version), end };
  }

  /** The act behind a provision; `private` where it belongs to something else: section 4 of this chapter. */
  #owner(end: number): Owner | 'private' | undefined {
    const schedule = IN_SCHEDULE.exec(this.#text.slice(end, end + 48));
    if (schedule !== null) {
      const owner = this.#ownerOf(end + schedule[0].length);
      return owner === undefined || owner === 'private' ? 'private' : { ...owner, annex: schedule[1] ?? '' };
    }
    const owner = this.#ownerOf(end);
    return owner ?? (OF_ANOTHER.test(this.#text.slice(end, end + 40)) ? 'private' : undefined);
  }

  #ownerOf(end: number): Owner | 'private' | undefined {
    const after = this.#text.slice(end, end + 48);
    const own = POINTED_ACT.exec(after);
    if (own !== null) {
      const [words, pointing, year = '', kind = 'Act'] = own;
      const ending = year === '' ? kind : `${kind} ${year.trim()}`;
      return { law: { by: pointing === 'this' ? 'own' : 'that', ending }, end: end + words.length };
    }
    const joined = JOINED_ACT.exec(after)?.[0];
    if (joined === undefined) return undefined;
    const initials = INITIALS.exec(after)?.[1];
    const isExpected = EXPECTS_ACT.test(joined);
    const act = readActName(this.#text, end + joined.length, this.#tables, isExpected);
    if (act !== undefined) return this.#declaring(act);
    if (initials !== undefined)
      return { law: nameWord(initials, false), end: end + after.indexOf(initials) + initials.length };
    return OF_NO_ACT.test(after) ? 'private' : undefined;
  }

  #push(start: number, end: number, law: LawWord, place: Place): void {
    if (law.by === 'name') this.#backfill(start, law);
    this.#found.push(reference(start, end, law, place, 'english'));
  }

  /** Articles joined to one that names its law share it: Article 26 and paragraph 2 of Article 27 of the X Law. */
  #backfill(start: number, law: LawWord): void {
    let next = start;
    for (let place = this.#found.length - 1; place >= 0; place -= 1) {
      const mention = this.#found[place];
      if (mention?.type !== 'reference' || mention.kind !== 'english' || mention.law.by !== 'none') return;
      if (!/^(?:, ?|,? (?:and|or) )$/u.test(this.#text.slice(mention.end, next)) || next - mention.end > 6) return;
      this.#found[place] = { ...mention, law };
      next = mention.start;
    }
  }

  #reject(start: number, end: number): number {
    this.#found.push({ type: 'rejection', start, end, reason: 'private-document' });
    return end;
  }
}

function reference(start: number, end: number, law: LawWord, place: Place, kind: 'english' | 'law-only'): Mention {
  return { type: 'reference', start, end, kind, law, place, isMember: false, hasLegalContext: true };
}
