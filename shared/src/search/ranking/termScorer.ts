import { placeOf } from '../index/index.ts';
import type { Postings, Searchable } from '../index/index.ts';
import type { Alternative, Concept } from './concept.ts';
import { mostOf, rarityOf } from './conceptRarity.ts';
import type { RankingWeights } from './rankingWeights.ts';
import { OtherFields } from './otherFields.ts';
import { ScoreBoard } from './scoreBoard.ts';
import { LENGTH_CODES, TermImpact } from './termImpact.ts';
import { TermFinder } from './termFinder.ts';
import type { FoundTerm, FoundTerms } from './termFinder.ts';

/** What the words of a query give. */
export interface TermScores {
  /** A score for each document, and the share of what the query asks for, by rarity, that it has; 0 to 1. */
  readonly board: ScoreBoard;
  /** Whether some of the query's own terms are nowhere. */
  readonly missing: boolean;
}

/** A concept by its rarity, and about the most that it gives to a document. */
interface RatedConcept {
  readonly concept: Concept;
  readonly rarity: number;
  readonly most: number;
}

/** Looking for a document in a list takes about as long as reading so many of it. */
const FEW = 32;

/**
 * Scores documents by what a query asks for: BM25F (Robertson, Zaragoza 2009) over the terms of each alternative, the best alternative
 * of each concept, the sum of the concepts. In arrays over all documents, which are kept from query to query.
 */
export class TermScorer {
  readonly #index: Searchable;
  readonly #weights: RankingWeights;
  readonly #finder: TermFinder;
  readonly #impact: TermImpact;
  readonly #other: OtherFields;
  readonly #alternative: ScoreBoard;
  readonly #concept: ScoreBoard;
  readonly #board: ScoreBoard;
  /** What titles and headings give to articles below them of which nothing has been found yet: document, score, share. */
  readonly #waiting: number[] = [];
  /** Whether only documents are added to that were found already. */
  #closed = false;
  /** Where something must have been found for a document to be added to; the answer itself where it is closed. */
  #gate: Float32Array | undefined;

  constructor(index: Searchable, weights: RankingWeights) {
    const { count } = index.documents;
    this.#index = index;
    this.#weights = weights;
    this.#finder = new TermFinder(index, weights);
    this.#other = new OtherFields(count);
    this.#alternative = new ScoreBoard(count);
    this.#concept = new ScoreBoard(count);
    this.#board = new ScoreBoard(count);
    this.#impact = new TermImpact(index.meanLength, weights);
  }

  /**
   * Reads the terms' postings, and theirs only. The answer holds until the next one. Time: the length of the postings. The rarest come
   * first; once what is left cannot lift others above the best `most`, it only adds to the documents that were found (after the
   * MaxScore of Turtle and Flood 1995).
   * @throws IndexDamage
   */
  async score(concepts: readonly Concept[], most: number): Promise<TermScores> {
    this.#board.clear();
    const chosen = await this.#finder.rarest(concepts);
    const found = await this.#finder.find(chosen);
    const rated = chosen
      .map(
        (concept): RatedConcept => ({
          concept,
          rarity: rarityOf(concept, found),
          most: this.#weights.likelyImpact * mostOf(concept, found),
        }),
      )
      .sort((a, b) => b.rarity - a.rarity);
    const total = rated.reduce((sum, { concept, rarity }) => sum + (concept.counts ? rarity : 0), 0);
    let rest = rated.reduce((sum, { most: given }) => sum + given, 0);
    let open = 1;
    this.#closed = false;
    for (const { concept, rarity, most: given } of rated) {
      const share = total > 0 ? rarity / total : 0;
      this.#closed ||= this.#reaches(rest * this.#shareFactor(open), most);
      this.#addConcept(concept, found, share);
      rest -= given;
      open -= concept.counts ? share : 0;
    }
    this.#addWaiting();
    const missing = chosen.some(
      ({ counts, alternatives: [own] }) => counts && own?.terms.some(({ term }) => !found.has(term)) === true,
    );
    return { board: this.#board, missing };
  }

  /** Adds concepts of one term that do not count to the documents of the last answer, the common ones left out; tells which it added. */
  async addTo(concepts: readonly Concept[]): Promise<ReadonlySet<string>> {
    const chosen = await this.#finder.uncommon(concepts, this.#weights.commonRepair);
    const found = await this.#finder.find(chosen);
    this.#closed = true;
    for (const concept of chosen) this.#addConcept(concept, found, 0);
    return new Set(chosen.map(({ alternatives: [own] }) => own?.text ?? ''));
  }

  #addWaiting(): void {
    const waiting = this.#waiting;
    for (let place = 0; place < waiting.length; place += 3) {
      const document = waiting[place] ?? 0;
      if (this.#board.score(document) !== 0)
        this.#board.add(document, waiting[place + 1] ?? 0, waiting[place + 2] ?? 0);
    }
    waiting.length = 0;
  }

  /** Whether so many documents have more than a score. */
  #reaches(score: number, most: number): boolean {
    const { touched, values, count } = this.#board;
    if (count < most) return false;
    let above = 0;
    for (let place = 0; place < count && above < most; place += 1) {
      const at = (touched[place] ?? 0) * 2;
      if ((values[at] ?? 0) * this.#shareFactor(values[at + 1] ?? 0) > score) above += 1;
    }
    return above >= most;
  }

  #shareFactor(share: number): number {
    return 1 - this.#weights.coverage + this.#weights.coverage * share;
  }

