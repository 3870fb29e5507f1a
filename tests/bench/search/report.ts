/** What a measuring process tells of itself. */
import * as v from 'valibot';

/** In bytes. */
const MemorySchema = v.strictObject({
  /** Resident, as the process left it. */
  resident: v.number(),
  /** The largest it was. */
  peak: v.number(),
  /** Heap and array buffers in use, garbage collected. */
  held: v.number(),
});

const HitSchema = v.object({ title: v.string(), file: v.string(), article: v.exactOptional(v.string()) });

export const ReportSchema = v.strictObject({
  /** From the loaded program to what was wanted, in milliseconds. */
  took: v.number(),
  memory: MemorySchema,
  /** Of each query, in milliseconds. */
  times: v.array(v.number()),
  answers: v.array(v.array(HitSchema)),
  /** How many hits all queries had. */
  hits: v.number(),
  /** What the build was given: documents, and the bytes of their text in UTF-8. */
  documents: v.number(),
  textBytes: v.number(),
});
export type Report = v.InferOutput<typeof ReportSchema>;
export type Memory = Report['memory'];
export type FoundHit = v.InferOutput<typeof HitSchema>;
