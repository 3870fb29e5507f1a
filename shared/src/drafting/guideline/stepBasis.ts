import type { CheckedDraft } from '../checks/draft.ts';
import type { DraftSeries } from '../checks/draftStructure.ts';
import type { Finding } from '../checks/finding.ts';
import type { Guideline } from './guideline.ts';
import type { GuidelinePart, GuidelineSection } from './guidelinePart.ts';
import { wordsBesideSteps } from './guidelineSteps.ts';
import { NamedBases } from './namedBases.ts';
import type { NamedBasis } from './namedBases.ts';
import { firstOrder } from './orderWord.ts';
import type { OrderWord } from './orderWord.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * `step-without-basis`: a step that orders or forbids and names no instrument that it rests on, neither in its words nor in those of its
 * section. Where only the guideline as a whole names one, and more than a single provision, it is open on what the step rests: that is said
 * once in each section, as a hint. Whether a basis that is named holds is told by the checks of references.
 *
 * 规章制定程序条例 (2017) art. 3(2): even rules burden nobody without a basis in a law; a guideline stands below them.
 */
export function checkStepBasis(draft: CheckedDraft, { parts, implementsOther }: Guideline): readonly Finding[] {
  const { text, references, structure } = draft;
  const bases = new NamedBases(text, references);
  const lists = parts.map((part) => listed(part, bases)).filter((list) => list.length > 0);
  const isFounded = implementsOther || lists.length > 0;
  if (structure.isLaw) {
    const ordering = isFounded ? [] : structure.series.flatMap((series) => articlesWithout(series, bases, text));
    return ordersOf(ordering, text).map((order) => finding(order, ARTICLE));
  }
  if (lists.length > 0 && lists.every(isOneProvision)) return [];
  return parts.flatMap(({ sections }) =>
    sections.flatMap((section) => {
      const orders = ordersOf(stepsWithout(section, bases), text);
      if (!isFounded) return orders.map((order) => finding(order, STEP));
      return orders.slice(0, 1).map((order) => ({ ...finding(order, OPEN_STEP), atMost: 'hint' as const }));
    }),
  );
}

/** What is named in the sections of a part that are headed as the basis. */
function listed({ sections }: GuidelinePart, bases: NamedBases): readonly NamedBasis[] {
  return sections
    .filter(({ role }) => role === 'basis')
    .flatMap(({ entries }) => entries.flatMap((entry) => bases.within(entry)));
}

function isOneProvision(list: readonly NamedBasis[]): boolean {
  return list.length === 1 && list[0]?.isProvision === true;
}

function ordersOf(spans: readonly Span[], text: string): readonly OrderWord[] {
  return spans.flatMap(({ start, end }) => firstOrder(text, start, end) ?? []);
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

type Message = (word: string) => Finding['message'];

const ARTICLE: Message = (word) => ({
  en: `This article orders or forbids (“${word}”), and neither it nor the guideline names a basis.`,
  zh: `本条有“${word}”的要求，本条和整篇指引都没有写明依据。`,
});
const STEP: Message = (word) => ({
  en: `This step orders or forbids (“${word}”) and names no basis, nor does its section.`,
  zh: `本步骤有“${word}”的要求，步骤和所在部分都没有写明依据。`,
});
const OPEN_STEP: Message = (word) => ({
  en: `This step orders or forbids (“${word}”), and only the guideline as a whole names a basis. Name the provision that the step or its section rests on.`,
  zh: `本步骤有“${word}”的要求，只有整篇指引写明了依据。请在步骤或者所在部分写明依据的具体条款。`,
});

function finding({ start, end, word }: OrderWord, message: Message): Finding {
  return { code: 'step-without-basis', start, end, message: message(word), fixes: [] };
}
