import { afterBlankLine } from './bindingState.ts';
import type { BindingState } from './bindingState.ts';
import type { Bound, BoundUnit, TextKind } from './boundUnit.ts';
import { kindOfLaw } from './lawName.ts';
import { namesRule } from './legalContext.ts';
import type { LawWord, Mention, RawReference, Rejection, RejectionClass } from './mention.ts';
import { named, OWN, UNKNOWN } from './namedLaw.ts';
import { outermost, within } from './place.ts';
import type { Place } from './place.ts';
import { isAbove, mayBeOfKind } from './pointingWord.ts';
import type { CitedLaw, Reference } from './reference.ts';
import { SpokenOf } from './spokenOf.ts';
import { UnnamedBinder } from './unnamedBinder.ts';

/** What a reference says of where it is counted from. */
function hereOf({ from, inDivision }: Pick<Bound, 'from' | 'inDivision'>): Pick<Bound, 'from' | 'inDivision'> {
  return { ...(from === undefined ? {} : { from }), ...(inDivision === undefined ? {} : { inDivision }) };
}

const NOTHING_FOUND = { references: [], rejections: [] } as const;

/**
 * Gives each raw reference the law and the levels that its words leave out: from the member before it in a list, from where it
 * stands in its own instrument, from the provision named before it in prose, which a blank line ends. Linear.
 */
class UnitBinder {
  readonly #text: string;
  readonly #kind: TextKind;
  readonly #spoken: SpokenOf;
  readonly #unnamed: UnnamedBinder;
  readonly #references: Reference[] = [];
  readonly #rejections: Rejection[] = [];
  /** The reference before, for members of its list; nothing when it was rejected. */
  #last: Reference | undefined;
  /** Whether the reference before is one of the words of an article that the text gives. */
  #isGiven = false;
  /** Where the name without an article ends that was read last, if nothing was read behind it. */
  #lastName = Number.NEGATIVE_INFINITY;

  constructor(text: string, kind: TextKind, state: BindingState) {
    this.#text = text;
    this.#kind = kind;
    this.#spoken = new SpokenOf(text, kind, state);
    this.#unnamed = new UnnamedBinder(text, kind, state.position, this.#spoken);
  }

