import { contractAt } from './legalContext.ts';
import { oneMore, withLaw } from './bindingState.ts';
import type { Antecedent, BindingState, OpenQuotation } from './bindingState.ts';
import type { TextKind } from './boundUnit.ts';
import { kindOfLaw } from './lawName.ts';
import { OpenBrackets } from './openBrackets.ts';
import { isListMember } from './ownPosition.ts';
import type { Place } from './place.ts';
import type { CitedLaw } from './reference.ts';

/** Words of a provision in quotation marks: inside them 本法 means the quoted law. */
export interface Quoted extends OpenQuotation {
  readonly start: number;
  readonly end: number;
}

/** Longest quotation that is followed from line to line. */
const MOST_QUOTED_LINES = 40;

/** The end of a row without its last border, behind which no cell is. */
function withoutLastBorder(words: string): string {
  const end = words.trimEnd();
  return end.endsWith('|') ? end.slice(0, -1) : end;
}

/** How many quotation marks are open behind some words. */
function quotesBehind(words: string, before: number): number {
  let open = before;
  for (const mark of words) {
    if (mark === '“') open += 1;
    else if (mark === '”') open = Math.max(0, open - 1);
  }
  return open;
}

function openQuotation({ law, place, lines, paragraphs }: Quoted): OpenQuotation {
  return { law, place, lines, paragraphs };
}

/** What a unit of text has spoken of up to a mention, which comes in its order: the laws, the provision last named, what is quoted. */
export class SpokenOf {
  readonly #text: string;
  readonly #kind: TextKind;
  readonly #before: BindingState;
  #antecedent: Antecedent | undefined;
  #antecedentEnd = Number.NEGATIVE_INFINITY;
  #givenArticle: string | undefined;
  #laws: readonly CitedLaw[];
  #quoted: Quoted | undefined;
  readonly #brackets = new OpenBrackets();
  /** Where the mention before ends. */
  #read = 0;
  /** What was cited last in this unit with an article, by relative words too. */
  #cited: Antecedent | undefined;
  /** The law last named in this unit with each article. */
  readonly #lawOfArticle = new Map<string, CitedLaw>();
  /** Where this unit first speaks of a contract; behind its end where it does not. */
  readonly #contractAt: number;
  /** How many quotation marks are open; each line of the new words of an amended law begins with one. */
  #quotes = 0;

  constructor(text: string, kind: TextKind, before: BindingState) {
    this.#text = text;
    this.#kind = kind;
    this.#before = before;
    const { antecedent, quotation } = before;
    const beginsParagraph = !isListMember(text);
    this.#antecedent =
      antecedent === undefined || kind.isOwnText || !beginsParagraph
        ? antecedent
        : { ...antecedent, paragraphs: oneMore(antecedent.paragraphs) };
    this.#givenArticle = before.givenArticle;
    this.#laws = before.laws;
    this.#contractAt = kind.isOwnText ? Number.POSITIVE_INFINITY : contractAt(text);
    if (quotation !== undefined) {
      const close = text.indexOf('”');
      const end = close < 0 ? Number.POSITIVE_INFINITY : close;
      const { lines, paragraphs } = quotation;
      const counted = { lines: lines + 1, paragraphs: beginsParagraph ? paragraphs + 1 : paragraphs };
      this.#quoted = { ...quotation, ...counted, start: 0, end };
    }
  }

  /** The law amended, inside the new words that the line gives it. */
  get amended(): CitedLaw | undefined {
    return this.#quotes > 0 ? this.#kind.amended : undefined;
  }

  /** What later words can mean by 该法, 该条, 前款. */
  get antecedent(): Antecedent | undefined {
    return this.#antecedent;
  }

  /** What 该条 and 该款 mean: in a text of law the provision cited last, though 前款 lets nothing else stand for what follows. */
  get pointedAt(): Antecedent | undefined {
    return this.#kind.isOwnText ? (this.#cited ?? this.#antecedent) : this.#antecedent;
  }

  /** Where the antecedent ends in this unit; before its start where it stands in an earlier one. */
  get antecedentEnd(): number {
    return this.#antecedentEnd;
  }

  /** The law of the antecedent, where that is told. */
  get antecedentLaw(): CitedLaw | undefined {
    const law = this.#antecedent?.law;
    return law === undefined || law.type === 'unknown' ? undefined : law;
  }

