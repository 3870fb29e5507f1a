import * as v from 'valibot';

/** What the worker of an import is told. */
export const ImportOrderSchema = v.strictObject({
  paths: v.array(v.string()),
  out: v.string(),
  /** Where the pack is written before it takes its place, so that a stop leaves no half of it. */
  partial: v.string(),
  report: v.exactOptional(v.string()),
  /** Of the pack; the name of its file when absent. */
  title: v.exactOptional(v.string()),
  /** Folder of word lists that go into the pack. */
  lexicon: v.exactOptional(v.string()),
  /** File of learned terms, in place of those that ship. */
  asked: v.exactOptional(v.string()),
  /** Whether the pack has its citation graph. */
  hasCitations: v.boolean(),
  day: v.string(),
});
export type ImportOrder = v.InferOutput<typeof ImportOrderSchema>;

const ProblemSchema = v.object({
  code: v.string(),
  message: v.object({ en: v.exactOptional(v.string()), zh: v.exactOptional(v.string()) }),
});

const TotalsSchema = v.object({
  files: v.number(),
  read: v.number(),
  empty: v.number(),
  failed: v.number(),
  instruments: v.number(),
  provisions: v.number(),
  articles: v.number(),
  charsIn: v.number(),
  charsPlaced: v.number(),
  charsLeft: v.number(),
  warnings: v.number(),
});
export type ImportTotals = v.InferOutput<typeof TotalsSchema>;

/** What the worker of an import says: how far it is, what it is doing after the last file, and how it ended. */
export const ImportMessageSchema = v.variant('type', [
  v.object({ type: v.literal('found'), files: v.number(), bytes: v.number() }),
  v.object({ type: v.literal('progress'), files: v.number(), bytes: v.number(), current: v.exactOptional(v.string()) }),
  v.object({ type: v.literal('writing') }),
  v.object({
    type: v.literal('done'),
    totals: TotalsSchema,
    bytes: v.number(),
    failed: v.array(v.object({ file: v.string(), code: v.string(), message: v.string() })),
    lossy: v.array(v.string()),
  }),
  v.object({ type: v.literal('failed'), problem: ProblemSchema }),
]);
export type ImportMessage = v.InferOutput<typeof ImportMessageSchema>;
