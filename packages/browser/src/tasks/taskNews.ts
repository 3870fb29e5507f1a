import type { Problem } from '@dutybook/shared/model';
import type { ImportReport } from '@dutybook/shared/reading';
import * as v from 'valibot';

const count = v.number();

const ProblemSchema: v.GenericSchema<unknown, Problem> = v.object({
  code: v.string(),
  message: v.object({ en: v.exactOptional(v.string()), zh: v.exactOptional(v.string()) }),
});

const FileProblemSchema = v.object({ file: v.string(), code: v.string(), message: v.string() });

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

/** The account of an import as the page shows it; all of it is in `whole`. */
const ShownReportSchema = v.object({
  totals: TotalsSchema,
  failed: v.array(FileProblemSchema),
  empty: v.array(FileProblemSchema),
  /** How many files have warnings. */
  warnedCount: count,
  /** The first of them. */
  warned: v.array(v.object({ file: v.string(), messages: v.array(v.string()) })),
  /** How many files have text that was left out. */
  leftCount: count,
  /** That of the first of them. */
  left: v.array(v.object({ file: v.string(), messages: v.array(v.string()) })),
  /** JSON for people who keep it. */
  whole: v.instance(Blob),
});
export type ShownReport = v.InferOutput<typeof ShownReportSchema>;

/** How far a task is. `bytes` counts what has come of `total`. */
const PROGRESS = [
  v.object({ type: v.literal('found'), files: count, bytes: count }),
  v.object({ type: v.literal('progress'), files: count, bytes: count, current: v.exactOptional(v.string()) }),
  v.object({ type: v.literal('received'), bytes: count, total: v.exactOptional(count) }),
  v.object({ type: v.literal('writing') }),
] as const;

/** What the worker says. `ready` waits for an answer: the packs are written and checked, and go into their places with the next step. */
export const TaskNewsSchema = v.variant('type', [
  ...PROGRESS,
  v.object({ type: v.literal('ready'), files: v.array(v.string()), kept: v.unknown() }),
  v.object({
    type: v.literal('done'),
    report: v.exactOptional(ShownReportSchema),
    /** Nothing was changed, because what came is what is there. */
    isUnchanged: v.exactOptional(v.boolean()),
  }),
  v.object({ type: v.literal('failed'), problem: ProblemSchema, report: v.exactOptional(ShownReportSchema) }),
]);
export type TaskNews = v.InferOutput<typeof TaskNewsSchema>;
export type TaskProgress = Extract<TaskNews, { type: 'found' | 'progress' | 'received' | 'writing' }>;
export type TaskEnd = Extract<TaskNews, { type: 'done' | 'failed' }>;
