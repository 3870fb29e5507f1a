import { highlightName, MARK_TONES } from './markTone.ts';
import type { MarkTone } from './markTone.ts';

/** The class by which the extension's style sheet for pages knows the element of the marks. */
export const HOST_CLASS = 'dutybook-marks';

/** Seen on light and on dark paper: 3:1 against white and against near black. */
const LINES: Readonly<Record<MarkTone, string>> = {
  verified: 'solid 1.5px #2a8a4a',
  changed: 'dashed 1.5px #b07400',
  missing: 'double 2px #d0434b',
  unchecked: 'dotted 1.5px #7a828f',
};

function underline(tone: MarkTone): string {
  return `::highlight(${highlightName(tone)}) { text-decoration: underline ${LINES[tone]} !important; text-underline-offset: 3px !important; color: currentColor !important; background-color: transparent !important; }`;
}

/**
 * The style that the browser itself puts over a page, above whatever the page says. The element of the marks is seen only with it: a
 * browser that takes the extension away takes this away too, and nothing is left standing.
 */
export const PAGE_STYLE = [
  ...MARK_TONES.map(underline),
  `.${HOST_CLASS} { display: block !important; }`,
  '@media (forced-colors: active) {',
  ...MARK_TONES.map((tone) => `::highlight(${highlightName(tone)}) { text-decoration-color: CanvasText !important; }`),
  '}',
  `@media print { .${HOST_CLASS} { display: none !important; } }`,
].join('\n');
