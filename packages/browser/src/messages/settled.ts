import { failure, success } from '@dutybook/shared/model';
import type { Outcome, Problem } from '@dutybook/shared/model';
import * as v from 'valibot';

/** Brings a message to the background; rejects or answers nothing when nobody is there. */
export type Send = (message: unknown) => Promise<unknown>;

/** Loading the library takes well under a second; a background that says nothing for this long has died on the way. */
export const DEADLINE_MS = 10_000;

const ATTEMPTS = 2;

const UNREACHABLE = failure('background-unreachable', {
  en: 'The background of the extension does not answer. Nothing was lost. Close this window and open it again.',
  zh: '扩展后台没有响应，没有丢失任何内容。请关闭此窗口后重新打开。',
});

const ProblemSchema: v.GenericSchema<unknown, Problem> = v.object({
  code: v.string(),
  message: v.object({ en: v.exactOptional(v.string()), zh: v.exactOptional(v.string()) }),
});

function withDeadline(answer: Promise<unknown>, deadlineMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('deadline')), deadlineMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What a reply says, or nothing when it is none: a dead background answers `undefined`, one of another version something else. */
function read<Value>(reply: unknown, schema: v.GenericSchema<unknown, Value>): Outcome<Value> | undefined {
  const error = v.safeParse(v.object({ error: ProblemSchema }), reply);
  if (error.success) return { ok: false, problem: error.output.error };
  const result = v.safeParse(v.object({ result: schema }), reply);
  return result.success ? success(result.output.result) : undefined;
}

/**
 * Sends a message and settles it; never rejects. A browser may end the background at any moment, also between question and answer; every
 * message may be sent twice, so that one that got no answer is simply sent again, once.
 */
export async function settled<Value>(
  send: Send,
  message: { readonly name: string; readonly params: unknown },
  schema: v.GenericSchema<unknown, Value>,
  deadlineMs: number = DEADLINE_MS,
): Promise<Outcome<Value>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const outcome = read(await withDeadline(send(message), deadlineMs), schema);
      if (outcome !== undefined) return outcome;
    } catch (error) {
      console.warn(`${message.name}, attempt ${attempt}:`, error);
    }
  }
  return UNREACHABLE;
}
