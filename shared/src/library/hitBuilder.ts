import type { Instrument, IsoDate, Language } from '../model/index.ts';
import { defined, provisionsOf } from '../model/index.ts';
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
  const marks = (text: string | undefined) => {
    const found = text === undefined ? [] : marksIn(text, terms);
    return found.length > 0 ? found : undefined;
  };
  return defined({ en: marks(title.en), zh: marks(title.zh) });
}

/** A found document as a hit: its names, its status on the day, the line that matched, and why. */
export function hitOf(found: Ranked, instrument: Instrument, { terms, language, asOf }: HitContext): Hit {
  const { article, articleDigits, version } = found.document;
  const spoken = spokenLanguage(version, language);
  const { id, kind, subtype, title, programme, source } = instrument;
  return defined({
    address: addressOf(instrument, version, language, article?.eid),
    instrument: id,
    kind,
    subtype,
    status: statusOf(instrument, version, asOf),
    date: version.date,
    title,
    titleMarks: titleMarks(instrument, terms),
    programme,
    heading: article?.number,
    article: articleDigits,
    snippet: snippetOf(linesOf(found, instrument, spoken), terms),
    row: source.row,
    file: version.file ?? source.file,
    score: Math.round(found.score * 1000) / 1000,
    why: found.why,
  });
}
