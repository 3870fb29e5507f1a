import type { IsoDate } from '../../model/index.ts';
import { parseNumeral } from '../../text/index.ts';
import { tokens } from '../analysis.ts';
import { TextFolder } from '../index/foldedText.ts';

/** A question that somebody asked, and the articles that answer it, as they are cited: 民法典第五十六条, 刑法第一百三十三条之一. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly answers: readonly string[];
}

/** The terms of the questions that one article answers: what people say when that article is what they need. */
export interface AskedTerms {
  /** Title of the instrument without the name of the state. */
  readonly instrument: string;
  /** The date of the first version that has these numbers: a later one may number anew what an earlier one says. */
  readonly since?: IsoDate;
  /** In digits, `133-1`. */
  readonly article: string;
  /** How many questions it answers. */
  readonly questions: number;
  /** Each term with the number of those questions that have it, by the order of their UTF-16 units. */
  readonly terms: readonly (readonly [term: string, questions: number])[];
}

/** A term of fewer questions is a chance of wording, and would carry a single person's sentence. */
const LEAST_QUESTIONS = 3;
const CITED_ARTICLE = /^(.+?)第([^第条]+)条(?:之(.+))?$/;
const STATE = /^中华人民共和国/;

/** The instrument and the article of a citation; nothing when it is none. */
export function citedArticle(citation: string): Pick<AskedTerms, 'instrument' | 'article'> | undefined {
  const [, name, number, branch] = CITED_ARTICLE.exec(citation.trim()) ?? [];
  const value = parseNumeral(number ?? '');
  const branched = branch === undefined ? undefined : parseNumeral(branch);
  if (name === undefined || value === undefined || (branch !== undefined && branched === undefined)) return undefined;
  return {
    instrument: name.replace(/[《》]/g, '').replace(STATE, ''),
    article: branched === undefined ? String(value) : `${value}-${branched}`,
  };
}

/** The terms of a question, each once. */
export function termsOf(question: string, folder: TextFolder): readonly string[] {
  const terms = new Set<string>();
  for (const { term } of tokens(folder.foldText(question))) terms.add(term);
  return [...terms];
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Counts the questions of one article. */
export class ArticleCount {
  questions = 0;
  readonly #terms = new Map<string, number>();

  add(terms: readonly string[]): void {
    this.questions += 1;
    for (const term of terms) this.#terms.set(term, (this.#terms.get(term) ?? 0) + 1);
  }

  terms(): AskedTerms['terms'] {
    return [...this.#terms].sort((a, b) => byUnits(a[0], b[0]));
  }
}

/**
 * What answered questions teach: for each article the terms of its questions, of those terms that at least three of all questions have.
 * Answers that are no citations are passed over. Sorted by instrument and article. Linear.
 */
export function learnAskedTerms(questions: readonly AnsweredQuestion[]): readonly AskedTerms[] {
  const folder = new TextFolder();
  const read = questions.map(({ question, answers }) => ({ terms: termsOf(question, folder), answers }));
  const having = new Map<string, number>();
  for (const { terms } of read) for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  const counts = new Map<
    string,
    { readonly cited: NonNullable<ReturnType<typeof citedArticle>>; readonly count: ArticleCount }
  >();
  for (const { terms, answers } of read) {
    const common = terms.filter((term) => (having.get(term) ?? 0) >= LEAST_QUESTIONS);
    for (const answer of new Set(answers)) {
      const cited = citedArticle(answer);
      if (cited === undefined) continue;
      const key = `${cited.instrument}\t${cited.article}`;
      const known = counts.get(key) ?? { cited, count: new ArticleCount() };
      known.count.add(common);
      counts.set(key, known);
    }
  }
  return [...counts]
    .sort((a, b) => byUnits(a[0], b[0]))
    .map(([, { cited, count }]) => ({ ...cited, questions: count.questions, terms: count.terms() }));
}