  /** Laws named last, each once, the latest at the end. */
  get laws(): readonly CitedLaw[] {
    return this.#laws;
  }

  /** The law last named whose kind is written so. */
  lawEndingIn(ending: string): CitedLaw | undefined {
    return this.#laws.findLast((law) => law.type === 'named' && kindOfLaw(law.name).endsWith(ending));
  }

  /** Whether what was spoken of last is one of several laws named together. */
  get isOneOfSeveral(): boolean {
    return this.#antecedent?.isOneOfSeveral === true;
  }

  /** Whether several laws or articles were cited before, so that 上述 may mean any of them. */
  get speaksOfSeveral(): boolean {
    return this.#laws.length > 1 || this.#lawOfArticle.size > 1;
  }

  /** The law that an article was last named of in this unit. */
  lawOfArticle(article: string | undefined): CitedLaw | undefined {
    return article === undefined ? undefined : this.#lawOfArticle.get(article);
  }

  /** The quotation that an offset is in. */
  quotedAt(offset: number): Quoted | undefined {
    const quoted = this.#quoted;
    return quoted !== undefined && offset >= quoted.start && offset < quoted.end ? quoted : undefined;
  }

  /** Whether a contract was spoken of before an offset. */
  speaksOfContract(offset: number): boolean {
    return this.#before.speaksOfContract || offset > this.#contractAt;
  }

  /** Goes on to the next mention: brackets that close before it bring back what was spoken of when they opened. */
  reach(mention: { readonly start: number; readonly end: number }): void {
    const words = this.#text.slice(this.#read, mention.start);
    this.#antecedent = this.#brackets.behind(words, this.#antecedent);
    if (this.#kind.amended !== undefined) this.#quotes = quotesBehind(words, this.#quotes);
    this.#read = Math.max(this.#read, mention.end);
  }

  /** The article whose words the text gives, where they cited the one last named. */
  get givenArticle(): string | undefined {
    return this.#givenArticle === this.#antecedent?.place.article ? undefined : this.#givenArticle;
  }

  /** Whether words of an article were given up to here, so that lines are not counted from its first one. */
  get isGiving(): boolean {
    return this.#givenArticle !== undefined;
  }

  /** Tells whether the words of the article last named went on in a reference of theirs (本法第五条, 前款), before that stands. */
  give(isGoingOn: boolean): void {
    this.#givenArticle = isGoingOn ? (this.#givenArticle ?? this.#antecedent?.place.article) : undefined;
  }

  /** Lets a provision stand for what follows. */
  stand(law: CitedLaw, place: Place, end: number, isPrivate: boolean, isOneOfSeveral = false): void {
    this.#antecedent = { law, place, paragraphs: 0, isPrivate, ...(isOneOfSeveral ? { isOneOfSeveral } : {}) };
    this.#antecedentEnd = end;
  }

  /** Remembers the law and place of a reference, and what it quotes. */
  cite(law: CitedLaw, place: Place, quotation: { readonly start: number; readonly end: number } | undefined): void {
    if (place.article !== undefined) {
      this.#lawOfArticle.set(place.article, law);
      this.#cited = { law, place, paragraphs: 0, isPrivate: false };
    }
    this.#laws = withLaw(this.#laws, law);
    if (quotation !== undefined) this.#quoted = { law, place, lines: 0, paragraphs: 0, ...quotation };
  }

  /** What the next unit has to know. */
  carried(): BindingState {
    const antecedent = this.#brackets.behind(withoutLastBorder(this.#text.slice(this.#read)), this.#antecedent);
    const quoted = this.#quoted;
    const goesOn = quoted !== undefined && quoted.end >= this.#text.length && quoted.lines < MOST_QUOTED_LINES;
    return {
      ...(antecedent === undefined ? {} : { antecedent }),
      ...(antecedent === undefined || this.#givenArticle === undefined ? {} : { givenArticle: this.#givenArticle }),
      ...(goesOn ? { quotation: openQuotation(quoted) } : {}),
      laws: this.#laws,
      speaksOfContract: !this.#kind.isOwnText && this.speaksOfContract(this.#text.length),
      position: this.#before.position,
    };
  }
}
