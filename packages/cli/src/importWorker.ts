/** Reads the files of an import and writes the pack, in a thread of its own, so that the terminal stays alive. */
import { basename } from 'node:path';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'valibot';
import { failure } from '@dutybook/shared/model';
import type { Problem } from '@dutybook/shared/model';
import { buildLibraryPack } from '@dutybook/shared/library';
import { importFiles } from '@dutybook/shared/reading';
import type { ImportFile, ImportReport } from '@dutybook/shared/reading';
import { filesOf } from './diskFile.ts';
import { ImportOrderSchema } from './importMessage.ts';
import type { ImportMessage, ImportOrder } from './importMessage.ts';
import { loadPackMaterial } from './packMaterial.ts';
import { reasonOf } from './textFile.ts';

function say(message: ImportMessage): void {
  parentPort?.postMessage(message);
}

function stop(problem: Problem): void {
  say({ type: 'failed', problem: { code: problem.code, message: { ...problem.message } } });
}

/** Writes beside its place and moves it there when it is whole and on the disk. */
async function writePack(pieces: Iterable<Uint8Array>, { partial, out }: ImportOrder): Promise<number> {
  const file = await open(partial, 'wx');
  let bytes = 0;
  try {
    for (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, out);
  return bytes;
}

async function allFiles(paths: readonly string[]): Promise<readonly ImportFile[] | Problem> {
  const files: ImportFile[] = [];
  for (const path of paths) {
    const found = await filesOf(path);
    if (!found.ok) return found.problem;
    files.push(...found.value);
  }
  return files;
}

async function writeReport(path: string | undefined, report: ImportReport): Promise<void> {
  if (path !== undefined) await writeFile(path, `${JSON.stringify(report, undefined, 1)}\n`);
}

async function run(order: ImportOrder): Promise<void> {
  const files = await allFiles(order.paths);
  if ('code' in files) {
    stop(files);
    return;
  }
  const material = await loadPackMaterial(order);
  if (!material.ok) {
    stop(material.problem);
    return;
  }
  say({ type: 'found', files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) });
  const imported = await importFiles(files, {
    day: order.day,
    onProgress: (progress) => say({ type: 'progress', ...progress }),
  });
  await writeReport(order.report, imported.report);
  if (!imported.ok) {
    stop(imported.problem);
    return;
  }
  say({ type: 'writing' });
  const title = order.title ?? basename(order.out, '.dutybook');
  const content = {
    title: { en: title, zh: title },
    instruments: imported.value.instruments,
    hasCitations: order.hasCitations,
    ...material.value,
  };
  const bytes = await writePack(buildLibraryPack(content, material.value.read), order);
  const { totals, failed, files: reported } = imported.report;
  const lossy = reported
    .filter(({ warnings }) => warnings.some(({ code }) => code === 'text-lost'))
    .map(({ file }) => file);
  say({ type: 'done', totals, bytes, failed: [...failed], lossy });
}

const order = parse(ImportOrderSchema, workerData);
try {
  await run(order);
} catch (error) {
  await rm(order.partial, { force: true });
  const { problem } = failure('import-failed', {
    en: `The import could not be finished: ${reasonOf(error)}. Nothing was changed.`,
    zh: `未能完成导入：${reasonOf(error)}。原有内容没有改动。`,
  });
  stop(problem);
}
