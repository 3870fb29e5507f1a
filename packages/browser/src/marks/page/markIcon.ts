import { TONE_SHAPES, toneDashes } from '@dutybook/view/components';
import type { MarkTone } from '../markTone.ts';
import { newShape } from './pageDom.ts';

/** The drawing of a tone. */
export function markIcon(tone: MarkTone): Element {
  const path = newShape('path');
  path.setAttribute('d', TONE_SHAPES[tone]);
  const dashes = toneDashes(tone);
  if (dashes !== undefined) path.setAttribute('stroke-dasharray', dashes);
  const svg = newShape('svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}
