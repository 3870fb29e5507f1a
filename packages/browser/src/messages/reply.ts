import { failure } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { Reply } from './messages.ts';

/** Said to a message that has another form than any that is answered. */
export const NOT_UNDERSTOOD = failure('bad-message', {
  en: 'The background of the extension did not understand the popup. Reload the extension.',
  zh: '扩展后台无法理解弹出窗口的请求。请重新加载扩展。',
});

const BROKEN = failure('unexpected', {
  en: 'Something went wrong inside Dutybook. Nothing was lost. Try again; if it stays, reload the extension.',
  zh: 'Dutybook 内部出错，没有丢失任何内容。请重试；如仍出错，请重新加载扩展。',
});

/** An outcome as it goes over the border. */
export function toReply<Value>(outcome: Outcome<Value>): Reply<Value> {
  return outcome.ok ? { result: outcome.value } : { error: outcome.problem };
}

/** Settles always: an exception is logged and becomes a problem. */
export async function replying<Value>(work: () => Promise<Outcome<Value>>): Promise<Reply<Value>> {
  try {
    return toReply(await work());
  } catch (error) {
    console.error(error);
    return toReply(BROKEN);
  }
}
