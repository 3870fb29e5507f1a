import type { Instrument, Kind, Language, Localized, Provision, Subtype } from '../model/index.ts';
import { defined, provisionsOf } from '../model/index.ts';
import { beginsArticle, readChineseStructure } from './structure/chineseStructure.ts';
import type { Structure } from './structure/chineseStructure.ts';
import { findDamage } from './damage.ts';
import { cutDocumentHead } from './structure/documentHead.ts';
import { readEnglishStructure } from './structure/englishStructure.ts';
import { blockWords } from './extraction.ts';
import type { Block, Extraction, Format, ReadingWarning } from './extraction.ts';
import { levelOf } from './identity/instrumentLevel.ts';
import { comparePlacement } from './lossless.ts';
import type { PlacedText } from './lossless.ts';
import { readOrigin } from './identity/origin.ts';
import type { Origin } from './identity/origin.ts';
import { declaredNames, namesOfTitle, stableTitle } from './identity/titleName.ts';

/** One document, read: what it is, its text as a tree, and the account of its characters. */
export interface ReadDocument {
  readonly file: string;
  readonly format: Format;
  readonly language: Language;
  /** As printed, version note included. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  readonly subtype?: Subtype;
  readonly jurisdiction?: Localized;
  readonly origin: Origin;
  readonly history: readonly string[];
  readonly provisions: readonly Provision[];
  readonly remainder: Extraction['remainder'];
  readonly warnings: readonly ReadingWarning[];
  readonly placed: PlacedText;
  /** A record in Dutybook's own format, complete in itself. */
  readonly record?: Instrument;
}

const CHINESE = /[\u3400-\u9fff]/gu;
const SAMPLE_BLOCKS = 200;
/** A manual may have a heading “Section 3”; an act has many. */
const LEAST_ENGLISH_ARTICLES = 5;

function languageOf(blocks: readonly Block[]): Language {
  const sample = blocks.slice(0, SAMPLE_BLOCKS).map(blockWords).join('');
  const chinese = sample.match(CHINESE)?.length ?? 0;
  return chinese * 5 > sample.length ? 'zh' : 'en';
}

/** Titles are lines; Chinese ones join without a space. */
function joined(lines: readonly string[], language: Language): string {
  return lines
    .join(language === 'zh' ? '' : ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function baseName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,9}$/u, '');
  return name.replace(/[(（]\d{4}-\d{2}-\d{2}[)）]$/u, '').trim();
}

function structureOf(body: readonly Block[], language: Language, title: string): Structure {
  if (language === 'en') return readEnglishStructure(body);
  const hasArticles = body.some(beginsArticle);
  return readChineseStructure(body, { hasArticles, itemsAreArticles: !hasArticles && /修正案/u.test(title) });
}

/** Everything of a tree that is text. */
function* wordsOf(provisions: readonly Provision[]): Generator<string> {
  for (const { number, heading, text } of provisionsOf(provisions)) {
    if (number !== undefined) yield number;
    if (heading !== undefined) yield heading;
    yield text;
  }
}

function account(extraction: Extraction, printed: readonly string[], structure: Structure): PlacedText {
  const left = [...extraction.remainder, ...structure.remainder].map(({ text }) => text);
  const there = [...extraction.blocks.map(blockWords), ...extraction.remainder.map(({ text }) => text)];
  return comparePlacement(there, [...printed, ...wordsOf(structure.provisions)], left);
}

function lossWarning({ lost, added }: PlacedText): readonly ReadingWarning[] {
  if (lost === '' && added === '') return [];
  const message = {
    en: `Text was not placed exactly once (missing “${lost}”, extra “${added}”). This is a fault of Dutybook: please report it.`,
    zh: `有文字没有恰好放置一次（缺少“${lost}”，多出“${added}”）。这是Dutybook的缺陷，请反馈。`,
  };
  return [{ code: 'text-lost', place: {}, message }];
}

/** Turns what a format reader found into a document. `file` is its path with `/` between folders. Linear in the length of the text. */
export function readExtraction(extraction: Extraction, file: string): ReadDocument {
  const { blocks, titleHint, historyEnd } = extraction;
  const language = languageOf(blocks);
  const head = cutDocumentHead(blocks, defined({ titleHint, historyEnd }));
  const titles = head.titles.map(({ text }) => text);
  const title = joined(titles, language) || titleHint?.trim() || baseName(file);
  const structure = structureOf(head.body, language, title);
  const history = head.history.map(blockWords).map((line) => line.trim());
  const { provisions } = structure;
  const top = [...provisionsOf(provisions)].filter(({ type }) => type === 'article');
  const endings = (top.length > 0 ? top.slice(-5) : provisions.slice(-2)).map((provision) =>
    [...wordsOf([provision])].join(''),
  );
  const origin = readOrigin({ title, file, history, endings });
  const placed = account(extraction, [...titles, ...head.history.map(blockWords)], structure);
  const wereBytesLost = extraction.warnings.some(({ code }) => code === 'undecodable-bytes');
  const name = baseName(file);
  const opening = top
    .slice(0, 3)
    .map((provision) => [...wordsOf([provision])].join(''))
    .join('');
  const aliases = new Set([
    ...namesOfTitle(titles.length > 0 ? titles : [title]),
    ...declaredNames(stableTitle(title), opening),
    name,
  ]);
  aliases.delete(stableTitle(title));
  const level = levelOf({
    title: stableTitle(title),
    issuer: origin.issuer,
    folders: file.split('/').slice(0, -1),
    chinese: language === 'zh',
    hasArticles: top.length >= (language === 'zh' ? 1 : LEAST_ENGLISH_ARTICLES),
  });
  return defined({
    file,
    format: extraction.format,
    language,
    title,
    aliases: [...aliases].filter((alias) => alias.length >= 2),
    kind: level.kind,
    subtype: level.subtype,
    jurisdiction: level.jurisdiction,
    origin,
    history,
    provisions,
    remainder: [...extraction.remainder, ...structure.remainder],
    warnings: [
      ...extraction.warnings,
      ...structure.warnings,
      ...findDamage(blocks, wereBytesLost),
      ...lossWarning(placed),
    ],
    placed,
  });
}

/** How many provisions and how many articles a document has. */
export function countProvisions({ provisions }: ReadDocument): {
  readonly provisions: number;
  readonly articles: number;
} {
  let all = 0;
  let articles = 0;
  for (const { type } of provisionsOf(provisions)) {
    all += 1;
    if (type === 'article') articles += 1;
  }
  return { provisions: all, articles };
}
