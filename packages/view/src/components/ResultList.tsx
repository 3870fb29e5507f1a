import type { Language } from '@dutybook/shared/model';
import type { LookupResult } from '@dutybook/shared/library';
import { useEffect, useRef } from 'preact/hooks';
import { WORDS } from '../words/index.ts';
import { ResultRow } from './ResultRow.tsx';

/** The element id of a row, for `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

interface ResultListProps {
  readonly id: string;
  readonly result: LookupResult;
  readonly selected: number;
  readonly ui: Language;
  readonly onOpen: (index: number) => void;
}

/** The answers, as the list box of a combo box: the input keeps the focus, `selected` is the row it points at. */
export function ResultList({ id, result, selected, ui, onOpen }: ResultListProps) {
  const list = useRef<HTMLDivElement>(null);
  // New answers begin at the top by themselves; to ask where a row stands would lay the page out once more at every key.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select or datalist cannot show what a row has to show
    <div role="listbox" id={id} aria-label={WORDS[ui].results} class="db-list" ref={list}>
      {result.hits.map((hit, index) => (
        <ResultRow
          // oxlint-disable-next-line react/no-array-index-key -- a row keeps nothing: the next answer takes its elements over
          key={index}
          id={rowId(id, index)}
          hit={hit}
          selected={index === selected}
          language={result.language}
          ui={ui}
          onOpen={() => onOpen(index)}
        />
      ))}
    </div>
  );
}
