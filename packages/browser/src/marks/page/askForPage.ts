import type { AskForPage } from '../messages.ts';
import { PAGE_REPLIES } from '../pageReply.ts';
import { settled } from '../../messages/settled.ts';
import type { Send } from '../../messages/settled.ts';

/** Asks the background from a content script, see {@link settled}. */
export function askingForPage(send: Send, deadlineMs?: number): AskForPage {
  return (name, params) => settled(send, { name, params }, PAGE_REPLIES[name], deadlineMs);
}
