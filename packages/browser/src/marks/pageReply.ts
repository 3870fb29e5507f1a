import { CITATION_REASONS, CITATION_STATES } from '@dutybook/shared/citation';
import { LanguageSchema } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { PageMessageName, PageMessages } from './messages.ts';

const part = { start: v.number(), end: v.number() };
const state = { state: v.picklist(CITATION_STATES), reason: v.exactOptional(v.picklist(CITATION_REASONS)) };

/** What the background answers a content script, by the name of the message. */
export const PAGE_REPLIES: {
  readonly [Name in PageMessageName]: v.GenericSchema<unknown, PageMessages[Name]['return']>;
} = {
  markText: v.object(part),
  markReferences: v.object({
    references: v.array(v.object({ ...part, ...state })),
    next: v.exactOptional(v.number()),
  }),
  markCard: v.object({
    ...state,
    name: v.exactOptional(v.string()),
    heading: v.exactOptional(v.string()),
    text: v.exactOptional(v.string()),
    isShortened: v.boolean(),
    hasDoubts: v.boolean(),
    language: LanguageSchema,
    version: v.exactOptional(v.string()),
    asOf: v.string(),
    candidates: v.array(v.string()),
    citation: v.exactOptional(v.string()),
    instead: v.exactOptional(v.picklist(['instrument', 'packs'])),
  }),
  markOpen: v.literal(true),
  markStart: v.object({ language: LanguageSchema, theme: v.picklist(['auto', 'light', 'dark']) }),
  markRemove: v.literal(true),
};
