import type { Instrument, IsoDate, Language } from '../model/index.ts';
import { provisionsOf } from '../model/index.ts';
import { bodyLines, marksIn, snippetOf } from '../search/index.ts';
import type { QueryTerm, Ranked } from '../search/index.ts';
import type { Hit } from './lookup.ts';
import { addressOf, spokenLanguage, statusOf } from './shelf.ts';

/** What all hits of one answer share. */
export interface HitContext {
  readonly terms: readonly QueryTerm[];
  readonly language: Language;
  readonly asOf: IsoDate;
}

/** The language somebody writes in; pinyin counts as Chinese, which only its best match can tell. */
export function languageOf(query: string, best: Ranked | undefined): Language {
  if (/[\u3400-\u9fff\uf900-\ufaff]/.test(query)) return 'zh';
  const spoken = best?.why.some(({ code }) => code === 'pinyin' || code === 'initials') ?? false;
  return spoken ? 'zh' : 'en';
}

function linesOf({ document }: Ranked, instrument: Instrument, language: Language): readonly string[] {
  if (document.article !== undefined)
    return [...provisionsOf([document.article])].map(({ text }) => text).filter((text) => text !== '');
  return bodyLines(instrument, document.version, language);
}

function titleMarks({ title }: Instrument, terms: readonly QueryTerm[]): Hit['titleMarks'] {
  const en = title.en === undefined ? [] : marksIn(title.en, terms);
  const zh = title.zh === undefined ? [] : marksIn(title.zh, terms);
  return { ...(en.length > 0 ? { en } : {}), ...(zh.length > 0 ? { zh } : {}) };
}

function placeOf({ source }: Instrument, file: string | undefined): Pick<Hit, 'row' | 'file'> {
  const path = file ?? source.file;
  return { ...(source.row === undefined ? {} : { row: source.row }), ...(path === undefined ? {} : { file: path }) };
}

/** A found document as a hit: its names, its status on the day, the line that matched, and why. */
export function hitOf(found: Ranked, instrument: Instrument, { terms, language, asOf }: HitContext): Hit {
  const { article, articleDigits, version } = found.document;
  const spoken = spokenLanguage(version, language);
  const snippet = snippetOf(linesOf(found, instrument, spoken), terms);
  return {
    address: addressOf(instrument, version, language, article?.eid),
    instrument: instrument.id,
    kind: instrument.kind,
    ...(instrument.subtype === undefined ? {} : { subtype: instrument.subtype }),
    status: statusOf(instrument, version, asOf),
    ...(version.date === undefined ? {} : { date: version.date }),
    title: instrument.title,
    titleMarks: titleMarks(instrument, terms),
    ...(instrument.programme === undefined ? {} : { programme: instrument.programme }),
    ...(article?.number === undefined ? {} : { heading: article.number }),
    ...(articleDigits === undefined ? {} : { article: articleDigits }),
    ...(snippet === undefined ? {} : { snippet }),
    ...placeOf(instrument, version.file),
    score: Math.round(found.score * 1000) / 1000,
    why: found.why,
  };
}
