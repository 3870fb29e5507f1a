import * as v from 'valibot';
import { CertaintySchema } from './certainty.ts';
import type { Certainty } from './certainty.ts';
import { LocalizedSchema } from './localized.ts';
import type { Localized } from './localized.ts';

/**
 * A number that a source states. What is printed is kept to the character; the reading is a separate claim with its own
 * certainty, so that a damaged figure is never silently repaired.
 */
export interface Figure {
  /** Names the figure within its instrument: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** What the figure counts or measures. */
  readonly label: Localized;
  /** The characters of the source, damage included. */
  readonly printed: string;
  /** The value as written in plain digits (`165151`, `11.4`, `12-11`); absent exactly when the certainty is `unknown`. */
  readonly reading?: string;
  readonly unit?: Localized;
  readonly certainty: Certainty;
  /** Why the reading is what it is, or why there is none. Required unless the certainty is `certain`. */
  readonly note?: Localized;
  /** Paragraph of the source, `P1`, `P2`, … */
  readonly paragraph: string;
}

export const FigureSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')),
    label: LocalizedSchema,
    printed: v.pipe(v.string(), v.minLength(1)),
    reading: v.exactOptional(v.pipe(v.string(), v.regex(/^\d[\d.-]*$/, 'a value in plain digits'))),
    unit: v.exactOptional(LocalizedSchema),
    certainty: CertaintySchema,
    note: v.exactOptional(LocalizedSchema),
    paragraph: v.pipe(v.string(), v.regex(/^P\d+$/, 'a paragraph like P12')),
  }),
  v.check(
    (figure) => (figure.reading === undefined) === (figure.certainty === 'unknown'),
    'a reading, unless the certainty is "unknown", and then none',
  ),
  v.check(
    (figure) => figure.certainty === 'certain' || figure.note !== undefined,
    'a note that says why it is doubtful',
  ),
);
