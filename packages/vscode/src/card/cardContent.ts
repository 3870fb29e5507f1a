import { CardSchema } from '@dutybook/shared/library';
import { LanguageSchema } from '@dutybook/shared/model';
import * as v from 'valibot';
import { CARD_ACTIONS } from './cardRequest.ts';

/** A button above a card, in the words of the host. */
const ButtonSchema = v.object({ action: v.picklist(CARD_ACTIONS), label: v.string() });

const Common = {
  /** The language of Dutybook's own words. */
  ui: LanguageSchema,
  /** The words of the button that leads back; absent where nothing was open before. */
  back: v.exactOptional(v.string()),
  /** Set where somebody is typing elsewhere meanwhile: the focus and the place stay where they are. */
  staysPut: v.exactOptional(v.literal(true)),
  /** What the host needs to show the same again after a restart. */
  state: v.record(v.string(), v.string()),
};

/** What the page of a card shows. */
export const CardContentSchema = v.variant('type', [
  v.object({ ...Common, type: v.literal('card'), card: CardSchema, buttons: v.array(ButtonSchema) }),
  v.object({ ...Common, type: v.literal('problem'), message: v.string() }),
]);
export type CardContent = v.InferOutput<typeof CardContentSchema>;
