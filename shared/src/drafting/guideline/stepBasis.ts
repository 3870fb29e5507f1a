import type { CheckedDraft } from '../checks/draft.ts';
import type { DraftSeries } from '../checks/draftStructure.ts';
import type { Finding } from '../checks/finding.ts';
import type { Guideline } from './guideline.ts';
import type { GuidelinePart, GuidelineSection } from './guidelinePart.ts';
import { wordsBesideSteps } from './guidelineSteps.ts';
import { NamedBases } from './namedBases.ts';
import { firstOrder } from './orderWord.ts';
import type { OrderWord } from './orderWord.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * `step-without-basis`: a step that orders or forbids and names no instrument that it rests on, neither in its words, nor in those of its
 * section, nor in the guideline's own list. Whether a basis that is named holds is told by the checks of references.
 *
 * 规章制定程序条例 (2017) art. 3(2): even rules burden nobody without a basis in a law; a guideline stands below them.
 */
export function checkStepBasis(draft: CheckedDraft, { parts, implementsOther }: Guideline): readonly Finding[] {
  const { text, references, structure } = draft;
  const bases = new NamedBases(text, references);
  if (implementsOther || listsBases(parts, bases)) return [];
  const ordering = structure.isLaw
    ? structure.series.flatMap((series) => articlesWithout(series, bases, text))
    : parts.flatMap(({ sections }) => sections.flatMap((section) => stepsWithout(section, bases)));
  return ordering.flatMap(({ start, end }) => {
    const order = firstOrder(text, start, end);
    return order === undefined ? [] : [finding(order, structure.isLaw)];
  });
}

/** Whether a section that is headed as the basis names one. */
function listsBases(parts: readonly GuidelinePart[], bases: NamedBases): boolean {
  return parts.some(({ sections }) =>
    sections.some(({ role, entries }) => role === 'basis' && entries.some((entry) => bases.has(entry))),
  );
}

function stepsWithout(section: GuidelineSection, bases: NamedBases): readonly Span[] {
  if (section.steps.length === 0 || sectionNames(section, bases)) return [];
  return section.steps.filter(({ entry, end }) => !bases.has({ start: entry.lineStart, end }));
}

/** Whether the words of a section, or of one that it is part of, name a basis for all of its steps. */
function sectionNames(section: GuidelineSection, bases: NamedBases): boolean {
  const isNamed = wordsBesideSteps(section).some((words) => bases.has(words));
  return isNamed || (section.above !== undefined && sectionNames(section.above, bases));
}

/** The articles of a guideline that is one of articles; where one says on what the guideline rests, that is for all. */
function articlesWithout({ articles, end }: DraftSeries, bases: NamedBases, text: string): readonly Span[] {
  const spans = articles.map((article, place) => ({ start: article.end, end: articles[place + 1]?.start ?? end }));
  const isFounded = spans.some((span) => bases.has(span) && /制定本/u.test(text.slice(span.start, span.end)));
  return isFounded ? [] : spans.filter((span) => !bases.has(span));
}

function finding({ start, end, word }: OrderWord, isArticle: boolean): Finding {
  const message = isArticle
    ? {
        en: `This article orders or forbids (“${word}”), and neither it nor the guideline names a basis.`,
        zh: `本条有“${word}”的要求，本条和整篇指引都没有写明依据。`,
      }
    : {
        en: `This step orders or forbids (“${word}”) and names no basis, nor does its section.`,
        zh: `本步骤有“${word}”的要求，步骤和所在部分都没有写明依据。`,
      };
  return { code: 'step-without-basis', start, end, message, fixes: [] };
}
