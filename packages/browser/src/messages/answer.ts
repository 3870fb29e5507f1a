import type { Outcome } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { Handlers, Reply } from './messages.ts';
import { NOT_UNDERSTOOD, replying } from './reply.ts';
import { RequestSchema } from './request.ts';

async function handle(handlers: Handlers, message: unknown): Promise<Outcome<unknown>> {
  const request = v.safeParse(RequestSchema, message);
  if (!request.success) return NOT_UNDERSTOOD;
  const { output } = request;
  switch (output.name) {
    case 'lookup':
      return handlers.lookup(output.params);
    case 'card':
      return handlers.card(output.params);
    case 'instruments':
      return handlers.instruments({});
    case 'text':
      return handlers.text(output.params);
    case 'compare':
      return handlers.compare(output.params);
    case 'facets':
      return handlers.facets(output.params);
    case 'wake':
      return handlers.wake({});
    default:
      return handlers.packsChanged({});
  }
}

/** Answers a message from a page. Settles always, see {@link replying}. */
export function answer(handlers: Handlers, message: unknown): Promise<Reply<unknown>> {
  return replying(() => handle(handlers, message));
}
