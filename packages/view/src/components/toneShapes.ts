import type { Tone } from './statusTone.ts';

const RING = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5';

/** One path for each tone, drawn in lines on a field of 16 by 16. */
export const TONE_SHAPES: Readonly<Record<Tone, string>> = {
  verified: 'M3 8.5l3.5 3.5l6.5-8',
  changed: 'M2.5 5.5h10m-3-3l3 3l-3 3M13.5 10.5h-10m3-3l-3 3l3 3',
  missing: 'M3.5 3.5l9 9m0-9l-9 9',
  unchecked: RING,
  pending: `${RING}M8 4.5v3.75l2.5 1.5`,
  done: `${RING}M5.25 8.25l2 2l3.5-4.25`,
};

/** How the lines of a tone are broken; nothing where they are whole. */
export function toneDashes(tone: Tone): string | undefined {
  return tone === 'unchecked' ? '2.4 1.7' : undefined;
}
