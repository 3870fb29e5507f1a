import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { Card, Hit, LookupResult, MarkedText } from '@dutybook/shared/library';
import { adviceSentences, cardSections, citationOf, statusLine } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import type { Style } from './style.ts';

function marked({ text, marks }: MarkedText, style: Style): string {
  let shown = '';
  let end = 0;
  for (const mark of marks) {
    shown += text.slice(end, mark.start) + style.mark(text.slice(mark.start, mark.end));
    end = mark.end;
  }
  return shown + text.slice(end);
}

function reasons(hit: Hit, language: Language): string {
  const words = WORDS[language];
  const list = hit.why.map(({ code, matched }) =>
    matched === undefined ? words.reason[code] : `${words.reason[code]} “${matched}”`,
  );
  return `${words.matched}${language === 'zh' ? '：' : ': '}${[...new Set(list)].join(words.listSeparator)}`;
}

function citations(label: string, lines: readonly string[], colon: string): readonly string[] {
  return lines.length === 0 ? [] : ['', label + colon, ...lines.map((line) => `  ${line}`)];
}

/** A card the way a person reads it in a terminal. */
export function cardText(card: Card, language: Language, style: Style): string {
  const words = WORDS[language];
  const sections = cardSections(card, language);
  const colon = language === 'zh' ? '：' : ':';
  const lines = [
    ...(sections.breadcrumb === '' ? [] : [style.quiet(sections.breadcrumb)]),
    style.strong(sections.title),
    ...(sections.otherTitle === undefined ? [] : [style.quiet(sections.otherTitle)]),
    [sections.status, sections.dates].filter((part) => part !== '').join(' · '),
    ...(sections.summary === undefined ? [] : ['', sections.summary]),
    ...(sections.text.length === 0 ? [] : ['', ...sections.text]),
    ...(sections.doubtful.length === 0
      ? []
      : ['', style.warn(words.doubtfulFigures + colon), ...sections.doubtful.map((line) => `  ${line}`)]),
    ...(sections.related.length === 0 ? [] : ['', ...sections.related.map(({ line }) => line)]),
    ...citations(words.cites, sections.cites, colon),
    ...citations(words.citedBy, sections.citedBy, colon),
    '',
    ...sections.about,
    `${words.source}${colon === '：' ? colon : ': '}${sections.source}`,
    `${words.citation}${colon === '：' ? colon : ': '}${citationOf(card, language)}`,
    style.quiet(card.address),
  ];
  return lines.join('\n');
}

/** A hit below the first, in three lines. */
function hitText(hit: Hit, language: Language, style: Style): string {
  const title = inLanguage(hit.title, language);
  const other = inOtherLanguage(hit.title, language);
  const lines = [
    `${style.strong(hit.heading === undefined ? title : `${title} ${hit.heading}`)}${other === undefined ? '' : `  ${style.quiet(other)}`}`,
    `  ${statusLine(hit, language)}${hit.file === undefined ? '' : ` · ${style.quiet(hit.file)}`}`,
    ...(hit.snippet === undefined ? [] : [`  ${marked(hit.snippet, style)}`]),
  ];
  return lines.join('\n');
}

/** What the query cites below the article, where the article does not have it. */
function missingPart({ cited }: Hit, language: Language, style: Style): readonly string[] {
  if (cited === undefined || cited.found) return [];
  return [style.warn(WORDS[language].citedPartMissing(cited.paragraph, cited.item)), ''];
}

/** The whole answer: the best hit as a card, why it was found, and the others in short. */
export function answerText(query: string, result: LookupResult, best: Card | undefined, style: Style): string {
  const { language, hits, total, didYouMean, asOf, searched } = result;
  const words = WORDS[language];
  const [first, ...others] = hits;
  const suggestion =
    didYouMean.length === 0
      ? []
      : [`${words.didYouMean}${language === 'zh' ? '：' : ': '}${didYouMean.join(words.listSeparator)}`, ''];
  if (first === undefined || best === undefined) {
    return [words.noHits(query), ...suggestion.slice(0, 1), ...adviceSentences(result, language)].join('\n');
  }
  return [
    ...adviceSentences(result, language).flatMap((sentence) => [style.warn(sentence), '']),
    ...suggestion,
    ...missingPart(first, language, style),
    cardText(best, language, style),
    style.quiet(reasons(first, language)),
    '',
    ...others.flatMap((hit) => [hitText(hit, language, style), '']),
    style.quiet(`${words.hitsOf(hits.length, total)} · ${words.asOf} ${asOf} · ${words.instruments(searched)}`),
  ].join('\n');
}
