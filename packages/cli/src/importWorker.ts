/** Reads the files of an import and writes the pack, in a thread of its own, so that the terminal stays alive. */
import { basename } from 'node:path';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'valibot';
import { failure } from '@dutybook/shared/model';
import type { Problem } from '@dutybook/shared/model';
import { importAsPack, lossyFiles } from '@dutybook/shared/library';
import type { ImportMessage } from '@dutybook/shared/library';
import type { ImportFile, ImportReport } from '@dutybook/shared/reading';
import { filesOf, namesFrom } from './diskFile.ts';
import { ImportOrderSchema } from './importOrder.ts';
import type { ImportOrder } from './importOrder.ts';
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
  const title = order.title ?? basename(order.out, '.dutybook');
  const imported = await importAsPack({
    files,
    named: namesFrom(order.paths),
    title: { en: title, zh: title },
    day: order.day,
    material: material.value,
    hasCitations: order.hasCitations,
    say,
    onReport: (report) => writeReport(order.report, report),
  });
  if (!imported.ok) {
    stop(imported.problem);
    return;
  }
  const { pieces, report } = imported.value;
  const bytes = await writePack(pieces, order);
  say({ type: 'done', totals: report.totals, bytes, failed: [...report.failed], lossy: [...lossyFiles(report)] });
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
