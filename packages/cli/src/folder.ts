import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { posix, sep } from 'node:path';
import type { Instrument, Outcome, Problem } from '@dutybook/shared/model';
import { failure, success } from '@dutybook/shared/model';
import {
  EMPTY_REGISTRY,
  groupLaws,
  isDutybookMarkdown,
  readDutybookMarkdown,
  readLawMarkdown,
  readRegistry,
} from '@dutybook/shared/reading';
import type { LawDocument, Registry } from '@dutybook/shared/reading';
import { readTextFile, reasonOf } from './textFile.ts';

/** What a folder of Markdown gave: its instruments, and what could not be read. */
export interface FolderReading {
  readonly instruments: readonly Instrument[];
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** Markdown files below a folder (or the one file that was named), in a fixed order; hidden files and folders are passed over. */
async function markdownFiles(root: string): Promise<Outcome<readonly string[]>> {
  const base = root.split(sep).join('/').replace(/\/+$/, '') || '/';
  try {
    if ((await stat(root)).isFile()) return success([base]);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => posix.join(entry.parentPath.split(sep).join('/'), entry.name))
      .filter((file) => !/\/\.[^./]/.test(file.slice(base.length)));
    return success(files.sort());
  } catch (error) {
    return failure('folder-unreadable', {
      en: `${root} cannot be read: ${reasonOf(error)}. Name a folder with Markdown files after --add.`,
      zh: `无法读取 ${root}：${reasonOf(error)}。请在 --add 之后写出含有Markdown文件的文件夹。`,
    });
  }
}

/** The `library.yaml` beside each record, read once per folder. */
class Registries {
  readonly #known = new Map<string, Promise<Outcome<Registry>>>();

  beside(file: string): Promise<Outcome<Registry>> {
    const folder = dirname(file);
    const known = this.#known.get(folder) ?? this.#read(posix.join(folder, 'library.yaml'));
    this.#known.set(folder, known);
    return known;
  }

  async #read(path: string): Promise<Outcome<Registry>> {
    const exists = await stat(path).then(
      () => true,
      () => false,
    );
    if (!exists) return success(EMPTY_REGISTRY);
    const text = await readTextFile(path);
    return text.ok ? readRegistry(text.value) : text;
  }
}

/** Reads one file in whichever of the two formats it is. */
async function readFileAs(file: string, registries: Registries): Promise<Outcome<Instrument | LawDocument>> {
  const text = await readTextFile(file);
  if (!text.ok) return text;
  if (!isDutybookMarkdown(text.value)) return readLawMarkdown(text.value, file);
  const registry = await registries.beside(file);
  if (!registry.ok) return registry;
  return readDutybookMarkdown(text.value, { registry: registry.value, file, rows: false });
}

/**
 * Reads every Markdown file below a folder: records in Dutybook's format and Chinese laws. Fails with `folder-unreadable` or
 * `folder-empty` when there is nothing to read; single files that fail are told in `problems` and the rest is read.
 */
export async function readFolder(root: string): Promise<Outcome<FolderReading>> {
  const files = await markdownFiles(root);
  if (!files.ok) return files;
  const registries = new Registries();
  const records: Instrument[] = [];
  const laws: LawDocument[] = [];
  const problems: Problem[] = [];
  for (const file of files.value) {
    const read = await readFileAs(file, registries);
    if (!read.ok) problems.push(read.problem);
    else if ('versions' in read.value) records.push(read.value);
    else laws.push(read.value);
  }
  if (records.length + laws.length === 0) {
    return failure('folder-empty', {
      en: `${root} holds no Markdown file that could be read as guidance.${problems[0] ? ` ${problems[0].message.en}` : ''}`,
      zh: `${root} 中没有可以作为指引读取的Markdown文件。${problems[0]?.message.zh ?? ''}`,
    });
  }
  return success({ instruments: [...records, ...groupLaws(laws)], files: files.value.length, problems });
}