  /** Adds a concept to the scores, and `share` to the shares of the documents that have all of one way of saying it. */
  #addConcept({ alternatives, weight, counts }: Concept, found: FoundTerms, share: number): void {
    const counted = counts ? share : 0;
    const [only] = alternatives;
    if (only !== undefined && alternatives.length === 1 && only.terms.length === 1) {
      const [{ term, weight: of } = { term: '', weight: 0 }] = only.terms;
      const sure = Math.min(1, only.weight / this.#weights.sureExpansion);
      this.#addTerm(found.get(term), of * only.weight * weight, counted * sure, this.#board);
      return;
    }
    for (const said of alternatives) this.#addAlternative(said, found);
    const { touched, values, count } = this.#concept;
    for (let place = 0; place < count; place += 1) {
      const document = touched[place] ?? 0;
      const score = (values[document * 2] ?? 0) * weight;
      this.#board.add(document, score, counted * (values[document * 2 + 1] ?? 0));
    }
    this.#concept.clear();
  }

  /**
   * Scores an alternative into its concept, where the best counts. A document is found by the rarest of its terms, that make up
   * `tellingTerms` of it; the others add to what was found.
   */
  #addAlternative({ terms, weight }: Alternative, found: FoundTerms): void {
    const rated = terms
      .map(({ term, weight: of }) => ({ of, entry: found.get(term) }))
      .map((rating) => ({ ...rating, rarity: rating.of * (rating.entry?.rarity ?? 0) }))
      .sort((a, b) => b.rarity - a.rarity);
    const total = rated.reduce((sum, { rarity }) => sum + rarity, 0);
    if (total === 0) return;
    let done = 0;
    for (const { of, entry, rarity } of rated) {
      if (done > total * this.#weights.tellingTerms) this.#gate = this.#alternative.values;
      this.#addTerm(entry, of, rarity / total, this.#alternative);
      done += rarity;
    }
    this.#gate = undefined;
    const sure = Math.min(1, weight / this.#weights.sureExpansion);
    const { touched, values, count } = this.#alternative;
    for (let place = 0; place < count; place += 1) {
      const document = touched[place] ?? 0;
      const share = sure * (values[document * 2 + 1] ?? 0);
      this.#concept.raiseTo(document, (values[document * 2] ?? 0) * weight, share);
    }
    this.#alternative.clear();
  }

  /** Adds the BM25F of a term to a board, times `weight`, and `share` to the share of each document that has it. */
  #addTerm(term: FoundTerm | undefined, weight: number, share: number, board: ScoreBoard): void {
    if (term === undefined) return;
    const scale = weight * term.rarity;
    if (term.asked !== undefined) this.#collect(term.asked, this.#weights.fieldAsked);
    for (const longer of term.longer) this.#collect(longer, this.#weights.fieldBody * this.#weights.prefixOfWord);
    if (term.groups !== undefined) this.#collectGroups(term.groups);
    if (term.body !== undefined) this.#addBody(term.body, scale, share, board);
    if (this.#other.count === 0) return;
    this.#addOthers(term.body, scale, share, board);
    this.#other.clear();
  }

  /** Adds the documents that have the term in their text. Most of the time of a query is spent here: the board is written in place. */
  #addBody(postings: Postings, scale: number, share: number, board: ScoreBoard): void {
    if (scale <= 0) return;
    const { documents, frequencies } = postings;
    const { lengths } = this.#index;
    const gate = this.#openTo();
    if (gate === board.values && board.count * FEW < documents.length) {
      this.#addToFew(postings, scale, share, board);
      return;
    }
    const impacts = this.#impact.inBody;
    const { values, touched } = board;
    let { count } = board;
    for (let place = 0; place < documents.length; place += 1) {
      const document = documents[place] ?? 0;
      const at = document * 2;
      if (gate !== undefined && gate[at] === 0) continue;
      const known = values[at] ?? 0;
      if (known === 0) {
        touched[count] = document;
        count += 1;
      }
      const impact = impacts[(frequencies[place] ?? 1) * LENGTH_CODES + (lengths[document] ?? 0)] ?? 0;
      values[at] = known + scale * impact;
      values[at + 1] = (values[at + 1] ?? 0) + share;
    }
    board.count = count;
  }

