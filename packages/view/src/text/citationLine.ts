import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { CitationLink, CitationList } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import { formerLine } from './formerLine.ts';

/** The other instrument and its provision as legal writing names them: 《title》 and number where the title is Chinese. */
export function citationName({ title, place }: Pick<CitationLink, 'title' | 'place'>, language: Language): string {
  const name = inLanguage(title, language);
  const isChinese = language === 'zh' || title.en === undefined;
  const where = place === undefined ? '' : inLanguage(place, isChinese ? 'zh' : 'en');
  if (isChinese) return /[《》]/u.test(name) ? `${name}${where}` : `《${name}》${where}`;
  return where === '' ? name : `${name}, ${where}`;
}

/** What does not simply hold of a citation, in words; empty for one that does. */
export function citationState({ state, former }: Pick<CitationLink, 'state' | 'former'>, language: Language): string {
  if (state === 'verified') return '';
  const told = WORDS[language].citationState[state];
  if (former === undefined) return told;
  return `${told}${language === 'zh' ? '：' : ': '}${formerLine(former, language)}`;
}

/** The same in brackets. */
export function citationNote(link: Pick<CitationLink, 'state' | 'former'>, language: Language): string {
  const words = citationState(link, language);
  if (words === '') return '';
  return language === 'zh' ? `（${words}）` : ` (${words})`;
}

/** A citation on one line. */
export function citationLine(link: CitationLink, language: Language): string {
  return citationName(link, language) + citationNote(link, language);
}

/** Says what a list leaves out: how many of it are shown, and packs that could not be asked. */
export function leftOutOf({ total, links, packsLeftOut = 0 }: CitationList, language: Language): readonly string[] {
  const words = WORDS[language];
  return [
    ...(total === links.length ? [] : [words.moreCitations(links.length, total)]),
    ...(packsLeftOut === 0 ? [] : [words.packsLeftOut(packsLeftOut)]),
  ];
}
