import { afterBlankLine, oneMore, withLaw } from './bindingState.ts';
import type { Antecedent, BindingState, OpenQuotation } from './bindingState.ts';
import type { BoundUnit, TextKind } from './boundUnit.ts';
import { kindOfLaw } from './lawName.ts';
import { contractAt, isAgreed, isSameSentence, namesRule, speaksOfAct, speaksOfLaw } from './legalContext.ts';
import type { LawWord, Mention, RawReference, Rejection, RejectionClass } from './mention.ts';
import { isOfKind, named } from './namedLaw.ts';
import { OpenBrackets } from './openBrackets.ts';
import type { OwnPosition } from './ownPosition.ts';
import { outermost, within } from './place.ts';
import type { Place } from './place.ts';
import { isOpen, placeBefore, placeHere, placeThere, positionInQuotation } from './relativePlace.ts';
import type { CitedLaw, Reference, ReferenceBasis } from './reference.ts';

/** Words of a provision in quotation marks: inside them 本法 means the quoted law. */
interface Quoted extends OpenQuotation {
  readonly start: number;
  readonly end: number;
}

interface Bound {
  readonly law: CitedLaw;
  readonly place: Place;
  readonly basis: ReferenceBasis;
}

const UNKNOWN: CitedLaw = { type: 'unknown' };
const OWN: CitedLaw = { type: 'own' };
const NOTHING_FOUND = { references: [], rejections: [] } as const;
/** Longest quotation that is followed from line to line. */
const MOST_QUOTED_LINES = 40;

/**
 * Gives each raw reference the law and the levels that its words leave out: from the member before it in a list, from where it
 * stands in its own instrument, from the provision named before it in prose, which a blank line ends. Linear.
 */
class UnitBinder {
  readonly #text: string;
  readonly #kind: TextKind;
  readonly #position: OwnPosition;
  readonly #references: Reference[] = [];
  readonly #rejections: Rejection[] = [];
  #antecedent: Antecedent | undefined;
  /** Where the antecedent ends in this unit; before its start where it stands in an earlier one. */
  #antecedentEnd = Number.NEGATIVE_INFINITY;
  #laws: readonly CitedLaw[];
  #quoted: Quoted | undefined;
  readonly #brackets = new OpenBrackets();
  /** Where the mention before ends. */
  #read = 0;
  /** The law last named in this unit with each article. */
  readonly #lawOfArticle = new Map<string, CitedLaw>();
  /** The reference before, for members of its list; nothing when it was rejected. */
  #last: Reference | undefined;
  readonly #speaksOfContract: boolean;
  /** Where this unit first speaks of a contract; behind its end where it does not. */
  readonly #contractAt: number;
  /** Whether the line begins with a quotation mark, as each line of the new words of an amended law does. */
  readonly #isQuotedLine: boolean;

  constructor(text: string, kind: TextKind, state: BindingState) {
    this.#text = text;
    this.#kind = kind;
    this.#position = state.position;
    this.#antecedent = state.antecedent;
    this.#laws = state.laws;
    this.#speaksOfContract = state.speaksOfContract;
    this.#contractAt = kind.isOwnText ? Number.POSITIVE_INFINITY : contractAt(text);
    this.#isQuotedLine = kind.amended !== undefined && text.trimStart().startsWith('“');
    if (state.quotation !== undefined) {
      const close = text.indexOf('”');
      this.#quoted = { ...state.quotation, start: 0, end: close < 0 ? Number.POSITIVE_INFINITY : close };
    }
  }

  add(mention: Mention): void {
    this.#antecedent = this.#brackets.behind(this.#text.slice(this.#read, mention.start), this.#antecedent);
    this.#read = Math.max(this.#read, mention.end);
    if (mention.type === 'rejection') {
      this.#rejected(mention);
      return;
    }
    const bound = mention.isMember ? this.#member(mention) : this.#bind(mention);
    if (typeof bound === 'string')
      this.#rejected({ type: 'rejection', start: mention.start, end: mention.end, reason: bound });
    else this.#found(mention, bound);
  }

