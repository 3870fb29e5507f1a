import { LIMIT_KINDS } from '@dutybook/shared/text';
import type { Language } from '@dutybook/shared/model';
import type { CardLimit } from '../text/index.ts';
import { WORDS } from '../words/index.ts';
import { languageTag } from './languageTag.ts';
import { typeset } from './typeset.ts';

interface LimitsProps {
  readonly limits: readonly CardLimit[];
  readonly ui: Language;
  /** Shows the words of a limit in the text; it is named by its place in `limits`. */
  readonly onShow: (limit: number) => void;
}

/** Penalties, time limits and sums in the very words of the text; each leads to where it stands. */
export function CardLimits({ limits, ui, onShow }: LimitsProps) {
  return (
    <dl class="db-limits">
      {LIMIT_KINDS.map((kind) => {
        const own = limits.flatMap((limit, place) => (limit.kind === kind ? [{ limit, place }] : []));
        if (own.length === 0) return null;
        return (
          <div key={kind} class="db-limit-kind">
            <dt lang={languageTag(ui)}>{WORDS[ui].limit[kind]}</dt>
            {own.map(({ limit, place }) => (
              <dd key={place}>
                <button type="button" class="db-link" onClick={() => onShow(place)}>
                  <span class="db-link-title">{typeset(limit.words)}</span>
                </button>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
