import { LanguageSchema } from '@dutybook/shared/model';
import * as v from 'valibot';
import { LONGEST_PIECE } from './messages.ts';
import type { PageAt } from './messages.ts';

/** No page that a person reads is longer, and no pack needs to be asked about one that is. */
const LONGEST_TEXT = 16_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_TEXT));
const pageAt = { page: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/u)), revision: count } satisfies Record<
  keyof PageAt,
  unknown
>;
const reference = { ...pageAt, start: count };

const EditSchema = v.pipe(
  v.strictObject({ start: count, end: count, text: v.pipe(v.string(), v.maxLength(LONGEST_PIECE)) }),
  v.check(({ start, end }) => start <= end),
);

/** A message of a content script on its way to the background. Whatever runs there, nothing else is heard. */
export const PageRequestSchema = v.variant('name', [
  v.strictObject({ name: v.literal('markText'), params: v.strictObject({ ...pageAt, edit: EditSchema }) }),
  v.strictObject({ name: v.literal('markReferences'), params: v.strictObject({ ...reference, end: count }) }),
  v.strictObject({ name: v.literal('markCard'), params: v.strictObject({ ...reference, language: LanguageSchema }) }),
  v.strictObject({ name: v.literal('markOpen'), params: v.strictObject(reference) }),
  v.strictObject({ name: v.literal('markStart'), params: v.strictObject({}) }),
  v.strictObject({ name: v.literal('markRemove'), params: v.strictObject({}) }),
]);
