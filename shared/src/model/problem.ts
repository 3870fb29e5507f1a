import type { Localized } from './localized.ts';

/** A failure that is expected to happen: a code for programs and a sentence for the user that says what happened and what to do. */
export interface Problem {
  readonly code: string;
  readonly message: Localized;
}

/** What a function answers that can fail in expected ways. Unexpected failures are thrown. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function success<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function failure(code: string, message: Localized): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message } };
}
