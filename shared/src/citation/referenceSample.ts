import { LawNames } from './lawNames.ts';
import { CITED_LEVELS } from './place.ts';
import { readReferences } from './readReferences.ts';
import type { CitationContext, Reference } from './reference.ts';

const TITLES: readonly (readonly [string, string])[] = [
  ['刑法', '中华人民共和国刑法'],
  ['刑诉法', '中华人民共和国刑事诉讼法'],
  ['刑事诉讼法', '中华人民共和国刑事诉讼法'],
  ['宪法', '中华人民共和国宪法'],
  ['保险法', '中华人民共和国保险法'],
  ['社会保险条例', '社会保险条例'],
  ['社会保险法', '中华人民共和国社会保险法'],
  ['劳动合同法', '中华人民共和国劳动合同法'],
  ['刑法修正案', '中华人民共和国刑法修正案'],
  ['刑法修正案（八）', '中华人民共和国刑法修正案（八）'],
  ['治安管理处罚法', '中华人民共和国治安管理处罚法'],
  ['民法典', '中华人民共和国民法典'],
  ['最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释', '最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释'],
  ['Crimes Act', 'Crimes Act 1961'],
  ['LTA', 'Land Transport Act 1998'],
  ['Road Safety Law', '道路安全法'],
];
/** Names for tests of reading. */
export const NAMES = LawNames.of(TITLES.map(([name, title]) => ({ name, title })));
/** A place in the third paragraph of an article of a regulation. */
export const OWN: CitationContext = { law: '某条例', article: '12', paragraph: 3 };

function shortLaw({ law }: Reference): string {
  if (law.type === 'named') return law.name.replace(/^中华人民共和国/, '');
  return law.type === 'document-number' ? law.number : law.type === 'own' ? '本' : '?';
}

/** A reference as `words → law article.paragraph.item`, with the end of a range. */
function shown(text: string, reference: Reference): string {
  const { start, end, place } = reference;
  const levels = [place.article, place.paragraph, place.item, place.subitem];
  const numbers = levels
    .map((number) => number ?? '')
    .join('.')
    .replace(/\.+$/, '');
  const divisions = CITED_LEVELS.slice(0, 4).flatMap((level) =>
    place[level] === undefined ? [] : [`${level} ${place[level]}`],
  );
  const range = place.rangeEnd === undefined ? '' : `–${place.rangeEnd}`;
  const annex = place.annex === undefined ? '' : `附${place.annex}`;
  return `${text.slice(start, end)} → ${[shortLaw(reference), ...divisions, `${numbers}${range}`, annex].filter((part) => part !== '').join(' ')}`;
}

/** The references of a text, each as its words and what they mean. */
export function found(text: string, context: CitationContext = {}): readonly string[] {
  return readReferences(text, NAMES, context).references.map((reference) => shown(text, reference));
}
