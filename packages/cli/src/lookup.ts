import { parseArgs } from 'node:util';
import { defined, failure, KINDS, STATUSES, success } from '@dutybook/shared/model';
import type { Outcome, Problem } from '@dutybook/shared/model';
import type { Library, LookupRequest } from '@dutybook/shared/library';
import { answerText } from './answerText.ts';
import { jsonHit } from './jsonHit.ts';
import { openWith } from './library.ts';
import { answerQueries } from './queries.ts';
import { EXIT, problemLine } from './problemLine.ts';
import type { Terminal } from './terminal.ts';

const MOST_WARNINGS = 5;

/** `dutybook lookup`, as it was called. */
interface LookupCall {
  readonly request: LookupRequest;
  readonly add: readonly string[];
  readonly json: boolean;
  readonly queries?: string;
}

function usage(what: string) {
  return failure('usage', {
    en: `${what} Usage: dutybook lookup QUERY [--limit N] [--kind guideline|regulation|measure]… [--status STATUS]… [--as-of YYYY-MM-DD] [--add PATH]… [--json] [--queries FILE.jsonl]`,
    zh: `${what} 用法：dutybook lookup 查询 [--limit N] [--kind guideline|regulation|measure]… [--status 状态]… [--as-of YYYY-MM-DD] [--add 路径]… [--json] [--queries FILE.jsonl]`,
  });
}

function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return (names as readonly string[]).includes(text);
}

function readCall(args: readonly string[]): Outcome<LookupCall> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        limit: { type: 'string' },
        kind: { type: 'string', multiple: true },
        status: { type: 'string', multiple: true },
        'as-of': { type: 'string' },
        add: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        queries: { type: 'string' },
      },
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const limit = values.limit === undefined ? 10 : Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return usage('--limit takes a whole number from 1 to 100.');
  const kinds = values.kind ?? [];
  if (!kinds.every((kind) => isOneOf(KINDS, kind))) return usage(`--kind takes ${KINDS.join(', ')}.`);
  const statuses = values.status ?? [];
  if (!statuses.every((status) => isOneOf(STATUSES, status))) return usage(`--status takes ${STATUSES.join(', ')}.`);
  return success(
    defined({
      request: defined({
        query: positionals.join(' '),
        limit,
        kinds: kinds.length > 0 ? kinds : undefined,
        statuses: statuses.length > 0 ? statuses : undefined,
        asOf: values['as-of'],
      }),
      add: values.add ?? [],
      json: values.json ?? false,
      queries: values.queries,
    }),
  );
}

async function answerOne(call: LookupCall, library: Library, terminal: Terminal): Promise<number> {
  const result = await library.lookup(call.request);
  if (!result.ok) return terminal.fail(result.problem);
  const { hits, language, asOf, total, didYouMean } = result.value;
  if (call.json) {
    terminal.print(JSON.stringify({ query: call.request.query, asOf, total, didYouMean, hits: hits.map(jsonHit) }));
    return EXIT.done;
  }
  const best = hits[0] && (await library.card(hits[0].address, { language, asOf }));
  terminal.print(
    answerText(call.request.query, result.value, best?.ok === true ? best.value : undefined, terminal.style),
  );
  return EXIT.done;
}

/** Files that were not read, in one line each up to a few; index pages without text are no loss and only counted. */
function warnUnread(problems: readonly Problem[], terminal: Terminal): void {
  const lost = problems.filter(({ code }) => code !== 'no-text');
  for (const problem of lost.slice(0, MOST_WARNINGS)) terminal.warn(problemLine(problem, terminal.language));
  const rest = lost.length - MOST_WARNINGS;
  if (rest > 0)
    terminal.warn(terminal.language === 'zh' ? `另有${rest}个文件未读取。` : `${rest} more files were not read.`);
  const empty = problems.length - lost.length;
  if (empty > 0)
    terminal.warn(terminal.language === 'zh' ? `${empty}个文件没有正文。` : `${empty} files have no text.`);
}

/** `dutybook lookup`: 0 when it was answered, also with "nothing found"; 2 when some queries of a file failed; 1 when nothing could be done. */
export async function lookup(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(args);
  if (!call.ok) return terminal.fail(call.problem);
  const opened = await openWith(call.value.add);
  if (!opened.ok) return terminal.fail(opened.problem);
  warnUnread(opened.value.problems, terminal);
  const { library } = opened.value;
  const { queries, request } = call.value;
  return queries === undefined
    ? answerOne(call.value, library, terminal)
    : answerQueries(queries, request, library, terminal);
}
