import { innermost } from '../../citation/index.ts';
import type { FoundReference } from '../../library/index.ts';
import { normLevel } from '../normCitation.ts';
import type { CheckedDraft } from './draft.ts';
import { isInQuotation } from './draft.ts';
import type { Finding } from './finding.ts';

/** Fewest articles that make a range. */
const FEWEST = 3;
/** What stands between the members of a list. */
const BETWEEN = /^(?:[、和与及]|以及)$/u;

/**
 * `consecutive-articles`: 第三条、第四条、第五条 for 第三条至第五条. A house style: the norm that is said to ask for it is not at hand.
 */
export function checkConsecutiveArticles(draft: CheckedDraft): readonly Finding[] {
  const { references, text } = draft;
  const found: Finding[] = [];
  let run: FoundReference[] = [];
  const close = () => {
    const finding = run.length >= FEWEST ? rangeOf(run) : undefined;
    if (finding !== undefined) found.push(finding);
    run = [];
  };
  for (const reference of references) {
    const last = run.at(-1);
    const isNext =
      last !== undefined && follows(last, reference) && BETWEEN.test(text.slice(last.end, reference.start));
    if (!isNext) close();
    if (articleOf(reference) !== undefined && !isInQuotation(draft, reference.start)) run.push(reference);
  }
  close();
  return found;
}

/** The article, where a reference names one and nothing below it. */
function articleOf({ place }: FoundReference): number | undefined {
  const { article, rangeEnd } = place;
  return article !== undefined && /^\d+$/u.test(article) && rangeEnd === undefined && innermost(place) === 'article'
    ? Number(article)
    : undefined;
}

function follows(last: FoundReference, reference: FoundReference): boolean {
  const before = articleOf(last);
  return before !== undefined && articleOf(reference) === before + 1 && reference.kind === 'list-member';
}

function rangeOf(run: readonly FoundReference[]): Finding | undefined {
  const [first] = run;
  const last = run.at(-1);
  const end = last?.place.article;
  if (first === undefined || last === undefined || end === undefined) return undefined;
  const wanted = `至${normLevel('article', end)}`;
  return {
    code: 'consecutive-articles',
    start: first.start,
    end: last.end,
    message: {
      en: 'House style: three or more articles in a row are cited as a range.',
      zh: '格式习惯：连续引用三条以上的，写作“第×条至第×条”。',
    },
    fixes: [
      {
        title: { en: `Write as a range: …${wanted}`, zh: `写作范围：……${wanted}` },
        edits: [{ start: first.end, end: last.end, text: wanted }],
        isCertain: true,
      },
    ],
  };
}
