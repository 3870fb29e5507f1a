import type { Antecedent } from './bindingState.ts';
import type { Bound, TextKind } from './boundUnit.ts';
import { isAgreed, isSameSentence, speaksOfAct, speaksOfLaw } from './legalContext.ts';
import type { RawReference, RejectionClass } from './mention.ts';
import { isNamedBeside } from './namedBeside.ts';
import { isOfKind, OWN, UNKNOWN } from './namedLaw.ts';
import type { OwnPosition } from './ownPosition.ts';
import { isDivision, within } from './place.ts';
import type { Place } from './place.ts';
import { isOpen, placeBefore, placeHere, placeThere, positionInQuotation } from './relativePlace.ts';
import { isGlued, pointsTo } from './pointingWord.ts';
import type { CitedLaw } from './reference.ts';
import type { SpokenOf } from './spokenOf.ts';

/** Whether 前者, 后者 or 两法 stands right before an offset: one of several laws, and the words do not prove which. */
function isOneOfTwo(text: string, start: number): boolean {
  return /(?:[前后]者|[两二三四各]法|[两二三四]部法律)(?:的|之|中)?$/u.test(text.slice(Math.max(0, start - 6), start));
}

/** Whether a law is named in a bracket right behind: 第四十九条（《治安管理处罚法》） may be of that, whatever was spoken of before. */
function isToldBehind(text: string, end: number): boolean {
  return /^[（(](?:《[^《》]{2,40}》|[^（）()《》，。]{1,20}[法例])[）)]/u.test(text.slice(end, end + 44));
}

/** 第四十九条（原第四十三条）, 修订前第四十三条: the number that it had in another version. */
function isFormerNumber(text: string, start: number): boolean {
  return /(?:(?<![太平高草中还复])[原旧]|(?:修[订正改]|施行|实施)前的?)$/u.test(
    text.slice(Math.max(0, start - 4), start),
  );
}

/** 违反第二项规定的: an article that punishes speaks of what another one forbids. */
function isBroken(text: string, start: number): boolean {
  return text.slice(Math.max(0, start - 2), start) === '违反';
}

