import type { Outcome, Problem } from '../model/index.ts';
import { failure } from '../model/index.ts';
import { readExtraction } from './document.ts';
import type { ReadDocument } from './document.ts';
import { isDutybookMarkdown } from './record/dutybookMarkdown.ts';
import { decodeText } from './encoding.ts';
import { detectFormat } from './fileFormat.ts';
import { readFormat } from './formatReader.ts';
import { readRecord } from './record/recordDocument.ts';
import type { Registry } from './record/registry.ts';

/** A file that is to be read: its path with `/` between folders, its size in bytes, and its bytes when they are wanted. */
export interface ImportFile {
  readonly path: string;
  readonly size: number;
  /** Fails with a named problem when the file cannot be read. */
  readonly bytes: () => Promise<Outcome<Uint8Array>>;
}

/** What became of one file. */
export type FileResult =
  | { readonly type: 'document'; readonly document: ReadDocument }
  /** A file that holds nothing to read: an index page of a site, a file of data. */
  | { readonly type: 'empty'; readonly file: string; readonly problem: Problem }
  | { readonly type: 'failed'; readonly file: string; readonly problem: Problem };

/** Largest file that is read, in bytes. Documents of law are far below; what is larger is a mistake or an attack. */
export const LARGEST_FILE = 128 * 1024 * 1024;

function failed(file: string, problem: Problem): FileResult {
  return { type: 'failed', file, problem };
}

function asResult(document: Outcome<ReadDocument>, file: string): FileResult {
  return document.ok ? { type: 'document', document: document.value } : failed(file, document.problem);
}

function hasNoText(file: string): FileResult {
  const { problem } = failure('no-text', {
    en: 'This file has no text of its own: an index page, or a cover.',
    zh: '此文件没有正文：可能是索引页或者封面。',
  });
  return { type: 'empty', file, problem };
}

async function bytesOf(file: ImportFile): Promise<Outcome<Uint8Array>> {
  if (file.size <= LARGEST_FILE) return file.bytes();
  const megabytes = Math.round(file.size / 2 ** 20);
  return failure('file-too-large', {
    en: `The file has ${megabytes} MB; files of up to ${LARGEST_FILE / 2 ** 20} MB are read. Split it.`,
    zh: `文件有${megabytes} MB，最多读取${LARGEST_FILE / 2 ** 20} MB。请拆分。`,
  });
}

/**
 * Reads one file in whatever format its content is in. Never throws for what is in the file: damage and attacks come back as a named
 * problem. Throws the signal's reason when cancelled.
 */
export async function readImportFile(
  file: ImportFile,
  registry: Registry,
  options: { readonly signal?: AbortSignal },
): Promise<FileResult> {
  options.signal?.throwIfAborted();
  const bytes = await bytesOf(file);
  if (!bytes.ok) return failed(file.path, bytes.problem);
  if (bytes.value.length === 0) return hasNoText(file.path);
  const format = detectFormat(file.path, bytes.value);
  if (format === 'markdown') {
    const { text } = decodeText(bytes.value);
    if (isDutybookMarkdown(text)) return asResult(readRecord(text, file.path, registry), file.path);
  }
  if (format === 'akoma-ntoso') {
    const { readAkomaNtosoDocument } = await import('./akomaNtoso/akomaNtosoDocument.ts');
    return asResult(readAkomaNtosoDocument(decodeText(bytes.value, 'utf-8').text, file.path), file.path);
  }
  const extraction = await guarded(() => readFormat(format, bytes.value, options), options.signal);
  if (!extraction.ok) {
    const { problem } = extraction;
    return problem.code === 'not-a-document' ? { type: 'empty', file: file.path, problem } : failed(file.path, problem);
  }
  const { blocks, warnings } = extraction.value;
  if (blocks.length === 0 && warnings.length === 0) return hasNoText(file.path);
  return { type: 'document', document: readExtraction(extraction.value, file.path) };
}

/** A reader of somebody else's format may throw on damage nobody thought of; one file must not end the import of a folder. */
async function guarded<Value>(
  read: () => Promise<Outcome<Value>>,
  signal: AbortSignal | undefined,
): Promise<Outcome<Value>> {
  try {
    return await read();
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    return failure('file-damaged', {
      en: `The file is damaged and cannot be read (${reason}).`,
      zh: `文件已损坏，无法读取（${reason}）。`,
    });
  }
}