  finish(): BoundUnit {
    const antecedent = this.#antecedent;
    const quoted = this.#quoted;
    const goesOn = quoted !== undefined && quoted.end >= this.#text.length && quoted.lines < MOST_QUOTED_LINES;
    const state: BindingState = {
      ...(antecedent === undefined
        ? {}
        : { antecedent: this.#kind.isOwnText ? antecedent : { ...antecedent, lines: oneMore(antecedent.lines) } }),
      ...(goesOn ? { quotation: { law: quoted.law, place: quoted.place, lines: quoted.lines + 1 } } : {}),
      laws: this.#laws,
      speaksOfContract: !this.#kind.isOwnText && (this.#speaksOfContract || this.#contractAt < this.#text.length),
      position: this.#position,
    };
    return { references: this.#references, rejections: this.#rejections, state };
  }

  #stand(law: CitedLaw, place: Place, end: number, isPrivate: boolean): void {
    this.#antecedent = { law, place, lines: 0, isPrivate };
    this.#antecedentEnd = end;
  }

  #rejected(rejection: Rejection): void {
    this.#rejections.push(rejection);
    this.#last = undefined;
    const { reason, article, end } = rejection;
    if (reason === 'private-document') this.#stand(UNKNOWN, {}, end, true);
    else if (article !== undefined)
      this.#stand(this.#kind.isOwnText ? OWN : (this.#antecedent?.law ?? UNKNOWN), { article }, end, false);
  }

  #found({ start, end, kind, quotation, relative }: RawReference, { law, place, basis }: Bound): void {
    const reference = {
      start,
      end,
      kind,
      law,
      place,
      basis,
      ...(relative === undefined ? {} : { relative }),
      ...(quotation === undefined ? {} : { quotation }),
    };
    this.#references.push(reference);
    this.#last = reference;
    if (place.article !== undefined) this.#lawOfArticle.set(place.article, law);
    this.#laws = withLaw(this.#laws, law);
    if (quotation !== undefined) this.#quoted = { law, place, lines: 0, ...quotation };
    const isBareOwn = law.type === 'own' && outermost(place) === undefined;
    if (!isBareOwn && !(relative !== undefined && this.#kind.isOwnText)) this.#stand(law, place, end, false);
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
        return !law.isKnown && namesRule(law.name)
          ? this.#byKind(law, place)
          : { law: this.#named(law), place, basis: 'stated' };
      case 'document-number':
        return { law: { type: 'document-number', number: law.number }, place, basis: 'stated' };
      case 'own':
        return this.#ownInstrument(law.ending, raw);
      case 'that':
        if (raw.kind === 'english') return this.#section(raw);
        return {
          law: this.#lawEndingIn(law.ending) ?? this.#antecedentLaw() ?? this.#kind.defaultLaw ?? UNKNOWN,
          place,
          basis: 'antecedent',
        };
      case 'none':
        break;
    }
    if (raw.kind === 'english') return this.#section(raw);
    return raw.relative === undefined ? this.#unnamed(raw) : this.#relative(raw);
  }

  /** A law by its name; what the text said of it before with the state's name still holds. */
  #named({ isOtherScript, ...word }: Extract<LawWord, { by: 'name' }>): CitedLaw {
    const isOurs = (law: CitedLaw) => law.type === 'named' && law.name === word.name && law.isOtherScript === undefined;
    return named(isOtherScript === undefined || this.#laws.some(isOurs) ? word : { ...word, isOtherScript });
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

  /** 《条例》第三条 where the text declared no such name: the last law of that kind, or the one that the text is a rule on. */
  #byKind(word: Extract<LawWord, { by: 'name' }>, place: Place): Bound {
    const { parent } = this.#kind;
    const isParent = parent?.type === 'named' && kindOfLaw(parent.name).endsWith(word.name);
    const law = this.#lawEndingIn(word.name) ?? (isParent ? parent : undefined);
    return law === undefined ? { law: named(word), place, basis: 'stated' } : { law, place, basis: 'antecedent' };
  }

  #ownInstrument(ending: string, { place, start }: RawReference): Bound | RejectionClass {
    const quoted = this.#quotedAt(start);
    if (quoted !== undefined && quoted.law.type !== 'own') return { law: quoted.law, place, basis: 'quoted' };
    if (this.#kind.amended !== undefined && this.#isQuotedLine)
      return { law: this.#kind.amended, place, basis: 'quoted' };
    if (this.#kind.isOwnText) return { law: OWN, place, basis: 'own-text' };
    const law = this.#lawEndingIn(ending);
    if (law !== undefined) return { law, place, basis: 'antecedent' };
    if (outermost(place) === undefined && !namesRule(ending)) return 'no-antecedent';
    return { law: UNKNOWN, place, basis: 'stated' };
  }

  /** section 7 or subsection (2) without an act. */
  #section({ place, start, law: word }: RawReference): Bound | RejectionClass {
    const before = this.#antecedent;
    const isInner = place.article === undefined;
    if (isInner && before?.place.article === undefined) return 'no-antecedent';
    const whole = isInner && before !== undefined ? within(place, before.place) : place;
    if (this.#kind.isOwnText) return { law: OWN, place: whole, basis: 'own-text' };
    const fits = (each: CitedLaw | undefined) =>
      each !== undefined && (word.by !== 'that' || isOfKind(each, word.ending));
    const standing = fits(this.#kind.defaultLaw) ? this.#kind.defaultLaw : undefined;
    const isNear = before !== undefined && isSameSentence(this.#text, this.#antecedentEnd, start);
    const named = fits(this.#antecedentLaw()) ? this.#antecedentLaw() : this.#laws.findLast(fits);
    const law = standing !== undefined && !isNear && !isInner ? standing : (named ?? standing);
    if (law === undefined && !speaksOfAct(this.#text, start)) return 'no-antecedent';
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
    if (this.#kind.isOwnText) {
      if (isInner) return this.#innerInOwnText(place, start);
      return { law: this.#kind.amended ?? OWN, place, basis: 'own-text' };
    }
    const isClause = this.#kind.isContract && (before === undefined || before.law.type === 'unknown');
    if (isClause || before?.isPrivate === true || isAgreed(this.#text, end)) return 'private-document';
    if (raw.isCounting === true) return 'counter';
    if (isInner) {
      if (before?.place.article === undefined || !raw.hasLegalContext) return 'no-antecedent';
      const isOneOfTwo = /[前后]者(?:的|之)?$/u.test(this.#text.slice(Math.max(0, start - 3), start));
      return { law: before.law, place: within(place, before.place), basis: isOneOfTwo ? 'guessed' : 'antecedent' };
    }
    if (before !== undefined && before.law.type !== 'unknown') return this.#articleAgain(place, before.law);
    const isLaw = speaksOfLaw(this.#text, start, end) && !this.#speaksOfContract && start <= this.#contractAt;
    return isLaw ? { law: UNKNOWN, place, basis: 'stated' } : 'no-antecedent';
  }

  /** 第四十三条 of the law spoken of; one named before with that article of another law may mean that. */
  #articleAgain(place: Place, law: CitedLaw): Bound {
    const earlier = place.article === undefined ? undefined : this.#lawOfArticle.get(place.article);
    const isOther = earlier?.type === 'named' && law.type === 'named' && earlier.name !== law.name;
    return { law, place, basis: isOther ? 'guessed' : 'antecedent' };
  }

  /**
   * 第二款 in a text of law means its own article, unless the sentence has just counted paragraphs of another one up to there
   * (第三条第一款…以及第二款), or the text amends another law.
   */
  #innerInOwnText(place: Place, offset: number): Bound {
    const { article } = this.#position;
    const before = this.#antecedent;
    if (
      before?.place.article !== undefined &&
      (this.#kind.amended !== undefined || this.#goesOn(place, before, offset))
    )
      return { law: before.law, place: within(place, before.place), basis: 'antecedent' };
    return { law: OWN, place: article === undefined ? place : within(place, { article }), basis: 'own-text' };
  }

  #goesOn({ paragraph }: Place, before: Antecedent, offset: number): boolean {
    const counted = before.place.rangeUnit === 'paragraph' ? before.place.rangeEnd : before.place.paragraph;
    if (paragraph === undefined || counted === undefined || Number(paragraph) <= Number(counted)) return false;
    return isSameSentence(this.#text, this.#antecedentEnd, offset);
  }

  #relative(raw: RawReference): Bound | RejectionClass {
    const { relative, place, start } = raw;
    if (relative === undefined) return 'no-antecedent';
    const quoted = this.#quotedAt(start);
    if (relative.which === 'that') return this.#that(raw);
    if (quoted !== undefined && quoted.law.type !== 'own') {
      const base =
        relative.which === 'own'
          ? placeThere(relative, quoted.place)
          : placeBefore(relative, positionInQuotation(quoted));
      return { law: quoted.law, place: { ...base, ...place }, basis: isOpen(relative, base) ? 'guessed' : 'quoted' };
    }
    if (this.#kind.isOwnText && this.#kind.amended !== undefined && this.#isQuotedLine) return this.#inAmendment(place);
    if (this.#kind.isOwnText) {
      const here = this.#position;
      const base = relative.which === 'own' ? placeHere(relative, here) : placeBefore(relative, here);
      return { law: OWN, place: { ...base, ...place }, basis: isOpen(relative, base) ? 'guessed' : 'own-text' };
    }
    return this.#inProse(raw);
  }

  /** 前款 inside the new words of an amended article: which one is meant, only the amended law shows. */
  #inAmendment(place: Place): Bound {
    const article = this.#antecedent?.place.article;
    const base = article === undefined ? {} : { article };
    return { law: this.#kind.amended ?? UNKNOWN, place: { ...base, ...place }, basis: 'guessed' };
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
    const { lines } = before;
    const { article } = before.place;
    const stated = before.place.paragraph === undefined ? undefined : Number(before.place.paragraph);
    const paragraph = stated === undefined ? Math.max(lines + 1, 2) : Math.max(stated, 2);
    const item = before.place.item === undefined ? {} : { item: Number(before.place.item) };
    const base = placeBefore(relative, { article, paragraph, ...item });
    const isCounted = stated === undefined && lines > 0;
    return { law: before.law, place: { ...base, ...place }, basis: isCounted ? 'antecedent' : 'guessed' };
  }
}

/**
 * Binds the mentions of one unit of a text, which come in its order; a unit is a line, see {@link unitEnd}. In prose a blank line
 * ends what was spoken of. `state` has the position of the unit itself. Linear in the unit.
 */
export function bindUnit(text: string, mentions: readonly Mention[], kind: TextKind, state: BindingState): BoundUnit {
  if (mentions.length === 0 && text.trim() === '') {
    return { ...NOTHING_FOUND, state: kind.isOwnText ? state : afterBlankLine(state) };
  }
  // In a text of law nothing but mentions and quotations changes what is carried on, and most lines have none.
  if (kind.isOwnText && mentions.length === 0 && state.quotation === undefined) return { ...NOTHING_FOUND, state };
  const binder = new UnitBinder(text, kind, state);
  for (const mention of mentions) binder.add(mention);
  return binder.finish();
}
