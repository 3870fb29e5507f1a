import type { IsoDate, Language, Localized, Outcome, Provision } from '../model/index.ts';
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
  const shown = cited ?? (text.type === 'whole' ? undefined : text.article);
  if (shown !== undefined) return [...provisionsOf([shown])].map((shown) => shown.text).filter((line) => line !== '');
  return text.type === 'whole' ? bodyLines(text.instrument, text.version, language) : [];
}

function titleMarks(title: Localized, terms: QueryTerms): Hit['titleMarks'] {
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

function citedPart(article: Provision | undefined, cited: CitedProvision | undefined) {
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

/** A found document as a hit: its names, its status on the day, the line that matched, and why. Reads its text and whence it came. */
export async function hitOf(found: RankedDocument, context: HitContext, signal?: AbortSignal): Promise<Outcome<Hit>> {
  const { shelf, texts, terms, language, asOf } = context;
  const text = await texts.of(found.document, signal);
  if (!text.ok) return text;
  const placed = shelf.placed(found.document.instrument, found.document.version);
  const file = await shelf.file(placed, signal);
  if (!file.ok) return file;
  const article = text.value.type === 'article' ? text.value.article : undefined;
  const { id, kind, subtype, title, programme, row } = shelf.entry(placed.instrument);
  const spoken = shelf.spokenLanguage(placed.instrument, placed.version, language);
  const cited = citedPart(article, found.cited);
  const lines = linesOf(text.value, cited?.provision, spoken);
  const hit: Hit = defined({
    address: shelf.addressOf(placed, language, cited?.provision?.eid ?? article?.eid),
    instrument: id,
    kind,
    subtype,
    status: shelf.statusOf(placed, asOf),
    date: placed.dates.date,
    inForceFrom: placed.dates.inForceFrom,
    title,
    titleMarks: titleMarks(title, terms),
    programme,
    heading: article?.number,
    article: article && articleLabel(article),
    cited: cited?.part,
    snippet: snippetOf(lines, terms),
    row,
    file: file.value,
    score: Math.round(found.score * 1000) / 1000,
    why: found.why,
  });
  return success(hit);
}
