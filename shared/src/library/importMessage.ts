import * as v from 'valibot';
import type { ImportReport } from '../reading/index.ts';

const ProblemSchema = v.object({
  code: v.string(),
  message: v.object({ en: v.exactOptional(v.string()), zh: v.exactOptional(v.string()) }),
});

const count = v.number();

const TotalsSchema: v.GenericSchema<unknown, ImportReport['totals']> = v.object({
  files: count,
  read: count,
  empty: count,
  failed: count,
  instruments: count,
  provisions: count,
  articles: count,
  charsIn: count,
  charsPlaced: count,
  charsLeft: count,
  warnings: count,
});

/** What the worker of an import says: how far it is, what it is doing after the last file, and how it ended. */
export const ImportMessageSchema = v.variant('type', [
  v.object({ type: v.literal('found'), files: count, bytes: count }),
  v.object({ type: v.literal('progress'), files: count, bytes: count, current: v.exactOptional(v.string()) }),
  v.object({ type: v.literal('writing') }),
  v.object({
    type: v.literal('done'),
    totals: TotalsSchema,
    bytes: count,
    failed: v.array(v.object({ file: v.string(), code: v.string(), message: v.string() })),
    lossy: v.array(v.string()),
  }),
  v.object({ type: v.literal('failed'), problem: ProblemSchema }),
]);
export type ImportMessage = v.InferOutput<typeof ImportMessageSchema>;

/** What an import says before it has ended. */
export type ImportNews = Extract<ImportMessage, { type: 'found' | 'progress' | 'writing' }>;
