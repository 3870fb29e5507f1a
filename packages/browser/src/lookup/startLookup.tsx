import { render } from 'preact';
import type { ComponentChildren } from 'preact';
import { pageOptions, watchPageOptions } from '../appearance/pageOptions.ts';
import type { PageOptions } from '../appearance/pageOptions.ts';
import { openOptions, openPage } from '../host/extensionPages.ts';
import { sendToBackground } from '../host/messages.ts';
import { browserKept } from '../kept/browserKept.ts';
import { asking } from '../messages/ask.ts';
import { pagePath, START } from '../page/route.ts';
import { today } from '../today.ts';
import { cardPath } from './cardPath.ts';
import { LookupModel } from './lookupModel.ts';
import { LookupSurface } from './LookupSurface.tsx';
import { EMPTY_STATE } from './savedState.ts';
import type { SavedState } from './savedState.ts';
import type { SurfaceKeeping } from './sessionKeeping.ts';
import type { Surface } from './surface.ts';

/** How a surface begins, and what only it has. */
export interface SurfaceStart {
  readonly surface: Surface;
  readonly keeping: () => Promise<SurfaceKeeping>;
  readonly beside?: () => void;
  /** Called when another page of the extension is opened from here. */
  readonly left?: () => void;
  /** Called when the surface has been drawn for the first time, before the background is asked anything. */
  readonly drawn?: () => void;
  /** What only this surface shows, below the input. */
  readonly extra?: (options: PageOptions) => ComponentChildren;
}

/** A surface that has begun. */
export interface StartedLookup {
  readonly model: LookupModel;
  readonly input: HTMLInputElement;
  /** Looks up something that was not typed here. */
  readonly query: (text: string) => void;
  readonly draw: () => void;
}

/**
 * Keeps the focus in the input while nothing else has it. Firefox loads a popup ahead and out of sight, where an input cannot be
 * focused, and shows it afterwards.
 */
function holdFocus(input: HTMLInputElement): void {
  const take = () => {
    if (document.activeElement === null || document.activeElement === document.body) input.focus();
  };
  window.addEventListener('focus', take);
  requestAnimationFrame(take);
}

/** Does work once for all who want it within one turn of the page: a key changes several things, and the screen once. */
function oncePerTurn(work: () => void): () => void {
  let isWanted = false;
  return () => {
    if (isWanted) return;
    isWanted = true;
    queueMicrotask(() => {
      isWanted = false;
      work();
    });
  };
}

/** The kept state, unless somebody has already begun to type a new query; without one, what the options begin with. */
function startingState(input: HTMLInputElement, kept: SavedState | undefined, options: PageOptions): SavedState {
  const fresh = { ...EMPTY_STATE, narrowing: options.options.filters };
  if (input.value !== '') return { ...(kept ?? fresh), query: input.value, selected: 0, scroll: 0, cards: [] };
  if (kept === undefined) return fresh;
  input.value = kept.query;
  input.select();
  return kept;
}

/** Makes a lookup of the elements of its HTML file, with the input that stands there already. */
export async function startLookup(start: SurfaceStart): Promise<StartedLookup> {
  const root = document.getElementById('lookup');
  const input = document.getElementById('query');
  if (root === null || !(input instanceof HTMLInputElement)) throw new Error('the page lacks its elements');
  const ask = asking(sendToBackground);
  holdFocus(input);
  const store = browserKept();
  const [keeping, first] = await Promise.all([start.keeping(), pageOptions(store)]);
  let options = first;
  const open = (path: string) => void openPage(path).then(start.left);
  const places = {
    ...(start.beside === undefined ? {} : { beside: start.beside }),
    references: () => location.assign('../marks/list/list.html#show'),
    packs: () => open('library/library.html'),
    options: () => void openOptions().then(start.left),
    full: ({ query }: SavedState) => open(query.trim() === '' ? pagePath(START) : cardPath({ query })),
  };
  const drawNow = () =>
    render(
      <LookupSurface
        model={model}
        view={model.view}
        ui={options.ui}
        citation={options.options.citation}
        surface={start.surface}
        places={places}
      >
        {start.extra?.(options)}
      </LookupSurface>,
      root,
    );
  const draw = oncePerTurn(drawNow);
  const model: LookupModel = new LookupModel(
    {
      ask,
      kept: store,
      keep: keeping.keep,
      shown: keeping.shown,
      copy: (text) => navigator.clipboard.writeText(text),
      openTab: (card) => open(cardPath(card)),
      today,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      changed: draw,
    },
    startingState(input, keeping.state, options),
  );
  watchPageOptions(store, (changed) => {
    options = changed;
    draw();
  });
  store.watch((name) => {
    if (name === 'pins' || name === 'recents' || name === 'sessions') void model.refreshLists();
  });
  const query = (text: string) => {
    input.value = text;
    void model.type(text);
  };
  drawNow();
  start.drawn?.();
  await model.restore();
  return { model, input, query, draw };
}
