import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { FacetValue, Facets } from '@dutybook/shared/library';
import { grouped, WORDS } from '@dutybook/view/words';
import { useId } from 'preact/hooks';
import { NARROWED_LISTS } from '../kept/narrowing.ts';
import type { NarrowedList, Narrowing } from '../kept/narrowing.ts';
import { narrowedBy } from './narrowedBy.ts';
import { LOOKUP_WORDS } from './words.ts';

interface FilterPanelProps {
  readonly narrowing: Narrowing;
  readonly asOf: string | undefined;
  readonly facets: Facets | undefined;
  readonly ui: Language;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly onDay: (day: string | undefined) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

const FACET_OF = {
  subtypes: 'subtype',
  statuses: 'status',
  issuers: 'issuer',
  jurisdictions: 'jurisdiction',
  topics: 'topic',
} as const satisfies Record<NarrowedList, keyof Facets>;

function labelOf(list: NarrowedList, ui: Language): string {
  const words = WORDS[ui];
  const own = LOOKUP_WORDS[ui];
  const labels = {
    subtypes: own.level,
    statuses: own.status,
    issuers: words.issuer,
    jurisdictions: words.jurisdiction,
    topics: words.topics,
  };
  return labels[list];
}

/** The name of a value for people: codes have words, names have labels. */
function nameOf(list: NarrowedList, { value, label }: Pick<FacetValue, 'value' | 'label'>, ui: Language): string {
  if (label !== undefined) return inLanguage(label, ui);
  const words: Readonly<Record<string, string>> =
    list === 'subtypes' ? WORDS[ui].subtype : list === 'statuses' ? WORDS[ui].status : {};
  return words[value] ?? value;
}

interface FilterListProps extends Pick<FilterPanelProps, 'narrowing' | 'facets' | 'ui' | 'onNarrow'> {
  readonly list: NarrowedList;
}

/** One list of values. What is chosen stays in it even where nothing is found that has it. */
function FilterList({ list, narrowing, facets, ui, onNarrow }: FilterListProps) {
  const id = useId();
  const chosen = narrowing[list][0] ?? '';
  const counted = facets?.[FACET_OF[list]] ?? [];
  const isCounted = chosen === '' || counted.some(({ value }) => value === chosen);
  const values: readonly FacetValue[] = isCounted ? counted : [{ value: chosen, count: 0 }, ...counted];
  return (
    <div class="filter">
      <label for={id}>{labelOf(list, ui)}</label>
      <select
        id={id}
        disabled={facets !== undefined && values.length === 0}
        onChange={(event) => onNarrow(narrowedBy(narrowing, list, event.currentTarget.value))}
      >
        <option value="" selected={chosen === ''}>
          {LOOKUP_WORDS[ui].any}
        </option>
        {values.map((value) => (
          <option key={value.value} value={value.value} selected={value.value === chosen}>
            {nameOf(list, value, ui)}
            {value.count === 0 ? '' : ` (${grouped(value.count)})`}
          </option>
        ))}
      </select>
    </div>
  );
}

/** More to narrow by than the kind: level, status, issuer, place, topic, and the day that is asked about. */
export function FilterPanel(props: FilterPanelProps) {
  const { asOf, ui, onDay, onClear, onClose } = props;
  const words = LOOKUP_WORDS[ui];
  const id = useId();
  return (
    <form class="filter-panel" aria-label={words.moreFilters} onSubmit={(event) => event.preventDefault()}>
      {NARROWED_LISTS.map((list) => (
        <FilterList key={list} list={list} {...props} />
      ))}
      <div class="filter">
        <label for={id}>{words.day}</label>
        <input
          id={id}
          type="date"
          value={asOf ?? ''}
          onChange={({ currentTarget: { value } }) => onDay(value === '' ? undefined : value)}
        />
      </div>
      <div class="filter-actions">
        <button type="button" class="action" onClick={onClear}>
          {words.clearFilters}
        </button>
        <button type="button" class="action" onClick={onClose}>
          {words.closeFilters}
        </button>
      </div>
    </form>
  );
}
