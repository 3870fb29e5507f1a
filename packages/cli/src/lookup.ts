import { parseArgs } from 'node:util';
import { defined, KINDS, STATUSES, SUBTYPES, success } from '@dutybook/shared/model';
import type { Outcome, Problem } from '@dutybook/shared/model';
import type { Library, LookupRequest } from '@dutybook/shared/library';
import { answerText } from './answerText.ts';
import { jsonHit } from './jsonHit.ts';
import { openWith } from './library.ts';
import { answerQueries } from './queries.ts';
import { EXIT, problemLine } from './problemLine.ts';
import { refusedArguments } from './refusedArguments.ts';
import type { Terminal } from './terminal.ts';
import { misused, noneOf } from './usage.ts';
import type { Sentence } from './usage.ts';

const MOST_WARNINGS = 5;

/** `dutybook lookup`, as it was called. */
interface LookupCall {
  readonly request: LookupRequest;
  readonly packs: readonly string[];
  readonly added: readonly string[];
  readonly json: boolean;
  readonly queries?: string;
}

function noNumber(option: string, most: number): Sentence {
  return {
    en: `${option} takes a whole number from 1 to ${most}.`,
    zh: `${option} 须为 1 到 ${most} 的整数。`,
  };
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
        level: { type: 'string', multiple: true },
        issuer: { type: 'string', multiple: true },
        jurisdiction: { type: 'string', multiple: true },
        topic: { type: 'string', multiple: true },
        page: { type: 'string' },
        facets: { type: 'boolean' },
        pack: { type: 'string', multiple: true },
        add: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        queries: { type: 'string' },
      },
    });
  } catch (error) {
    return misused('lookup', refusedArguments(error));
  }
  const { values, positionals } = parsed;
  const limit = values.limit === undefined ? 10 : Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return misused('lookup', noNumber('--limit', 100));
  const page = values.page === undefined ? 1 : Number(values.page);
  if (!Number.isInteger(page) || page < 1 || page > 1000) return misused('lookup', noNumber('--page', 1000));
  const kinds = values.kind ?? [];
  if (!kinds.every((kind) => isOneOf(KINDS, kind))) return misused('lookup', noneOf('--kind', KINDS));
  const statuses = values.status ?? [];
  if (!statuses.every((status) => isOneOf(STATUSES, status))) return misused('lookup', noneOf('--status', STATUSES));
  const levels = values.level ?? [];
  if (!levels.every((level) => isOneOf(SUBTYPES, level))) return misused('lookup', noneOf('--level', SUBTYPES));
  return success(
    defined({
      request: defined({
        query: positionals.join(' '),
        limit,
        offset: page > 1 ? (page - 1) * limit : undefined,
        subtypes: levels.length > 0 ? levels : undefined,
        issuers: values.issuer,
        jurisdictions: values.jurisdiction,
        topics: values.topic,
        facets: values.facets,
        kinds: kinds.length > 0 ? kinds : undefined,
        statuses: statuses.length > 0 ? statuses : undefined,
        asOf: values['as-of'],
      }),
      packs: values.pack ?? [],
      added: values.add ?? [],
      json: values.json ?? false,
      queries: values.queries,
    }),
  );
}

async function answerOne(call: LookupCall, library: Library, terminal: Terminal): Promise<number> {
  const result = await library.lookup(call.request);
  if (!result.ok) return terminal.fail(result.problem);
  const { hits, language, asOf, total, didYouMean, advice, facets } = result.value;
  if (call.json) {
    const { query } = call.request;
    terminal.print(JSON.stringify({ query, asOf, total, didYouMean, advice, hits: hits.map(jsonHit), facets }));
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
  const opened = await openWith(call.value);
  if (!opened.ok) return terminal.fail(opened.problem);
  warnUnread(opened.value.problems, terminal);
  const { library } = opened.value;
  const { queries, request } = call.value;
  return queries === undefined
    ? answerOne(call.value, library, terminal)
    : answerQueries(queries, request, library, terminal);
}
