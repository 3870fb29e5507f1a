/**
 * What a page of a PDF is made of. Lengths are in points (1/72 inch), seen as the page is shown: x grows to the right, y grows
 * downwards from the upper edge.
 */

/** A piece of text in one font on one baseline. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether blank space was set before the run, whatever its width. */
  readonly spaced: boolean;
}

/** Text that is not set along the lines of its page, such as a watermark. `angle` in degrees, counter-clockwise. */
export interface TurnedRun extends Run {
  readonly angle: number;
}

/** A straight line or thin bar along an axis, as tables are drawn with. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface PdfPage {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly turned: readonly TurnedRun[];
  readonly rules: readonly Rule[];
  /** Boxes of small drawn shapes, as bullets are. */
  readonly dots: readonly Rule[];
  /** Whether text of the page was left unread because there is more of it than any page can show. */
  readonly cut: boolean;
}
