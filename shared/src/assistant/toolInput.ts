import { failure, success } from '../model/index.ts';
import type { Outcome } from '../model/index.ts';
import * as v from 'valibot';

/** Most issues that are told of one bad input. */
const TOLD = 3;

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

/** What an assistant asked a tool with, read by the tool's schema. Fails with `bad-input`, which says what is wrong with it. */
export function readInput<Input>(schema: v.GenericSchema<unknown, Input>, input: unknown): Outcome<Input> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return success(parsed.output);
  const told = parsed.issues.slice(0, TOLD).map(describe).join(' ');
  return failure('bad-input', { en: `The input was not understood. ${told}`, zh: `未能理解输入。${told}` });
}
