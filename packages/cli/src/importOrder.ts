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
