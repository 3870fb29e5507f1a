import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failure, success } from '@dutybook/shared/model';
import type { Instrument, Language, Outcome, Version } from '@dutybook/shared/model';
import type { InstrumentStore } from '@dutybook/shared/pack';
import { writeAkomaNtoso } from '@dutybook/shared/reading';
import { openLibraryFile } from './library.ts';
import { EXIT } from './problemLine.ts';
import { refusedArguments } from './refusedArguments.ts';
import type { Terminal } from './terminal.ts';
import { reasonOf } from './textFile.ts';
import { misused } from './usage.ts';

const LONGEST_NAME = 80;

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
    if (pack === undefined || more.length > 0)
      return misused('export', { en: 'One pack is exported at a time.', zh: '一次导出一个包。' });
    if (values.out === undefined || values.out === '')
      return misused('export', {
        en: '--out says which folder the files go to.',
        zh: '--out 指明文件写到哪个文件夹。',
      });
    return success({ pack, out: values.out });
  } catch (error) {
    return misused('export', refusedArguments(error));
  }
}

/** A name that every file system takes, with the date and language of the version. */
function fileName(instrument: Instrument, version: Version, language: Language): string {
  const title = instrument.title[language] ?? instrument.title.zh ?? instrument.title.en ?? instrument.id;
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  return [safe.slice(0, LONGEST_NAME), version.date, language].filter((part) => part !== undefined).join(' ');
}

/** Writes each version of an instrument in each of its languages; `names` are those taken, with how often. */
async function writeVersions(instrument: Instrument, folder: string, names: Map<string, number>): Promise<number> {
  let files = 0;
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
  return files;
}

/** Writes every instrument of a pack; answers how many files that made. */
async function writeAll(store: InstrumentStore, folder: string): Promise<Outcome<number>> {
  const names = new Map<string, number>();
  let files = 0;
  for (let number = 0; number < store.count; number += 1) {
    const instrument = await store.wholeInstrument(number);
    if (!instrument.ok) return instrument;
    files += await writeVersions(instrument.value, folder, names);
  }
  return success(files);
}

/** `dutybook export`: a pack as Akoma Ntoso files. 0 when all was written, 1 when not. */
export async function exportDocuments(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(args);
  if (!call.ok) return terminal.fail(call.problem);
  const pack = await openLibraryFile(call.value.pack);
  if (!pack.ok) return terminal.fail(pack.problem);
  try {
    await mkdir(call.value.out, { recursive: true });
    const files = await writeAll(pack.value.store, call.value.out);
    if (!files.ok) return terminal.fail(files.problem);
    terminal.print(
      terminal.language === 'zh'
        ? `写出${files.value}个文件：${call.value.out}`
        : `${files.value} files written: ${call.value.out}`,
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
