import { inLanguage, KINDS, STATUSES, SUBTYPES } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { grouped, WORDS } from '@dutybook/view/words';
import { useState } from 'preact/hooks';
import type { Facet, FacetValue } from './catalogue.ts';
import { BROWSE_WORDS } from './words.ts';

interface FacetListProps {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly chosen: string | undefined;
  /** Whether it is shown also where there is nothing to choose between. */
  readonly isShown: boolean;
  readonly ui: Language;
  /** Nothing stands for all values. */
  readonly onChoose: (value: string | undefined) => void;
}

const SHOWN = 6;

/** What a value is called: by a word of Dutybook's own, else by the library. */
export function facetName({ value, label }: Pick<FacetValue, 'value' | 'label'>, ui: Language): string {
  const words = WORDS[ui];
  if (label !== undefined) return inLanguage(label, ui);
  for (const kind of KINDS) if (kind === value) return words.kinds[kind];
  for (const level of SUBTYPES) if (level === value) return words.subtype[level];
  for (const status of STATUSES) if (status === value) return words.status[status];
  return value;
}

/** The values of one facet; one of them can be chosen, and given back by choosing it again. */
export function FacetList({ facet, values, chosen, isShown, ui, onChoose }: FacetListProps) {
  const words = BROWSE_WORDS[ui];
  const [whole, setWhole] = useState(false);
  if (values.length === 0 || (values.length === 1 && chosen === undefined && !isShown)) return null;
  const isLong = values.length > SHOWN + 1;
  const shown = whole || !isLong ? values : values.filter(({ value }, place) => place < SHOWN || value === chosen);
  return (
    <fieldset class="facet">
      <legend>{words.facets[facet]}</legend>
      <ul>
        {shown.map((value) => (
          <li key={value.value}>
            <button
              type="button"
              aria-pressed={value.value === chosen}
              onClick={() => onChoose(value.value === chosen ? undefined : value.value)}
            >
              <span class="facet-name">{facetName(value, ui)}</span>{' '}
              <span class="facet-count">{grouped(value.count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isLong ? (
        <button type="button" class="facet-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.fewer : words.more(values.length - SHOWN)}
        </button>
      ) : null}
    </fieldset>
  );
}
