import type { CitedProvision } from './queryCitation.ts';

/**
 * The articles that a citation means in a version whose articles have these labels, in the order of both: those that it names, and those inside
 * its ranges whose numbers only the version has, 133-1 and 133-2 from 133 to 134. A range whose first article the version lacks has none of these.
 */
export function citedArticles(
  { article, further = [], ranges = [] }: Pick<CitedProvision, 'article' | 'further' | 'ranges'>,
  labels: readonly string[],
): readonly string[] {
  const articles = [article, ...further];
  for (const { from, to } of ranges) {
    const [first, last] = [labels.indexOf(from), labels.indexOf(to)];
    if (first < 0) continue;
    for (const [order, label] of labels.slice(first + 1, Math.max(last, 0)).entries())
      if (!articles.includes(label)) articles.splice(articles.indexOf(labels[first + order] ?? '') + 1, 0, label);
  }
  return articles;
}
