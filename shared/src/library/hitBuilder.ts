import type { Instrument, IsoDate, Language, Outcome, Provision } from '../model/index.ts';
import { defined, provisionsOf, success } from '../model/index.ts';
import { articleLabel, bodyLines, marksIn, snippetOf } from '../search/index.ts';
import type { CitedProvision, QueryTerms, RankedDocument } from '../search/index.ts';
import type { FoundText, LibraryTexts } from './libraryTexts.ts';
import type { CitedPart, Hit } from './lookup.ts';
import type { Shelf } from './shelf.ts';

/** What all hits of one answer share. */
export interface HitContext {
  readonly shelf: Shelf;
  readonly texts: LibraryTexts;
  readonly terms: QueryTerms;
  readonly language: Language;
  readonly asOf: IsoDate;
}

/** The language somebody writes in; pinyin counts as Chinese, which only its best match can tell. */
export function languageOf(query: string, best: RankedDocument | undefined): Language {
  if (/[\u3400-\u9fff\uf900-\ufaff]/.test(query)) return 'zh';
  const spoken = best?.why.some(({ code }) => code === 'pinyin' || code === 'initials') ?? false;
  return spoken ? 'zh' : 'en';
}

function linesOf(text: FoundText, cited: Provision | undefined, language: Language): readonly string[] {
  const { instrument, version, article, opening } = text;
  const shown = cited ?? article ?? opening;
  if (shown === undefined) return bodyLines(instrument, version, language);
  return [...provisionsOf([shown])].map((provision) => provision.text).filter((line) => line !== '');
}

function titleMarks({ title }: Instrument, terms: QueryTerms): Hit['titleMarks'] {
  const marks = (text: string | undefined) => {
    const found = text === undefined ? [] : marksIn(text, terms);
    return found.length > 0 ? found : undefined;
  };
  return defined({ en: marks(title.en), zh: marks(title.zh) });
}

/** 第二款第一项 of an article: the provision, where there is one; an item without a paragraph may stand in any. */
function citedBelow(article: Provision, { paragraph, item }: CitedProvision): Provision | undefined {
  const paragraphs = article.children.filter(({ type }) => type === 'paragraph');
  const chosen = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  if (item === undefined) return chosen[0];
  const roots = paragraph === undefined ? [article] : chosen;
  const items = [...provisionsOf(roots)].filter(({ type }) => type === 'item');
  return items.find(({ eid }) => eid.endsWith(`__item_${item}`));
}

function citedPart({ article }: FoundText, cited: CitedProvision | undefined) {
  if (article === undefined || cited === undefined) return undefined;
  if (cited.paragraph === undefined && cited.item === undefined) return undefined;
  const provision = citedBelow(article, cited);
  const part: CitedPart = defined({
    paragraph: cited.paragraph,
    item: cited.item,
    found: provision !== undefined,
  });
  return { part, provision };
}

/** A found document as a hit: its names, its status on the day, the line that matched, and why. Reads its record and its text. */
export async function hitOf(found: RankedDocument, context: HitContext, signal?: AbortSignal): Promise<Outcome<Hit>> {
  const { shelf, texts, terms, language, asOf } = context;
  const text = await texts.of(found.document, signal);
  if (!text.ok) return text;
  const { instrument, version, article } = text.value;
  const { id, kind, subtype, title, programme, source } = instrument;
  const placed = shelf.placed(found.document.instrument, found.document.version);
  const spoken = shelf.spokenLanguage(placed.instrument, placed.version, language);
  const cited = citedPart(text.value, found.cited);
  const lines = linesOf(text.value, cited?.provision, spoken);
  const hit: Hit = defined({
    address: shelf.addressOf(placed, language, cited?.provision?.eid ?? article?.eid),
    instrument: id,
    kind,
    subtype,
    status: shelf.statusOf(placed, asOf),
    date: version.date,
    title,
    titleMarks: titleMarks(instrument, terms),
    programme,
    heading: article?.number,
    article: article && articleLabel(article),
    cited: cited?.part,
    snippet: snippetOf(lines, terms),
    row: source.row,
    file: version.file ?? source.file,
    score: Math.round(found.score * 1000) / 1000,
    why: found.why,
  });
  return success(hit);
}