  add(mention: Mention): void {
    this.#spoken.reach(mention);
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
    return { references: this.#references, rejections: this.#rejections, state: this.#spoken.carried() };
  }

  #rejected(rejection: Rejection): void {
    this.#rejections.push(rejection);
    this.#last = undefined;
    const { reason, article, end } = rejection;
    if (reason === 'private-document') this.#spoken.stand(UNKNOWN, {}, end, true);
    else if (article !== undefined)
      this.#spoken.stand(
        this.#kind.isOwnText ? OWN : (this.#spoken.antecedent?.law ?? UNKNOWN),
        { article },
        end,
        false,
      );
  }

  #found(raw: RawReference, { law, place, basis, ...here }: Bound): void {
    const { start, end, kind, quotation, relative } = raw;
    const reference = {
      start,
      end,
      kind,
      law,
      place,
      basis,
      ...(relative === undefined ? {} : { relative }),
      ...(quotation === undefined ? {} : { quotation }),
      ...hereOf(here),
    };
    this.#references.push(reference);
    this.#last = reference;
    this.#spoken.cite(law, place, quotation);
    const isJoined = kind === 'law-only' && this.#isJoinedName(start);
    this.#isGiven = this.#isOfGivenWords(raw, law);
    this.#spoken.give(this.#isGiven);
    const isBareOwn = law.type === 'own' && outermost(place) === undefined;
    if (!isBareOwn && !(relative !== undefined && this.#kind.isOwnText))
      this.#spoken.stand(law, place, end, false, isJoined);
    this.#lastName = kind === 'law-only' ? end : Number.NEGATIVE_INFINITY;
  }

  /** Whether a reference belongs to the words of the article last named: 本法第五条 and 前款 in them, with the members of their lists. */
  #isOfGivenWords({ law: word, relative, isMember }: RawReference, law: CitedLaw): boolean {
    if (this.#kind.isOwnText) return false;
    if (isMember) return this.#isGiven;
    const before = this.#spoken.antecedentLaw;
    const isSame = before?.type === 'named' && law.type === 'named' && before.name === law.name;
    return isSame && (word.by === 'own' || (relative !== undefined && relative.which !== 'that'));
  }

  /** 《甲法》和《乙法》: two names without articles, either of which what follows may mean. */
  #isJoinedName(start: number): boolean {
    const between = start - this.#lastName < 4 ? this.#text.slice(this.#lastName, start) : '。';
    return /^(?:[、，]?(?:以?及|和|与|或者?)|、)?$/u.test(between);
  }

  #member({ place }: RawReference): Bound | RejectionClass {
    const before = this.#last;
    if (before === undefined) return 'no-antecedent';
    const { rangeEnd: _end, rangeUnit: _unit, ...outer } = before.place;
    // What is only guessed of 前款 is its place, and an article is one of its own.
    const isGuessed = before.basis === 'guessed' && (before.relative === undefined || place.article === undefined);
    const basis = isGuessed ? 'guessed' : 'list';
    return { law: before.law, place: within(place, outer), basis, ...hereOf(before) };
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
        if (raw.kind === 'english') return this.#unnamed.section(raw);
        return this.#thatInstrument(law.ending, raw);
      case 'none':
        break;
    }
    if (raw.kind === 'english') return this.#unnamed.section(raw);
    return raw.relative === undefined ? this.#unnamed.unnamed(raw) : this.#unnamed.relative(raw);
  }

  /** A law by its name; what the text said of it before with the state's name still holds. */
  #named({ isOtherScript, ...word }: Extract<LawWord, { by: 'name' }>): CitedLaw {
    const isOurs = (law: CitedLaw) => law.type === 'named' && law.name === word.name && law.isOtherScript === undefined;
    return named(isOtherScript === undefined || this.#spoken.laws.some(isOurs) ? word : { ...word, isOtherScript });
  }

  /** 《条例》第三条 where the text declared no such name: the last law of that kind, or the one that the text is a rule on. */
  #byKind(word: Extract<LawWord, { by: 'name' }>, place: Place): Bound {
    const { parent } = this.#kind;
    const isParent = parent?.type === 'named' && kindOfLaw(parent.name).endsWith(word.name);
    const law = this.#spoken.lawEndingIn(word.name) ?? (isParent ? parent : undefined);
    return law === undefined ? { law: named(word), place, basis: 'stated' } : { law, place, basis: 'antecedent' };
  }

  /** 该条例, 上述规定: of several laws none is proved to be meant, nor one of another kind. */
  #thatInstrument(ending: string, { place, start }: RawReference): Bound {
    const ofKind = this.#spoken.lawEndingIn(ending);
    const law = ofKind ?? this.#spoken.antecedentLaw ?? this.#kind.defaultLaw ?? UNKNOWN;
    const isOther = ofKind === undefined && law.type === 'named' && !mayBeOfKind(ending, kindOfLaw(law.name));
    const isOneOf = this.#spoken.isOneOfSeveral || (isAbove(this.#text, start) && this.#spoken.laws.length > 1);
    return { law, place, basis: isOther || isOneOf ? 'guessed' : 'antecedent' };
  }

  #ownInstrument(ending: string, { place, start }: RawReference): Bound | RejectionClass {
    const quoted = this.#spoken.quotedAt(start);
    if (quoted !== undefined && quoted.law.type !== 'own') return { law: quoted.law, place, basis: 'quoted' };
    const { amended } = this.#spoken;
    if (amended !== undefined) return { law: amended, place, basis: 'quoted' };
    if (this.#kind.isOwnText) return { law: OWN, place, basis: 'own-text' };
    const law = this.#spoken.lawEndingIn(ending);
    if (law !== undefined) return { law, place, basis: 'antecedent' };
    if (outermost(place) === undefined && !namesRule(ending)) return 'no-antecedent';
    return { law: UNKNOWN, place, basis: 'stated' };
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
