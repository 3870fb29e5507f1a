import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeGraphJson, writeGraphMl } from '@dutybook/shared/citation';
import type { CitationEdge, GraphNode } from '@dutybook/shared/citation';
import type { Library, LibraryPack } from '@dutybook/shared/library';
import { defined, failure, isIsoDate, success } from '@dutybook/shared/model';
import type { Outcome, Problem } from '@dutybook/shared/model';
import { openCitedLibrary } from './citedLibrary.ts';
import { EXIT } from './problemLine.ts';
import { refusedArguments } from './refusedArguments.ts';
import type { Terminal } from './terminal.ts';
import { reasonOf } from './textFile.ts';
import { today } from './today.ts';
import { misused, noDay, noneOf } from './usage.ts';

const FORMATS = ['json', 'graphml'] as const;

/** `dutybook graph`, as it was called. */
interface GraphCall {
  readonly packs: readonly string[];
  readonly asOf: string;
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
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
    if (packs.length === 0)
      return misused('graph', { en: '--pack says whose citations are wanted.', zh: '--pack 指明要哪个包的引用。' });
    const format = FORMATS.find((name) => name === (values.format ?? 'json'));
    if (format === undefined) return misused('graph', noneOf('--format', FORMATS));
    const asOf = values['as-of'] ?? today();
    if (!isIsoDate(asOf)) return misused('graph', noDay('--as-of', asOf));
    return success(defined({ packs, asOf, format, out: values.out }));
  } catch (error) {
    return misused('graph', refusedArguments(error));
  }
}

/** Every work of the packs once. */
function nodesOf(packs: readonly LibraryPack[]): readonly GraphNode[] {
  const nodes = new Map<string, GraphNode>();
  for (const [, { work, title, kind }] of packs.flatMap(({ catalogue }) => [...catalogue.entries()])) {
    if (!nodes.has(work)) nodes.set(work, { work, title: title.zh ?? title.en ?? '', kind });
  }
  return [...nodes.values()];
}

/** The edges of a graph, read work by work; ends at the first pack that cannot be read, and has the problem then. */
class EdgeReader {
  readonly #library: Library;
  problem: Problem | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  async *edges(nodes: readonly GraphNode[], asOf: string): AsyncGenerator<CitationEdge> {
    for (const { work } of nodes) {
      const edges = await this.#library.citations(work, { asOf });
      if (!edges.ok) {
        this.problem = edges.problem;
        return;
      }
      yield* edges.value;
    }
  }
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
  const opened = await openCitedLibrary(packs, terminal);
  if (!opened.ok) return terminal.fail(opened.problem);
  const { library, named } = opened.value;
  const nodes = nodesOf(named);
  const reader = new EdgeReader(library);
  const edges = reader.edges(nodes, asOf);
  const pieces = format === 'json' ? writeGraphJson(nodes, edges) : writeGraphMl(nodes, edges);
  const code = await write(pieces, out, terminal);
  return reader.problem === undefined ? code : terminal.fail(reader.problem);
}
