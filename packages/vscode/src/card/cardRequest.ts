import { LanguageSchema } from '@dutybook/shared/model';
import * as v from 'valibot';

/** What the buttons above a card can do. */
export const CARD_ACTIONS = ['copy-citation', 'copy-text', 'open-document', 'pin', 'unpin'] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

/** What the page of a card asks of its host. */
export const CardRequestSchema = v.variant('type', [
  /** The page has been loaded, for the first time or again, and shows nothing yet. */
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('open'), address: v.string() }),
  v.object({ type: v.literal('switch'), language: LanguageSchema }),
  v.object({ type: v.literal('act'), action: v.picklist(CARD_ACTIONS) }),
  v.object({ type: v.literal('back') }),
]);
export type CardRequest = v.InferOutput<typeof CardRequestSchema>;
