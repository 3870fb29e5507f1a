import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '../composition.ts';
import { formatRoute } from '../page/route.ts';
import { PAGE_ROWS } from './browseModel.ts';
import type { BrowseList, BrowseModel } from './browseModel.ts';
import { EVERYTHING, FACETS, ORDERS } from './catalogue.ts';
import type { Selection } from './catalogue.ts';
import { FacetList } from './FacetList.tsx';
import { InstrumentRow } from './InstrumentRow.tsx';
import { BROWSE_WORDS } from './words.ts';

interface BrowsePageProps {
  readonly model: BrowseModel;
  readonly selection: Selection;
  readonly at: number;
  readonly ui: Language;
  readonly onSelect: (selection: Selection) => void;
}

interface PagesProps extends Pick<BrowsePageProps, 'selection' | 'ui'> {
  readonly list: BrowseList;
}

function Pages({ list, selection, ui }: PagesProps) {
  const words = BROWSE_WORDS[ui];
  const { at, pages } = list;
  if (pages === 1) return null;
  const link = (to: number, label: string) => <a href={formatRoute({ page: 'browse', selection, at: to })}>{label}</a>;
  return (
    <nav class="pages" aria-label={words.pages}>
      {at > 0 ? link(at - 1, words.previous) : null}
      <span>{`${at + 1} / ${pages}`}</span>
      {at + 1 < pages ? link(at + 1, words.next) : null}
    </nav>
  );
}

/** The arrows go from row to row; from the first one up, and from the input down, between list and input. */
function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (by === 0 || !plain || isComposing(event)) return;
  const stops = [...list.querySelectorAll<HTMLElement>('.browse-name, .instrument a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  stops[at + by]?.focus();
}

function Results({ list, selection, ui }: PagesProps) {
  const words = BROWSE_WORDS[ui];
  if (list.total === 0) {
    return (
      <div class="nothing">
        <h2>{words.none}</h2>
        <p>{words.noneLead}</p>
        <a href={formatRoute({ page: 'browse', selection: EVERYTHING, at: 0 })}>{words.clear}</a>
      </div>
    );
  }
  return (
    <>
      <ul class="instruments">
        {list.rows.map((summary) => (
          <InstrumentRow key={summary.address} summary={summary} ui={ui} />
        ))}
      </ul>
      <Pages list={list} selection={selection} ui={ui} />
    </>
  );
}

function range({ at, rows, total }: BrowseList, ui: Language): string {
  return BROWSE_WORDS[ui].range(at * PAGE_ROWS + 1, at * PAGE_ROWS + rows.length, total);
}

interface HeadProps extends Pick<BrowsePageProps, 'selection' | 'ui' | 'onSelect'> {
  readonly list: BrowseList | undefined;
}

/** The name to filter by, the order, and how much is left. What is being typed belongs to the input method until it is whole. */
function Head({ selection, ui, onSelect, list }: HeadProps) {
  const words = BROWSE_WORDS[ui];
  const input = useRef<HTMLInputElement>(null);
  const { name } = selection;
  useEffect(() => {
    const { current } = input;
    if (current !== null && current.value !== name) current.setRangeText(name, 0, current.value.length, 'end');
  }, [name]);
  const typed = (event: InputEvent | CompositionEvent) => {
    const composing = 'isComposing' in event && event.isComposing;
    if (!composing && event.target instanceof HTMLInputElement) onSelect({ ...selection, name: event.target.value });
  };
  return (
    <div class="browse-head">
      <input
        ref={input}
        class="browse-name"
        type="text"
        aria-label={words.byName}
        placeholder={words.byName}
        autocomplete="off"
        spellcheck={false}
        onInput={typed}
        onCompositionEnd={typed}
      />
      <label class="browse-order">
        {words.order}
        <select
          value={selection.order}
          onChange={({ currentTarget: { value } }) =>
            onSelect({ ...selection, order: ORDERS.find((order) => order === value) ?? 'library' })
          }
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <output class="browse-range">{list === undefined ? '' : range(list, ui)}</output>
    </div>
  );
}

/** Whether the facets stand above the list and not beside it: `browse.css` says from which width on. */
function useNarrow(): boolean {
  const [query] = useState(() => matchMedia('(max-width: 760px)'));
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return narrow;
}

/** The library, to be narrowed by name and facets, a page at a time. */
export function BrowsePage({ model, selection, at, ui, onSelect }: BrowsePageProps) {
  const words = BROWSE_WORDS[ui];
  const list = model.list(selection, at, ui);
  const isNarrowed = FACETS.some((facet) => selection[facet] !== undefined);
  const narrow = useNarrow();
  const isSettled = list !== undefined && FACETS.every((facet) => list.facets[facet].length < 2);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = main;
    if (current === null) return undefined;
    const listen = (event: KeyboardEvent) => moveFocus(event, current);
    current.addEventListener('keydown', listen);
    return () => current.removeEventListener('keydown', listen);
  }, []);
  return (
    <main ref={main} class="browse">
      <h1 class="unseen">{words.title}</h1>
      <details class="facets" open={!narrow}>
        <summary>{words.filters(FACETS.filter((facet) => selection[facet] !== undefined).length)}</summary>
        {list === undefined
          ? null
          : FACETS.map((facet) => (
              <FacetList
                key={facet}
                facet={facet}
                values={list.facets[facet]}
                chosen={selection[facet]}
                isShown={isSettled}
                ui={ui}
                onChoose={(value) => onSelect({ ...selection, [facet]: value })}
              />
            ))}
        {isNarrowed && list?.total !== 0 ? (
          <button
            type="button"
            class="action"
            onClick={() => onSelect({ ...EVERYTHING, name: selection.name, order: selection.order })}
          >
            {words.clear}
          </button>
        ) : null}
      </details>
      <div class="browse-list">
        <Head selection={selection} ui={ui} onSelect={onSelect} list={list} />
        {list === undefined ? null : <Results list={list} selection={selection} ui={ui} />}
        {list === undefined && model.problem === undefined ? <p class="waiting">{words.loading}</p> : null}
        {model.problem === undefined ? null : (
          <div role="alert" class="nothing">
            <h2>{WORDS[ui].somethingFailed}</h2>
            <p>{inLanguage(model.problem.message, ui)}</p>
            <button type="button" class="action" onClick={() => void model.load()}>
              {WORDS[ui].tryAgain}
            </button>
          </div>
        )}
      </div>
    </main>
  );
}
