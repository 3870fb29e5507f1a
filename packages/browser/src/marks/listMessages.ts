import { CITATION_REASONS, CITATION_STATES } from '@dutybook/shared/citation';
import type { CitationReason, CitationState } from '@dutybook/shared/citation';
import * as v from 'valibot';

/** Name of the connection between the list of references and the frames of a tab. */
export const LIST_PORT = 'dutybook-marks';

/** References of a frame that are listed. */
export const MOST_LISTED = 5000;

/** A reference of a page as the list shows it. */
export interface ListedReference {
  readonly surface: string;
  readonly state: CitationState;
  readonly reason?: CitationReason;
}

/** What a frame tells the list whenever its marks change. */
export interface FrameReport {
  readonly frame: string;
  /** Whether it is the page itself, not a frame in it. */
  readonly isTop: boolean;
  readonly references: readonly ListedReference[];
  readonly total: number;
  /** Whether it is still being read for the first time. */
  readonly isReading: boolean;
}

/** What the list tells frames. */
export type ListMessage = {
  readonly name: 'jump';
  readonly frame: string;
  /** Place of the reference in the report. */
  readonly place: number;
};

export const FrameReportSchema: v.GenericSchema<unknown, FrameReport> = v.object({
  frame: v.pipe(v.string(), v.maxLength(40)),
  isTop: v.boolean(),
  references: v.pipe(
    v.array(
      v.object({
        surface: v.pipe(v.string(), v.maxLength(1000)),
        state: v.picklist(CITATION_STATES),
        reason: v.exactOptional(v.picklist(CITATION_REASONS)),
      }),
    ),
    v.maxLength(MOST_LISTED),
  ),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isReading: v.boolean(),
});

export const ListMessageSchema: v.GenericSchema<unknown, ListMessage> = v.strictObject({
  name: v.literal('jump'),
  frame: v.string(),
  place: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
