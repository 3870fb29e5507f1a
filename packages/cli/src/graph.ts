import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { citationGraph, writeGraphJson, writeGraphMl } from '@dutybook/shared/citation';
import type { GraphNode } from '@dutybook/shared/citation';
import { defined, failure, isIsoDate, success } from '@dutybook/shared/model';
import type { Instrument, Outcome } from '@dutybook/shared/model';
import { openCitedPacks } from './citedPacks.ts';
import { EXIT } from './problemLine.ts';
import type { Terminal } from './terminal.ts';
import { reasonOf } from './textFile.ts';
import { today } from './today.ts';

const FORMATS = ['json', 'graphml'] as const;

/** `dutybook graph`, as it was called. */
interface GraphCall {
  readonly packs: readonly string[];
  readonly asOf: string;
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
}

function usage(what: string) {
  return failure('usage', {
    en: `${what} Usage: dutybook graph --pack FILE… [--as-of YYYY-MM-DD] [--format json|graphml] [--out FILE]`,
    zh: `${what} 用法：dutybook graph --pack 包… [--as-of YYYY-MM-DD] [--format json|graphml] [--out 文件]`,
  });
}

function readCall(args: readonly string[]): Outcome<GraphCall> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        pack: { type: 'string', multiple: true },
        'as-of': { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const packs = values.pack ?? [];
    if (packs.length === 0) return usage('--pack says whose citations are wanted.');
    const format = FORMATS.find((name) => name === (values.format ?? 'json'));
    if (format === undefined) return usage('--format takes json or graphml.');
    const asOf = values['as-of'] ?? today();
    if (!isIsoDate(asOf)) return usage(`--as-of takes a day as YYYY-MM-DD, not “${asOf}”.`);
    return success(defined({ packs, asOf, format, out: values.out }));
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function nodesOf(instruments: readonly Instrument[]): readonly GraphNode[] {
  return instruments.map(({ work, title, kind }) => ({ work, title: title.zh ?? title.en ?? '', kind }));
}

async function write(pieces: AsyncIterable<string>, out: string | undefined, terminal: Terminal): Promise<number> {
  if (out === undefined) {
    for await (const piece of pieces) terminal.print(piece);
    return EXIT.done;
  }
  try {
    const file = await open(out, 'w');
    try {
      for await (const piece of pieces) await file.write(`${piece}\n`);
    } finally {
      await file.close();
    }
    return EXIT.done;
  } catch (error) {
    const { problem } = failure('target-unreachable', {
      en: `${out} cannot be written to: ${reasonOf(error)}.`,
      zh: `无法写入 ${out}：${reasonOf(error)}。`,
    });
    return terminal.fail(problem);
  }
}

/** `dutybook graph`: who cites whom in packs. 0 when it was written, 1 when not. */
export async function graph(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(args);
  if (!call.ok) return terminal.fail(call.problem);
  const { packs, asOf, format, out } = call.value;
  const opened = await openCitedPacks(packs);
  if (!opened.ok) return terminal.fail(opened.problem);
  const { instruments, names } = opened.value;
  const edges = citationGraph(instruments, names, { asOf });
  const nodes = nodesOf(instruments);
  return write(format === 'json' ? writeGraphJson(nodes, edges) : writeGraphMl(nodes, edges), out, terminal);
}
