import type { Language } from '@dutybook/shared/model';
import { languageTag, rowId, typeset } from '@dutybook/view/components';
import { useEffect, useRef } from 'preact/hooks';
import { isPinned } from '../kept/index.ts';
import { keptRows } from './lookupView.ts';
import type { KeptLists } from './lookupView.ts';
import { LOOKUP_WORDS } from './words.ts';

interface KeptListProps {
  readonly lists: KeptLists;
  readonly selected: number;
  readonly ui: Language;
  readonly onOpen: (index: number) => void;
}

/** What is pinned and what was opened last, as the rows of the combo box while nothing is typed. */
export function KeptList({ lists, selected, ui, onOpen }: KeptListProps) {
  const words = LOOKUP_WORDS[ui];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const rows = keptRows(lists).map((row, index) => ({ row, index }));
  const groups = [
    { label: words.pinned, own: rows.filter(({ row }) => isPinned(lists.pins, row.address)) },
    { label: words.recent, own: rows.filter(({ row }) => !isPinned(lists.pins, row.address)) },
  ].filter(({ own }) => own.length > 0);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select or datalist cannot show what a row has to show
    <div role="listbox" id="results" aria-label={`${words.pinned}, ${words.recent}`} ref={list}>
      {groups.map(({ label, own }) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is no group of a list box
        <div key={label} role="group" aria-label={label} class="kept-group">
          <div class="kept-label" aria-hidden="true">
            {label}
          </div>
          {own.map(({ row, index }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the combo box
            <div
              key={row.address}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element belongs to a select
              role="option"
              id={rowId('results', index)}
              aria-selected={index === selected}
              tabIndex={-1}
              class="db-row kept-row"
              lang={languageTag(row.language)}
              onClick={() => onOpen(index)}
              onMouseDown={(event) => event.preventDefault()}
            >
              {typeset(row.title)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
