import type { Language } from '@dutybook/shared/model';
import type { Hit } from '@dutybook/shared/library';
import { statusPhrase } from '../text/index.ts';
import { statusTone } from './statusTone.ts';
import { TONE_SHAPES, toneDashes } from './toneShapes.ts';

/** The status of something: icon, word and colour together, the same everywhere. */
export function StatusMark({ of, ui }: { readonly of: Pick<Hit, 'kind' | 'status' | 'date'>; readonly ui: Language }) {
  const tone = statusTone(of.status);
  return (
    <span class={`db-status db-${tone}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={TONE_SHAPES[tone]} stroke-dasharray={toneDashes(tone)} />
      </svg>
      {statusPhrase(of, ui)}
    </span>
  );
}
