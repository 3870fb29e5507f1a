import type { Outcome } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { Reply } from '../../messages/messages.ts';
import { NOT_UNDERSTOOD, replying } from '../../messages/reply.ts';
import type { PageHandlers, PageSender } from '../messages.ts';
import { PageRequestSchema } from '../pageRequest.ts';

function handle(handlers: PageHandlers, message: unknown, sender: PageSender): Promise<Outcome<unknown>> {
  const request = v.safeParse(PageRequestSchema, message);
  if (!request.success) return Promise.resolve(NOT_UNDERSTOOD);
  const { output } = request;
  switch (output.name) {
    case 'markText':
      return handlers.markText(output.params, sender);
    case 'markReferences':
      return handlers.markReferences(output.params, sender);
    case 'markCard':
      return handlers.markCard(output.params, sender);
    case 'markOpen':
      return handlers.markOpen(output.params, sender);
    case 'markStart':
      return handlers.markStart({}, sender);
    default:
      return handlers.markRemove({}, sender);
  }
}

/** Answers a message of a content script. Settles always, see {@link replying}. */
export function answerPage(handlers: PageHandlers, message: unknown, sender: PageSender): Promise<Reply<unknown>> {
  return replying(() => handle(handlers, message, sender));
}