  /** The same where only the documents of the board are added to, and are few: each is looked for. */
  #addToFew(postings: Postings, scale: number, share: number, board: ScoreBoard): void {
    const { lengths } = this.#index;
    const impacts = this.#impact.inBody;
    const { values, touched, count } = board;
    for (let place = 0; place < count; place += 1) {
      const document = touched[place] ?? 0;
      const at = document * 2;
      const inBody = values[at] === 0 ? -1 : placeOf(document, postings);
      if (inBody < 0) continue;
      const impact = impacts[(postings.frequencies[inBody] ?? 1) * LENGTH_CODES + (lengths[document] ?? 0)] ?? 0;
      values[at] = (values[at] ?? 0) + scale * impact;
      values[at + 1] = (values[at + 1] ?? 0) + share;
    }
  }

  /** Adds what the term is worth in other fields: to documents that have it in their text, and those that have it nowhere else. */
  #addOthers(body: Postings | undefined, scale: number, share: number, board: ScoreBoard): void {
    if (scale <= 0) return;
    const { lengths } = this.#index;
    const { fieldBody } = this.#weights;
    const gate = this.#openTo();
    const known = this.#board.values;
    const { touched, values, count } = this.#other;
    for (let place = 0; place < count; place += 1) {
      const document = touched[place] ?? 0;
      const at = document * 2;
      const own = values[at] ?? 0;
      const more = own + (values[at + 1] ?? 0);
      const code = lengths[document] ?? 0;
      const isOpen = gate === undefined || gate[at] !== 0;
      const inBody = body === undefined || !isOpen ? -1 : placeOf(document, body);
      if (inBody >= 0) {
        const frequency = body?.frequencies[inBody] ?? 1;
        const plain = this.#impact.inBody[frequency * LENGTH_CODES + code] ?? 0;
        const gain = this.#impact.of(frequency * fieldBody + more, code) - plain;
        board.values[at] = (board.values[at] ?? 0) + scale * gain;
      } else if (own !== 0 || known[at] !== 0) board.add(document, scale * this.#impact.of(more, code), share);
      else if (board === this.#board) this.#waiting.push(document, scale * this.#impact.of(more, code), share);
    }
  }

  #openTo(): Float32Array | undefined {
    return this.#gate ?? (this.#closed ? this.#board.values : undefined);
  }

  #collect({ documents, frequencies }: Postings, weight: number): void {
    const gate = this.#openTo();
    for (let place = 0; place < documents.length; place += 1) {
      const document = documents[place] ?? 0;
      if (gate === undefined || gate[document * 2] !== 0)
        this.#other.addOwn(document, (frequencies[place] ?? 1) * weight);
    }
  }

  /** A title counts for its version as a whole, and with the headings for the articles below where it is rare enough to tell something. */
  #collectGroups({ documents: groups }: Postings): void {
    const { documents } = this.#index;
    const { fieldTitle, fieldTitleOfArticle, fieldHeading, commonGroup } = this.#weights;
    let under = 0;
    for (const group of groups) under += documents.groupSize(group);
    const common = under > documents.count * commonGroup;
    for (const group of groups) {
      const entry = documents.group(group);
      if (entry === undefined) continue;
      const titled = group < documents.versionCount;
      if (titled) this.#other.addOwn(entry.first, fieldTitle);
      if (common) continue;
      const weight = titled ? fieldTitleOfArticle : fieldHeading;
      for (let document = titled ? entry.first + 1 : entry.first; document < entry.end; document += 1)
        this.#other.addAbove(document, weight);
    }
  }
}
