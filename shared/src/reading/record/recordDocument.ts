import type { Instrument, Outcome } from '../../model/index.ts';
import { provisionsOf, success } from '../../model/index.ts';
import type { ReadDocument } from '../document.ts';
import { readDutybookMarkdown } from './dutybookMarkdown.ts';
import { blockWords } from '../extraction.ts';
import type { Block } from '../extraction.ts';
import { comparePlacement } from '../lossless.ts';
import type { PlacedText } from '../lossless.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import type { Registry } from './registry.ts';

/** Headings of Dutybook's own format that only say what follows. */
const FRAME_HEADINGS = new Set(['English', '中文', 'Summary', '摘要']);

function isFrame(block: Block): boolean {
  return block.type === 'heading' && FRAME_HEADINGS.has(block.text);
}

/** The words of a record's body against those of the record; headings that only name a language or the summary are left out. */
function accountOfRecord(blocks: readonly Block[], record: Instrument): PlacedText {
  const words = (block: Block) => (block.marker === '•' ? block.text : blockWords(block));
  const { summary, versions } = record;
  const nodes = versions.flatMap(({ expressions }) =>
    expressions.flatMap(({ provisions }) => [...provisionsOf(provisions)]),
  );
  const titles = blocks.filter(
    (block) => block.type === 'heading' && (block.text === record.title.en || block.text === record.title.zh),
  );
  const placed = [
    summary?.en ?? '',
    summary?.zh ?? '',
    ...titles.map((block) => block.text),
    ...nodes.flatMap((node) => [node.number ?? '', node.heading ?? '', node.text]),
  ];
  return comparePlacement(blocks.map(words), placed, blocks.filter(isFrame).map(words));
}

/** Reads a record in Dutybook's own format as a document of an import. Fails as the format's reader does. */
export function readRecord(text: string, file: string, registry: Registry): Outcome<ReadDocument> {
  const read = readDutybookMarkdown(text, { registry, file, rows: false });
  if (!read.ok) return read;
  const record = read.value;
  const [expression] = record.versions[0]?.expressions ?? [];
  const language = expression?.language ?? 'zh';
  const body = readMarkdown(text);
  const blocks = body.ok ? body.value.blocks : [];
  const document: ReadDocument = {
    file,
    format: 'dutybook-markdown',
    language,
    title: record.title[language] ?? record.title.zh ?? record.title.en ?? file,
    aliases: [],
    kind: record.kind,
    origin: { amendedBy: [] },
    history: [],
    provisions: record.versions.flatMap(({ expressions }) => expressions.flatMap(({ provisions }) => provisions)),
    remainder: blocks.filter(isFrame).map(({ text, place }) => ({ text, reason: 'frame', place })),
    warnings: [],
    placed: accountOfRecord(blocks, record),
    record,
  };
  return success(document);
}
