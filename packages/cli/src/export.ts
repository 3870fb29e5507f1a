import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failure, success } from '@dutybook/shared/model';
import type { Instrument, Language, Outcome, Version } from '@dutybook/shared/model';
import { readContainer } from '@dutybook/shared/pack';
import type { Container } from '@dutybook/shared/pack';
import { writeAkomaNtoso } from '@dutybook/shared/reading';
import { EXIT } from './problemLine.ts';
import type { Terminal } from './terminal.ts';
import { readTextFile, reasonOf } from './textFile.ts';

const LONGEST_NAME = 80;

function usage(what: string) {
  return failure('usage', {
    en: `${what} Usage: dutybook export FILE.dutybook --out FOLDER`,
    zh: `${what} 用法：dutybook export FILE.dutybook --out 文件夹`,
  });
}

interface ExportCall {
  readonly pack: string;
  readonly out: string;
}

function readCall(args: readonly string[]): Outcome<ExportCall> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [pack, ...more] = positionals;
    if (pack === undefined || more.length > 0) return usage('One pack is exported at a time.');
    if (values.out === undefined || values.out === '') return usage('--out says which folder the files go to.');
    return success({ pack, out: values.out });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

/** A name that every file system takes, with the date and language of the version. */
function fileName(instrument: Instrument, version: Version, language: Language): string {
  const title = instrument.title[language] ?? instrument.title.zh ?? instrument.title.en ?? instrument.id;
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  return [safe.slice(0, LONGEST_NAME), version.date, language].filter((part) => part !== undefined).join(' ');
}

/** Writes each version of each instrument, in each of its languages; answers how many files that made. */
async function writeAll({ instruments }: Container, folder: string): Promise<number> {
  const names = new Map<string, number>();
  let files = 0;
  for (const instrument of instruments) {
    for (const version of instrument.versions) {
      for (const { language } of version.expressions) {
        const name = fileName(instrument, version, language);
        const times = (names.get(name) ?? 0) + 1;
        names.set(name, times);
        const path = join(folder, `${name}${times === 1 ? '' : ` ${times}`}.xml`);
        await writeFile(path, writeAkomaNtoso(instrument, version, language));
        files += 1;
      }
    }
  }
  return files;
}

/** `dutybook export`: a pack as Akoma Ntoso files. 0 when all was written, 1 when not. */
export async function exportDocuments(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(args);
  if (!call.ok) return terminal.fail(call.problem);
  const text = await readTextFile(call.value.pack);
  const container = text.ok ? readContainer(text.value) : text;
  if (!container.ok) return terminal.fail(container.problem);
  try {
    await mkdir(call.value.out, { recursive: true });
    const files = await writeAll(container.value, call.value.out);
    terminal.print(
      terminal.language === 'zh'
        ? `写出${files}个文件：${call.value.out}`
        : `${files} files written: ${call.value.out}`,
    );
    return EXIT.done;
  } catch (error) {
    const { problem } = failure('target-unreachable', {
      en: `${call.value.out} cannot be written to: ${reasonOf(error)}.`,
      zh: `无法写入 ${call.value.out}：${reasonOf(error)}。`,
    });
    return terminal.fail(problem);
  }
}
