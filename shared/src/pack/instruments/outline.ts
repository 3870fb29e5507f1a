import { defined } from '../../model/index.ts';
import type { ExpressionPlace, StoredExpression } from './instrumentDirectory.ts';
import type { OutlineEntry, ProvisionName } from './textUnit.ts';

/** An article, by its number among all articles of the pack. */
export interface ArticlePlace extends ExpressionPlace, ProvisionName {
  readonly article: number;
}

/** A text with its outline. */
export interface OpenExpression extends StoredExpression {
  readonly entries: readonly OutlineEntry[];
  /** Places of the articles among the entries, see {@link articlePlaces}. */
  readonly articlesAt: readonly number[];
}

/** The name of a provision alone, without whatever else it carries. */
export function nameOf({ type, eid, number, heading }: ProvisionName): ProvisionName {
  return defined({ type, eid, number, heading });
}

/** The entry at a place with all that stand below it. */
export function subtreeAt(entries: readonly OutlineEntry[], at: number): readonly OutlineEntry[] {
  const depth = entries[at]?.depth ?? 0;
  let end = at + 1;
  while ((entries[end]?.depth ?? -1) > depth) end += 1;
  return entries.slice(at, end);
}

/** The entries above the one at a place, outermost first. */
export function entriesAbove(entries: readonly OutlineEntry[], at: number): readonly OutlineEntry[] {
  const above: OutlineEntry[] = [];
  let depth = entries[at]?.depth ?? 0;
  for (let place = at - 1; place >= 0 && depth > 0; place -= 1) {
    const entry = entries[place];
    if (entry === undefined || entry.depth >= depth) continue;
    above.unshift(entry);
    depth = entry.depth;
  }
  return above;
}

/** Places of the articles among the entries. */
export function articlePlaces(entries: readonly OutlineEntry[]): readonly number[] {
  return entries.flatMap(({ type }, place) => (type === 'article' ? [place] : []));
}

/** The article at a place of the outline. `nth` counts the articles of the text from 0. */
export function articleAt(expression: OpenExpression, at: number, nth: number): ArticlePlace | undefined {
  const entry = expression.entries[at];
  if (entry === undefined) return undefined;
  const { instrument, version, language, articles } = expression;
  return { article: articles.start + nth, instrument, version, language, ...nameOf(entry) };
}

/** The articles before and after the one at a place; none where something else stands there. */
export function neighboursOf(expression: OpenExpression, at: number) {
  const places = expression.articlesAt;
  const nth = places.indexOf(at);
  if (nth < 0) return {};
  const neighbour = (other: number) => {
    const place = places[other];
    return place === undefined ? undefined : articleAt(expression, place, other);
  };
  return defined({ previous: neighbour(nth - 1), next: neighbour(nth + 1) });
}
