import type { IsoDate, Language, Outcome } from '../../model/index.ts';
import { defined, isIsoDate, provisionsOf, success } from '../../model/index.ts';
import { readAkomaNtoso, readAkomaNtosoTree } from './akomaNtoso.ts';
import type { AkomaNtosoTree, AknIdentity } from './akomaNtoso.ts';
import type { ReadDocument } from '../document.ts';
import { blockWords } from '../extraction.ts';
import { levelOf } from '../identity/instrumentLevel.ts';
import { comparePlacement } from '../lossless.ts';
import { readOrigin } from '../identity/origin.ts';
import { namesOfTitle, stableTitle } from '../identity/titleName.ts';

function dayOf({ dates }: AknIdentity): IsoDate | undefined {
  return dates.map(({ date }) => date.slice(0, 10)).findLast(isIsoDate);
}

function languageOf({ identification, provisions }: AkomaNtosoTree): Language {
  const stated = identification.expression.language;
  if (stated !== undefined) return /^(?:zh|zho|chi|cmn)/iu.test(stated) ? 'zh' : 'en';
  const sample = [...provisionsOf(provisions)]
    .slice(0, 50)
    .map(({ text }) => text)
    .join('');
  return /[\u3400-\u9fff]/u.test(sample) ? 'zh' : 'en';
}

function titleOf({ identification, preface }: AkomaNtosoTree, file: string): string {
  const named = identification.title ?? identification.work.names[0] ?? identification.work.aliases[0]?.value;
  return named ?? preface[0] ?? file.slice(file.lastIndexOf('/') + 1);
}

/**
 * Reads an Akoma Ntoso file as a document of an import, with its structure and eIds as they stand and its dates from its own
 * metadata. Fails as {@link readAkomaNtosoTree} does.
 */
export function readAkomaNtosoDocument(xml: string, file: string): Outcome<ReadDocument> {
  const read = readAkomaNtosoTree(xml);
  if (!read.ok) return read;
  const blocks = readAkomaNtoso(xml);
  if (!blocks.ok) return blocks;
  const { identification, preface, provisions } = read.value;
  const title = titleOf(read.value, file);
  const language = languageOf(read.value);
  const nodes = [...provisionsOf(provisions)];
  const hasArticles = nodes.some(({ type }) => type === 'article');
  const origin = readOrigin({ title, file, history: preface, endings: nodes.slice(-5).map(({ text }) => text) });
  const issuer = origin.issuer ?? identification.work.authors[0];
  const placed = comparePlacement(
    blocks.value.blocks.map(blockWords),
    [...preface, ...nodes.flatMap(({ number, heading, text }) => [number ?? '', heading ?? '', text])],
    [],
  );
  const folders = file.split('/').slice(0, -1);
  const level = levelOf({ title: stableTitle(title), issuer, folders, chinese: language === 'zh', hasArticles });
  const { kind, subtype, jurisdiction } = level;
  return success(
    defined({
      file,
      format: 'akoma-ntoso' as const,
      language,
      title,
      aliases: namesOfTitle([title]),
      kind,
      subtype,
      jurisdiction,
      origin: defined({
        ...origin,
        issuer,
        date: dayOf(identification.expression) ?? dayOf(identification.work) ?? origin.date,
        firstAdopted: dayOf(identification.work) ?? origin.firstAdopted,
      }),
      history: preface.filter((line) => line !== title),
      provisions,
      remainder: [],
      warnings: blocks.value.warnings,
      placed,
    }),
  );
}