/** （一）有第二项行为的: the same, where a list tells what is done about each. */
function isDone(text: string, start: number): boolean {
  return /(?<![没所只具])有$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** 该章第二百条: an article in a part or chapter that only the law itself shows. */
function isInDivision({ relative, place }: RawReference): boolean {
  return relative !== undefined && isDivision(relative.level) && place.article !== undefined;
}

/** Gives references that name no law the one that the words around them mean. */
export class UnnamedBinder {
  readonly #text: string;
  readonly #kind: TextKind;
  readonly #position: OwnPosition;
  readonly #spoken: SpokenOf;

  constructor(text: string, kind: TextKind, position: OwnPosition, spoken: SpokenOf) {
    this.#text = text;
    this.#kind = kind;
    this.#position = position;
    this.#spoken = spoken;
  }

  /** section 7 or subsection (2) without an act. */
  section({ place, start, end, law: word }: RawReference): Bound | RejectionClass {
    const before = this.#spoken.antecedent;
    const isInner = place.article === undefined;
    if (isInner && before?.place.article === undefined) return 'no-antecedent';
    const whole = isInner && before !== undefined ? within(place, before.place) : place;
    if (this.#kind.isOwnText) return { law: OWN, place: whole, basis: 'own-text' };
    const fits = (each: CitedLaw | undefined) =>
      each !== undefined && (word.by !== 'that' || isOfKind(each, word.ending));
    const standing = fits(this.#kind.defaultLaw) ? this.#kind.defaultLaw : undefined;
    const isNear = before !== undefined && isSameSentence(this.#text, this.#spoken.antecedentEnd, start);
    const named = fits(this.#spoken.antecedentLaw) ? this.#spoken.antecedentLaw : this.#spoken.laws.findLast(fits);
    const law = standing !== undefined && !isNear && !isInner ? standing : (named ?? standing);
    if (law === undefined && !speaksOfAct(this.#text, start, end)) return 'no-antecedent';
    return { law: law ?? UNKNOWN, place: whole, basis: law === undefined ? 'stated' : 'antecedent' };
  }

  /** 第三条 or 第一款 without a law. */
  unnamed(raw: RawReference): Bound | RejectionClass {
    const { place, start, end } = raw;
    const quoted = this.#spoken.quotedAt(start);
    const isInner = place.article === undefined && (place.paragraph ?? place.item ?? place.subitem) !== undefined;
    if (quoted !== undefined && quoted.law.type !== 'own')
      return { law: quoted.law, place: isInner ? within(place, quoted.place) : place, basis: 'quoted' };
    const before = this.#spoken.antecedent;
    if (this.#kind.isOwnText) {
      if (isInner) return this.#innerInOwnText(place, start);
      return { law: this.#kind.amended ?? OWN, place, basis: 'own-text' };
    }
    const isClause = this.#kind.isContract && (before === undefined || before.law.type === 'unknown');
    if (isClause || before?.isPrivate === true || isAgreed(this.#text, end)) return 'private-document';
    if (raw.isCounting === true) return 'counter';
    const pointed = pointsTo(this.#text, start);
    const isOpenPoint = pointed === 'above' && this.#spoken.speaksOfSeveral;
    if (isInner) {
      if (before?.place.article === undefined || !raw.hasLegalContext) return 'no-antecedent';
      const mayBeOther = isOpenPoint || isOneOfTwo(this.#text, start) || this.#mayBeOfGiven(start);
      const basis = mayBeOther ? 'guessed' : 'antecedent';
      return { law: before.law, place: within(place, before.place), basis };
    }
    if (pointed === 'another' || isOneOfTwo(this.#text, start)) return { law: UNKNOWN, place, basis: 'stated' };
    if (before !== undefined && before.law.type !== 'unknown') {
      const again = this.#articleAgain(place, before.law);
      const isOneOf = before.isOneOfSeveral === true || (isOpenPoint && this.#spoken.laws.length > 1);
      const isOther =
        (pointed === undefined && isGlued(this.#text, start)) ||
        isFormerNumber(this.#text, start) ||
        isToldBehind(this.#text, end) ||
        isNamedBeside(this.#text, start, end, this.#spoken.antecedentEnd);
      return isOneOf || isOther ? { ...again, basis: 'guessed' } : again;
    }
    const isLaw = speaksOfLaw(this.#text, start, end) && !this.#spoken.speaksOfContract(start);
    return isLaw ? { law: UNKNOWN, place, basis: 'stated' } : 'no-antecedent';
  }

  /** Whether 第二款 may be of the article whose words are given rather than of the one that they cited in a sentence before. */
  #mayBeOfGiven(start: number): boolean {
    return this.#spoken.givenArticle !== undefined && !isSameSentence(this.#text, this.#spoken.antecedentEnd, start);
  }

  /** 第四十三条 of the law spoken of; one named before with that article of another law may mean that. */
  #articleAgain(place: Place, law: CitedLaw): Bound {
    const earlier = this.#spoken.lawOfArticle(place.article);
    const isOther = earlier?.type === 'named' && law.type === 'named' && earlier.name !== law.name;
    return { law, place, basis: isOther ? 'guessed' : 'antecedent' };
  }

  /**
   * 第二款 in a text of law means its own article, unless the sentence has just counted paragraphs of another one up to there
   * (第三条第一款…以及第二款), or the text amends another law.
   */
  #innerInOwnText(place: Place, offset: number): Bound {
    const { article } = this.#position;
    const before = this.#spoken.antecedent;
    if (
      before?.place.article !== undefined &&
      (this.#kind.amended !== undefined || this.#goesOn(place, before, offset))
    )
      return { law: before.law, place: within(place, before.place), basis: 'antecedent' };
    if (before?.place.article !== undefined && before.place.article !== article && this.#isOfBroken(place, offset))
      return { law: before.law, place: within(place, before.place), basis: 'guessed' };
    return { law: OWN, place: article === undefined ? place : within(place, { article }), basis: 'own-text' };
  }

  /** Whether a list or a sentence of an article that punishes speaks of an item or paragraph of the article that it names before. */
  #isOfBroken({ paragraph }: Place, offset: number): boolean {
    const isListed = this.#position.item !== undefined;
    if (isBroken(this.#text, offset)) return isListed || this.#spoken.antecedentEnd >= 0;
    return isListed && paragraph === undefined && isDone(this.#text, offset);
  }

  #goesOn({ paragraph }: Place, before: Antecedent, offset: number): boolean {
    const counted = before.place.rangeUnit === 'paragraph' ? before.place.rangeEnd : before.place.paragraph;
    if (paragraph === undefined || counted === undefined || Number(paragraph) <= Number(counted)) return false;
    return isSameSentence(this.#text, this.#spoken.antecedentEnd, offset);
  }

  /** 前款, 本条, 该款. */
  relative(raw: RawReference): Bound | RejectionClass {
    const { relative, place, start } = raw;
    if (relative === undefined) return 'no-antecedent';
    const quoted = this.#spoken.quotedAt(start);
    if (relative.which === 'that') return this.#that(raw);
    if (quoted !== undefined && quoted.law.type !== 'own') {
      const base =
        relative.which === 'own'
          ? placeThere(relative, quoted.place)
          : placeBefore(relative, positionInQuotation(quoted));
      const isGuessed = isOpen(relative, base) || isInDivision(raw);
      return { law: quoted.law, place: { ...base, ...place }, basis: isGuessed ? 'guessed' : 'quoted' };
    }
    const { amended } = this.#spoken;
    if (this.#kind.isOwnText && amended !== undefined) return this.#inAmendment(place, amended);
    if (this.#kind.isOwnText) {
      const here = this.#position;
      const base = relative.which === 'own' ? placeHere(relative, here) : placeBefore(relative, here);
      const isGuessed = isOpen(relative, base) || (isInDivision(raw) && relative.which === 'previous');
      const basis = isGuessed ? 'guessed' : 'own-text';
      return { law: OWN, place: { ...base, ...place }, basis, ...this.#here(raw) };
    }
    return this.#inProse(raw);
  }

  /** The article of its own instrument that the text stands in, and the level of the chapter that it speaks of. */
  #here(raw: RawReference): Pick<Bound, 'from' | 'inDivision'> {
    const { article } = this.#position;
    return {
      ...(article === undefined ? {} : { from: `art_${article}` }),
      ...(isInDivision(raw) && raw.relative !== undefined ? { inDivision: raw.relative.level } : {}),
    };
  }

  /** 前款 inside the new words of an amended article: which one is meant, only the amended law shows. */
  #inAmendment(place: Place, law: CitedLaw): Bound {
    const article = this.#spoken.antecedent?.place.article;
    const base = article === undefined ? {} : { article };
    return { law, place: { ...base, ...place }, basis: 'guessed' };
  }

  /** 该条, 同款: what was named last. */
  #that(raw: RawReference): Bound | RejectionClass {
    const { relative, place, start } = raw;
    const before = this.#spoken.pointedAt;
    if (relative === undefined || before?.place.article === undefined || before.isPrivate) return 'no-antecedent';
    // 各该款 are all those that were named.
    const isOfSeveral = this.#text.charAt(start - 1) === '各';
    const basis = isOfSeveral || isInDivision(raw) ? 'guessed' : 'antecedent';
    return { law: before.law, place: { ...placeThere(relative, before.place), ...place }, basis };
  }

  /** 前款 or 本条 in a passage that gives the words of an article it named. */
  #inProse(raw: RawReference): Bound | RejectionClass {
    const { relative, place, hasLegalContext } = raw;
    const before = this.#spoken.antecedent;
    if (relative === undefined || before?.place.article === undefined || before.isPrivate || !hasLegalContext)
      return before?.isPrivate === true ? 'private-document' : 'no-antecedent';
    if (isInDivision(raw)) return { law: before.law, place, basis: 'guessed' };
    const { givenArticle } = this.#spoken;
    if (givenArticle !== undefined) {
      const count = relative.which === 'own' ? placeThere : placeBefore;
      return { law: before.law, place: { ...count(relative, { article: givenArticle }), ...place }, basis: 'guessed' };
    }
    if (relative.which === 'own')
      return { law: before.law, place: { ...placeThere(relative, before.place), ...place }, basis: 'antecedent' };
    const { paragraphs } = before;
    const { article } = before.place;
    const stated = before.place.paragraph === undefined ? undefined : Number(before.place.paragraph);
    const paragraph = stated === undefined ? Math.max(paragraphs + 1, 2) : Math.max(stated, 2);
    const item = before.place.item === undefined ? {} : { item: Number(before.place.item) };
    const base = placeBefore(relative, { article, paragraph, ...item });
    const isCounted = stated === undefined && paragraphs > 0 && !this.#spoken.isGiving && !isOpen(relative, base);
    return { law: before.law, place: { ...base, ...place }, basis: isCounted ? 'antecedent' : 'guessed' };
  }
}
