import * as v from 'valibot';
import { failure } from '@dutybook/shared/model';
import type { Problem } from '@dutybook/shared/model';
import type { Library, LookupRequest } from '@dutybook/shared/library';
import { jsonHit } from './jsonHit.ts';
import { EXIT } from './problemLine.ts';
import type { Terminal } from './terminal.ts';
import { readTextFile } from './textFile.ts';

const LineSchema = v.object({ id: v.union([v.string(), v.number()]), query: v.string() });
type Line = v.InferOutput<typeof LineSchema>;

function parseLine(text: string): Line | undefined {
  try {
    const result = v.safeParse(LineSchema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

function badLine(number: number): Problem {
  return failure('bad-line', {
    en: `Line ${number} is not a JSON object with "id" and "query".`,
    zh: `第${number}行不是含有“id”和“query”的JSON对象。`,
  }).problem;
}

/**
 * Answers every line `{id, query}` of a file with a line `{id, elapsedMs, hits}`, or `{id, error}` where a query cannot be looked
 * up, in the same order.
 */
export async function answerQueries(
  file: string,
  request: LookupRequest,
  library: Library,
  terminal: Terminal,
): Promise<number> {
  const text = await readTextFile(file);
  if (!text.ok) return terminal.fail(text.problem);
  let failed = 0;
  let answered = 0;
  for (const [index, line] of text.value.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const asked = parseLine(line);
    const started = performance.now();
    const result = asked && (await library.lookup({ ...request, query: asked.query }));
    const elapsedMs = Math.round((performance.now() - started) * 1000) / 1000;
    if (asked === undefined || result === undefined || !result.ok) {
      failed += 1;
      terminal.print(
        JSON.stringify({ id: asked?.id ?? null, error: result?.ok === false ? result.problem : badLine(index + 1) }),
      );
    } else {
      answered += 1;
      terminal.print(JSON.stringify({ id: asked.id, elapsedMs, hits: result.value.hits.map(jsonHit) }));
    }
  }
  if (failed === 0) return EXIT.done;
  terminal.warn(`${failed} of ${failed + answered} queries could not be looked up.`);
  return answered === 0 ? EXIT.nothingDone : EXIT.partly;
}
