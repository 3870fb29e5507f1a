import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { defined, failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { ImportMessage } from '@dutybook/shared/library';
import type { ImportOrder } from './importOrder.ts';
import { runImport } from './importRun.ts';
import { EXIT } from './problemLine.ts';
import { refusedArguments } from './refusedArguments.ts';
import type { Terminal } from './terminal.ts';
import { reasonOf } from './textFile.ts';
import { today } from './today.ts';
import { misused } from './usage.ts';

const CANCELLED = 130;
const MOST_LISTED = 20;

function readOrder(args: readonly string[]): Outcome<ImportOrder> {
  try {
    const text = { type: 'string' } as const;
    const options = {
      out: text,
      title: text,
      report: text,
      lexicon: text,
      asked: text,
      'no-citations': { type: 'boolean' } as const,
    };
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (positionals.length === 0)
      return misused('import', { en: 'There is nothing to import.', zh: '没有指明要导入什么。' });
    if (values.out === undefined || values.out === '')
      return misused('import', { en: '--out says where the pack goes.', zh: '--out 指明包写到哪里。' });
    const out = resolve(values.out);
    return success(
      defined({
        paths: positionals,
        out,
        partial: `${out}.${process.pid}.partial`,
        title: values.title,
        report: values.report,
        lexicon: values.lexicon,
        asked: values.asked,
        hasCitations: values['no-citations'] !== true,
        day: today(),
      }),
    );
  } catch (error) {
    return misused('import', refusedArguments(error));
  }
}

/** Looks before the work whether its result could be written. */
async function checkTarget({ out }: ImportOrder): Promise<Outcome<undefined>> {
  const isFolder = await stat(out).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (isFolder)
    return misused('import', {
      en: `${out} is a folder; --out takes a file.`,
      zh: `${out} 是文件夹，--out 须为文件。`,
    });
  return stat(dirname(out)).then(
    () => success(undefined),
    (error: unknown) =>
      failure('target-unreachable', {
        en: `${dirname(out)} cannot be written to: ${reasonOf(error)}.`,
        zh: `无法写入 ${dirname(out)}：${reasonOf(error)}。`,
      }),
  );
}

/** What was read, in a few lines. */
function summary(
  { totals, bytes, failed, lossy }: Extract<ImportMessage, { type: 'done' }>,
  order: ImportOrder,
  terminal: Terminal,
): void {
  const { read, empty, instruments, articles, provisions, charsIn, charsLeft, warnings } = totals;
  const size = (bytes / 1e6).toFixed(1);
  const number = (value: number) => value.toLocaleString('en');
  if (terminal.language === 'zh') {
    terminal.print(
      `读取${number(read)}个文件，得到${number(instruments)}件、${number(articles)}条（共${number(provisions)}个条文单位），${number(charsIn)}字，另列${number(charsLeft)}字。`,
    );
    terminal.print(
      `${number(empty)}个文件没有正文，${number(failed.length)}个未能读取，${number(warnings)}条提示。写入 ${order.out}（${size} MB）。`,
    );
  } else {
    terminal.print(
      `${number(read)} files read: ${number(instruments)} instruments, ${number(articles)} articles, ${number(provisions)} provisions, ${number(charsIn)} characters, ${number(charsLeft)} of them left out and reported.`,
    );
    terminal.print(
      `${number(empty)} files have no text, ${number(failed.length)} could not be read, ${number(warnings)} warnings. Written: ${order.out} (${size} MB).`,
    );
  }
  for (const { file, code, message } of failed.slice(0, MOST_LISTED)) terminal.warn(`${file}: ${message} (${code})`);
  if (failed.length > MOST_LISTED)
    terminal.warn(
      terminal.language === 'zh'
        ? `另有${failed.length - MOST_LISTED}个，见报告。`
        : `${failed.length - MOST_LISTED} more; see the report.`,
    );
  for (const file of lossy) terminal.warn(`${file}: text-lost`);
}

/** `dutybook import`: 0 when all was read, 2 when some files failed or lost text and are listed, 1 when nothing could be done, 130 when cancelled. */
export async function importDocuments(args: readonly string[], terminal: Terminal): Promise<number> {
  const order = readOrder(args);
  if (!order.ok) return terminal.fail(order.problem);
  const target = await checkTarget(order.value);
  if (!target.ok) return terminal.fail(target.problem);
  const end = await runImport(order.value, terminal);
  if (end.type === 'failed') return terminal.fail(end.problem);
  if (end.type === 'cancelled') {
    terminal.warn(terminal.language === 'zh' ? '已取消，没有写入任何内容。' : 'Cancelled; nothing was written.');
    return CANCELLED;
  }
  summary(end.message, order.value, terminal);
  return end.message.failed.length + end.message.lossy.length > 0 ? EXIT.partly : EXIT.done;
}
