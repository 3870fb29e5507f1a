import * as v from 'valibot';
import { RecordSchema } from '../../reading/index.ts';
import { nearestWord } from './nearestWord.ts';
import { shapeAt } from './schemaShape.ts';

/** Something that the schema of records does not take, at a path of keys and places of lists. */
export type MatterIssue = {
  readonly path: readonly unknown[];
} /** `nearest` is the key that is likely meant, where that is not there as well. */ & (
  | { readonly type: 'unknown-key'; readonly nearest?: string; readonly known: readonly string[] }
  | { readonly type: 'missing-key' }
  /** One of a list of values is expected. */
  | { readonly type: 'value'; readonly value: unknown; readonly allowed: readonly string[] }
  | { readonly type: 'empty' }
  | { readonly type: 'shape'; readonly value: unknown; readonly wanted: WantedShape }
  /** The value has the right shape, and says what it must not; `demand` is the schema's own sentence of what it takes. */
  | { readonly type: 'demand'; readonly demand: string }
);

/** What kind of value is expected: a text, a list, a text in two languages, either of those, or keys. */
export type WantedShape = 'text' | 'list' | 'localized' | 'text-or-localized' | 'keys';

/** Everything that the schema by which records are read does not take, in its order. */
export function matterIssues(data: unknown): readonly MatterIssue[] {
  const result = v.safeParse(RecordSchema, data);
  const issues = result.success ? [] : result.issues.flatMap((issue) => read(issue, []));
  return issues.filter((issue) => issue.type !== 'missing-key' || !isMisspelt(issue.path, issues));
}

/** Whether a key is not missing, but there with other letters, which is told already. */
function isMisspelt(path: readonly unknown[], issues: readonly MatterIssue[]): boolean {
  const key = String(path.at(-1));
  const above = path.slice(0, -1).join('.');
  return issues.some(
    (other) => other.type === 'unknown-key' && other.nearest === key && other.path.slice(0, -1).join('.') === above,
  );
}

function read(issue: v.BaseIssue<unknown>, above: readonly unknown[]): readonly MatterIssue[] {
  const path = [...above, ...(issue.path?.map(({ key }) => key) ?? [])];
  const last = issue.path?.at(-1);
  if (last?.origin === 'key') return keyIssues(issue, last.input, path);
  const inner = issue.type === 'union' && isKeyed(issue.input) ? (issue.issues ?? []) : [];
  const more = inner.filter((each) => each.path !== undefined).flatMap((each) => read(each, path));
  return more.length > 0 ? more : [valueIssue(issue, path)];
}

function isKeyed(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key too many or too few. The schema names the first key too many only. */
function keyIssues(
  { expected }: v.BaseIssue<unknown>,
  holder: unknown,
  path: readonly unknown[],
): readonly MatterIssue[] {
  const above = path.slice(0, -1);
  if (!isKeyed(holder)) return [{ type: 'shape', path: above, value: holder, wanted: wantedAt(above, 'Object') }];
  if (expected !== 'never') return [{ type: 'missing-key', path }];
  const { keys } = shapeAt(RecordSchema, above);
  const unknown = Object.keys(holder).filter((key) => !keys.includes(key));
  const free = keys.filter((key) => !Object.hasOwn(holder, key));
  return unknown.map((key) => {
    const nearest = nearestWord(key, free);
    return { type: 'unknown-key', path: [...above, key], known: keys, ...(nearest === undefined ? {} : { nearest }) };
  });
}

function valueIssue(issue: v.BaseIssue<unknown>, path: readonly unknown[]): MatterIssue {
  const { kind, type, input: value, expected, message } = issue;
  if (value === null || type === 'min_length') return { type: 'empty', path };
  if (type === 'picklist' || type === 'literal') return { type: 'value', path, value, allowed: allowedOf(expected) };
  if (kind !== 'schema') return { type: 'demand', path, demand: message };
  return { type: 'shape', path, value, wanted: wantedAt(path, expected) };
}

/** The values of `("a" | "b")`, and that of `1`. */
function allowedOf(expected: string | null): readonly string[] {
  return (expected ?? '')
    .replace(/^\(|\)$/gu, '')
    .split(' | ')
    .map((each) => each.replace(/^"|"$/gu, ''));
}

function wantedAt(path: readonly unknown[], expected: string | null): WantedShape {
  const { keys, isList } = shapeAt(RecordSchema, path);
  if (isList) return 'list';
  const isLocalized = keys.length === 2 && keys.includes('en') && keys.includes('zh');
  if (expected === 'string') return 'text';
  if (expected === 'Object') return isLocalized ? 'localized' : 'keys';
  return isLocalized ? 'text-or-localized' : 'text';
}
