import { failure } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { Handlers, Reply } from './messages.ts';
import { RequestSchema } from './request.ts';

const NOT_UNDERSTOOD = failure('bad-message', {
  en: 'The background of the extension did not understand the popup. Reload the extension.',
  zh: '扩展后台无法理解弹出窗口的请求。请重新加载扩展。',
});

const BROKEN = failure('unexpected', {
  en: 'Something went wrong inside Dutybook. Nothing was lost. Try again; if it stays, reload the extension.',
  zh: 'Dutybook 内部出错，没有丢失任何内容。请重试；如仍出错，请重新加载扩展。',
});

function toReply<Value>(outcome: Outcome<Value>): Reply<Value> {
  return outcome.ok ? { result: outcome.value } : { error: outcome.problem };
}

async function handle(handlers: Handlers, message: unknown): Promise<Reply<unknown>> {
  const request = v.safeParse(RequestSchema, message);
  if (!request.success) return toReply(NOT_UNDERSTOOD);
  const { output } = request;
  switch (output.name) {
    case 'lookup':
      return toReply(await handlers.lookup(output.params));
    case 'card':
      return toReply(await handlers.card(output.params));
    case 'instruments':
      return toReply(await handlers.instruments({}));
    case 'text':
      return toReply(await handlers.text(output.params));
    case 'compare':
      return toReply(await handlers.compare(output.params));
    case 'facets':
      return toReply(await handlers.facets(output.params));
    case 'wake':
      return toReply(await handlers.wake({}));
    default:
      return toReply(await handlers.packsChanged({}));
  }
}

/** Answers a message from a page. Settles always: an exception is logged and becomes a problem. */
export async function answer(handlers: Handlers, message: unknown): Promise<Reply<unknown>> {
  try {
    return await handle(handlers, message);
  } catch (error) {
    console.error(error);
    return toReply(BROKEN);
  }
}
