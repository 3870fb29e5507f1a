import { isSpaceAt } from './character.ts';
import { plainName } from './lawName.ts';
import type { Mention, RawReference, Rejection, RejectionClass } from './mention.ts';
import { OwnPositions } from './ownPosition.ts';
import type { OwnLine, OwnPosition } from './ownPosition.ts';
import { outermost, rankOf, within } from './place.ts';
import type { Place } from './place.ts';
import { placeBefore, placeHere, placeThere } from './relativePlace.ts';
import type { CitationContext, CitedLaw, Reference, ReferenceBasis } from './reference.ts';

/** What later words can mean by 该法, 该条, 前款. */
interface Antecedent {
  readonly law: CitedLaw;
  readonly place: Place;
  /** Line of the text it stands on, to count paragraphs of a quoted article. */
  readonly line: number;
  readonly end: number;
  readonly isPrivate: boolean;
}

/** Words of a provision in quotation marks: inside them 本法 means the quoted law. */
interface Quoted {
  readonly law: CitedLaw;
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

interface Bound {
  readonly law: CitedLaw;
  readonly place: Place;
  readonly basis: ReferenceBasis;
}

/** What a text cites and what in it only looks like it. */
export interface BoundText {
  readonly references: readonly Reference[];
  readonly rejections: readonly Rejection[];
}

/** Longest way between two references of one sentence. */
const SENTENCE = 120;
const UNKNOWN: CitedLaw = { type: 'unknown' };
const OWN: CitedLaw = { type: 'own' };
/** Words by which a text without an antecedent still shows that it speaks of law. */
const LAW_BEFORE = /(?:依照|依据|根据|按照|参照|适用|违反|触犯|符合)(?:了|上述)?$/u;
const LAW_AFTER = /^(?:(?:的|之)?规定|[、，和及与]\s*(?:《|第[^、，]{1,9}条))/u;
const SECTION_BEFORE = /(?:under|by|of|with|see|against|per|to|and|or|in|\(|,)\s*$/iu;
const AGREED_AFTER = /^(?:的|之|所)?约定/u;
/** 本法 and 本条例 name rules only; 本决定 or 本通知 may be anything where no rule was named. */
const RULE_WORDS = new Set(['法', '法典', '条例', '实施条例', '实施细则', '实施办法', '规定', '办法', '细则', '规则', '解释', '规程', '暂行规定', '暂行办法', '暂行条例']);

/**
 * Gives each raw reference the law and the levels that its words leave out: from the member before it in a list, from where it
 * stands in its own instrument, from the provision named before it in prose, which a blank line ends. Linear.
 */
class Binder {
  readonly #text: string;
  readonly #context: CitationContext;
  readonly #isOwnText: boolean;
  readonly #positions: OwnPositions | undefined;
  readonly #amended: CitedLaw | undefined;
  readonly #references: Reference[] = [];
  readonly #rejections: Rejection[] = [];
  #antecedent: Antecedent | undefined;
  #laws: CitedLaw[] = [];
  #quoted: Quoted | undefined;
  /** The reference before, for members of its list; nothing when it was rejected. */
  #last: Reference | undefined;
  #scanned = 0;
  #line = 0;
  #lineStart = 0;
  #blockStart = 0;

  constructor(text: string, mentions: readonly Mention[], context: CitationContext, lines?: readonly OwnLine[]) {
    this.#text = text;
    this.#context = context;
    this.#isOwnText = context.law !== undefined || beginsLikeLaw(mentions);
    this.#positions = this.#isOwnText ? new OwnPositions(text, context, lines) : undefined;
    this.#amended = context.law === undefined ? undefined : amendedLaw(context.law);
  }

  add(mention: Mention): void {
    this.#advance(mention.start);
    if (mention.type === 'rejection') {
      this.#rejected(mention);
      return;
    }
    const bound = mention.isMember ? this.#member(mention) : this.#bind(mention);
    if (typeof bound === 'string') this.#rejected({ type: 'rejection', start: mention.start, end: mention.end, reason: bound });
    else this.#found(mention, bound);
  }

  finish(): BoundText {
    return { references: this.#references, rejections: this.#rejections };
  }

  /** Counts lines up to an offset; in prose a blank line ends what was spoken of. */
  #advance(to: number): void {
    for (let at = this.#scanned; at < to; at += 1) {
      if (this.#text.charCodeAt(at) !== 0x0a) continue;
      this.#line += 1;
      this.#lineStart = at + 1;
      let next = at + 1;
      while (next < to && (isSpaceAt(this.#text, next) || this.#text.charAt(next) === '\r')) next += 1;
      if (this.#text.charCodeAt(next) === 0x0a && !this.#isOwnText) this.#forget(next);
    }
    this.#scanned = Math.max(this.#scanned, to);
  }

  #forget(at: number): void {
    this.#antecedent = undefined;
    this.#laws = [];
    this.#blockStart = at;
  }

  #rejected(rejection: Rejection): void {
    this.#rejections.push(rejection);
    this.#last = undefined;
    const { reason, article } = rejection;
    if (reason === 'private-document') {
      this.#antecedent = { law: UNKNOWN, place: {}, line: this.#line, end: rejection.end, isPrivate: true };
    } else if (article !== undefined) {
      const law = this.#isOwnText ? OWN : (this.#antecedent?.law ?? UNKNOWN);
      this.#antecedent = { law, place: { article }, line: this.#line, end: rejection.end, isPrivate: false };
    }
  }

  #found({ start, end, kind, quotation, relative }: RawReference, { law, place, basis }: Bound): void {
    const reference = {
      ...{ start, end, kind, law, place, basis },
      ...(relative === undefined ? {} : { relative }),
      ...(quotation === undefined ? {} : { quotation }),
    };
    this.#references.push(reference);
    this.#last = reference;
    if (law.type === 'named') this.#laws.push(law);
    if (quotation !== undefined) this.#quoted = { law, place, ...quotation };
    const isBareOwn = law.type === 'own' && outermost(place) === undefined;
    if (!isBareOwn && !(relative !== undefined && this.#isOwnText)) {
      this.#antecedent = { law, place, line: this.#line, end, isPrivate: false };
    }
  }

  #member({ place }: RawReference): Bound | RejectionClass {
    const before = this.#last;
    if (before === undefined) return 'no-antecedent';
    const { rangeEnd: _end, rangeUnit: _unit, ...outer } = before.place;
    return { law: before.law, place: within(place, outer), basis: 'list' };
  }

  #bind(raw: RawReference): Bound | RejectionClass {
    const { law, place } = raw;
    switch (law.by) {
      case 'name':
        return { law: named(law), place, basis: 'stated' };
      case 'document-number':
        return { law: { type: 'document-number', number: law.number }, place, basis: 'stated' };
      case 'own':
        return this.#ownInstrument(law.ending, place);
      case 'that':
        if (raw.kind === 'english') return this.#section(raw);
        return { law: this.#lawEndingIn(law.ending) ?? this.#antecedentLaw() ?? this.#defaultLaw() ?? UNKNOWN, place, basis: 'antecedent' };
      case 'none':
        if (raw.kind === 'english') return this.#section(raw);
        return raw.relative === undefined ? this.#unnamed(raw) : this.#relative(raw);
    }
  }

  #quotedAt(offset: number): Quoted | undefined {
    const quoted = this.#quoted;
    return quoted !== undefined && offset >= quoted.start && offset < quoted.end ? quoted : undefined;
  }

  #antecedentLaw(): CitedLaw | undefined {
    const law = this.#antecedent?.law;
    return law === undefined || law.type === 'unknown' ? undefined : law;
  }

  #lawEndingIn(ending: string): CitedLaw | undefined {
    return this.#laws.findLast((law) => law.type === 'named' && kindOfLaw(law.name).endsWith(ending));
  }

  #ownInstrument(ending: string, place: Place): Bound | RejectionClass {
    const quoted = this.#quotedAt(this.#scanned);
    if (quoted !== undefined && quoted.law.type !== 'own') return { law: quoted.law, place, basis: 'quoted' };
    if (this.#amended !== undefined && this.#isQuotedLine()) return { law: this.#amended, place, basis: 'quoted' };
    if (this.#isOwnText) return { law: OWN, place, basis: 'own-text' };
    const law = this.#lawEndingIn(ending);
    if (law !== undefined) return { law, place, basis: 'antecedent' };
    if (outermost(place) === undefined && !RULE_WORDS.has(ending)) return 'no-antecedent';
    return { law: UNKNOWN, place, basis: 'stated' };
  }

  #isSameSentence(from: number, to: number): boolean {
    return to - from < SENTENCE && !/[.;!?]\s|\n|‑/u.test(this.#text.slice(from, to));
  }

  #defaultLaw(): CitedLaw | undefined {
    const name = this.#context.defaultLaw;
    return name === undefined ? undefined : { type: 'named', name };
  }

  /** section 7 or subsection (2) without an act. */
  #section({ place, start }: RawReference): Bound | RejectionClass {
    const before = this.#antecedent;
    const isInner = place.article === undefined;
    if (isInner && before?.place.article === undefined) return 'no-antecedent';
    const whole = isInner && before !== undefined ? within(place, before.place) : place;
    if (this.#isOwnText) return { law: OWN, place: whole, basis: 'own-text' };
    const standing = this.#defaultLaw();
    const isNear = before !== undefined && this.#isSameSentence(before.end, start);
    const law = standing !== undefined && !isNear && !isInner ? standing : (this.#antecedentLaw() ?? standing);
    if (law === undefined && !SECTION_BEFORE.test(this.#text.slice(Math.max(0, start - 14), start))) return 'no-antecedent';
    return { law: law ?? UNKNOWN, place: whole, basis: law === undefined ? 'stated' : 'antecedent' };
  }

  /** 第三条 or 第一款 without a law. */
  #unnamed(raw: RawReference): Bound | RejectionClass {
    const { place, start, end } = raw;
    const quoted = this.#quotedAt(start);
    const isInner = place.article === undefined && (place.paragraph ?? place.item ?? place.subitem) !== undefined;
    if (quoted !== undefined && quoted.law.type !== 'own')
      return { law: quoted.law, place: isInner ? within(place, quoted.place) : place, basis: 'quoted' };
    const before = this.#antecedent;
    if (this.#isOwnText) {
      if (isInner) return this.#innerInOwnText(place, start);
      return { law: this.#amended ?? OWN, place, basis: 'own-text' };
    }
    if (before?.isPrivate === true || AGREED_AFTER.test(this.#text.slice(end, end + 4))) return 'private-document';
    if (raw.isCounting === true) return 'counter';
    if (isInner) {
      if (before?.place.article === undefined || !raw.hasLegalContext) return 'no-antecedent';
      return { law: before.law, place: within(place, before.place), basis: 'antecedent' };
    }
    if (before !== undefined && before.law.type !== 'unknown') return { law: before.law, place, basis: 'antecedent' };
    return this.#speaksOfLaw(start, end) ? { law: UNKNOWN, place, basis: 'stated' } : 'no-antecedent';
  }

  #speaksOfLaw(start: number, end: number): boolean {
    const before = this.#text.slice(Math.max(0, start - 6), start);
    if (!LAW_BEFORE.test(before) && !LAW_AFTER.test(this.#text.slice(end, end + 14))) return false;
    const block = this.#text.slice(Math.max(this.#blockStart, start - 400), start);
    return !/合同|协议/u.test(block);
  }

  /**
   * 第二款 in a text of law means its own article, unless the sentence has just counted paragraphs of another one up to there
   * (第三条第一款…以及第二款), or the text amends another law.
   */
  #innerInOwnText(place: Place, offset: number): Bound {
    const { article } = this.#positions?.at(offset) ?? {};
    const before = this.#antecedent;
    if (before?.place.article !== undefined && (this.#amended !== undefined || this.#goesOn(place, before, offset)))
      return { law: before.law, place: within(place, before.place), basis: 'antecedent' };
    return { law: OWN, place: article === undefined ? place : within(place, { article }), basis: 'own-text' };
  }

  #goesOn({ paragraph }: Place, before: Antecedent, offset: number): boolean {
    const counted = before.place.rangeUnit === 'paragraph' ? before.place.rangeEnd : before.place.paragraph;
    if (paragraph === undefined || counted === undefined || Number(paragraph) <= Number(counted)) return false;
    return offset - before.end < SENTENCE && !/[。；;\n]/u.test(this.#text.slice(before.end, offset));
  }

  #relative(raw: RawReference): Bound | RejectionClass {
    const { relative, place, start } = raw;
    if (relative === undefined) return 'no-antecedent';
    const quoted = this.#quotedAt(start);
    if (relative.which === 'that') return this.#that(raw);
    if (quoted !== undefined && quoted.law.type !== 'own') {
      const base = relative.which === 'own' ? placeThere(relative, quoted.place) : placeBefore(relative, positionOf(quoted.place));
      return { law: quoted.law, place: { ...base, ...place }, basis: 'quoted' };
    }
    if (this.#isOwnText && this.#amended !== undefined && this.#isQuotedLine()) return this.#inAmendment(place);
    if (this.#isOwnText) {
      const position: OwnPosition = this.#positions?.at(start) ?? {};
      const base = relative.which === 'own' ? placeHere(relative, position) : placeBefore(relative, position);
      const isOpen = rankOf(relative.level) >= rankOf('article') && base[relative.level] === undefined;
      return { law: OWN, place: { ...base, ...place }, basis: isOpen ? 'guessed' : 'own-text' };
    }
    return this.#inProse(raw);
  }

  /** Whether the line begins with a quotation mark, as each line of the new words of an amended law does. */
  #isQuotedLine(): boolean {
    return this.#text.charAt(this.#lineStart) === '“';
  }

  /** 前款 inside the new words of an amended article: which one is meant, only the amended law shows. */
  #inAmendment(place: Place): Bound {
    const article = this.#antecedent?.place.article;
    const base = article === undefined ? {} : { article };
    return { law: this.#amended ?? UNKNOWN, place: { ...base, ...place }, basis: 'guessed' };
  }

  /** 该条, 同款: what was named last. */
  #that({ relative, place }: RawReference): Bound | RejectionClass {
    const before = this.#antecedent;
    if (relative === undefined || before?.place.article === undefined || before.isPrivate) return 'no-antecedent';
    return { law: before.law, place: { ...placeThere(relative, before.place), ...place }, basis: 'antecedent' };
  }

  /** 前款 or 本条 in a passage that gives the words of an article it named. */
  #inProse({ relative, place, hasLegalContext }: RawReference): Bound | RejectionClass {
    const before = this.#antecedent;
    if (relative === undefined || before?.place.article === undefined || before.isPrivate || !hasLegalContext)
      return before?.isPrivate === true ? 'private-document' : 'no-antecedent';
    if (relative.which === 'own')
      return { law: before.law, place: { ...placeThere(relative, before.place), ...place }, basis: 'antecedent' };
    const lines = this.#line - before.line;
    const { article } = before.place;
    const stated = before.place.paragraph === undefined ? undefined : Number(before.place.paragraph);
    const paragraph = stated === undefined ? Math.max(lines + 1, 2) : Math.max(stated, 2);
    const item = before.place.item === undefined ? {} : { item: Number(before.place.item) };
    const base = placeBefore(relative, { article, paragraph, ...item });
    const isCounted = stated === undefined && lines > 0;
    return { law: before.law, place: { ...base, ...place }, basis: isCounted ? 'antecedent' : 'guessed' };
  }
}

function positionOf({ article, paragraph, item }: Place): OwnPosition {
  return {
    ...(article === undefined ? {} : { article }),
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(item === undefined ? {} : { item: Number(item) }),
  };
}

function named(law: { readonly name: string; readonly year?: string; readonly documentNumber?: string }): CitedLaw {
  const { name, year, documentNumber } = law;
  return {
    type: 'named',
    name,
    ...(year === undefined ? {} : { year }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
}

/** A title without what stands in brackets behind it: its last word is its kind. */
function kindOfLaw(name: string): string {
  return plainName(name).replace(/[（(][^（）()]*[）)]$/u, '');
}

/** Whether the first heading of a text is 第一条 or 第一章: it is a law, not a text about laws. */
function beginsLikeLaw(mentions: readonly Mention[]): boolean {
  const headings = mentions.filter((mention) => mention.type === 'rejection' && mention.reason === 'own-heading');
  const [first] = headings;
  return headings.length >= 2 && first?.type === 'rejection' && (first.article === undefined || first.article === '1');
}

/** The law that an amendment or a decision on amending speaks of by 第N条 alone (立法技术规范: 将第十条修改为…). */
function amendedLaw(title: string): CitedLaw | undefined {
  const decision = /关于(?:修改|修正)[《〈](.+)[》〉]的决定/u.exec(title);
  const amendment = /^(.{2,}?)修正案(?:草案)?(?:[（(].{1,4}[）)])?$/u.exec(title);
  const name = decision?.[1] ?? amendment?.[1];
  return name === undefined ? undefined : { type: 'named', name: plainName(name) };
}

/** Binds the mentions of a text, which come in its order; `lines` say where its lines stand, where a tree knows. Linear in the text. */
export function bindMentions(
  text: string,
  mentions: readonly Mention[],
  context: CitationContext,
  lines?: readonly OwnLine[],
): BoundText {
  const binder = new Binder(text, mentions, context, lines);
  for (const mention of mentions) binder.add(mention);
  return binder.finish();
}
