import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { FILTERS } from '../kept/narrowing.ts';
import type { Filter } from '../kept/narrowing.ts';
import { LOOKUP_WORDS } from './words.ts';

interface FilterTabsProps {
  readonly filter: Filter;
  /** How many filters are set beside the kind. */
  readonly set: number;
  readonly filtersShown: boolean;
  readonly ui: Language;
  readonly onFilter: (filter: Filter) => void;
  readonly onFilters: () => void;
}

/** The element id of a tab, which names the panel it opens. */
export function tabId(filter: Filter): string {
  return `filter-${filter}`;
}

function step(filter: Filter, by: number): Filter {
  const index = (FILTERS.indexOf(filter) + by + FILTERS.length) % FILTERS.length;
  return FILTERS[index] ?? 'all';
}

/** The kinds as tabs: one stop for Tab, arrows between them, Alt and a digit from anywhere. Behind them, the other filters. */
export function FilterTabs({ filter, set, filtersShown, ui, onFilter, onFilters }: FilterTabsProps) {
  const words = WORDS[ui];
  const own = LOOKUP_WORDS[ui];
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = step(filter, by);
    onFilter(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tab-row">
      <div role="tablist" aria-label={words.filters} class="tabs">
        {FILTERS.map((choice, index) => (
          <button
            key={choice}
            type="button"
            role="tab"
            id={tabId(choice)}
            aria-selected={choice === filter}
            aria-controls="panel"
            aria-keyshortcuts={`Alt+${index + 1}`}
            title={`Alt+${index + 1}`}
            tabIndex={choice === filter ? 0 : -1}
            onClick={() => onFilter(choice)}
            onKeyDown={move}
          >
            {choice === 'all' ? words.all : words.kinds[choice]}
          </button>
        ))}
      </div>
      <button
        type="button"
        class={set > 0 ? 'filters-button filters-set' : 'filters-button'}
        aria-expanded={filtersShown}
        aria-label={set > 0 ? own.narrowed(set) : own.moreFilters}
        title={own.moreFilters}
        onClick={onFilters}
      >
        {set > 0 ? <span aria-hidden="true">{set}</span> : null}
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 4.5h12M4.5 8h7M6.75 11.5h2.5" />
        </svg>
      </button>
    </div>
  );
}
