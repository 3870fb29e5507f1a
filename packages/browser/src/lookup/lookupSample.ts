import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { Card, Hit, LookupRequest, LookupResult } from '@dutybook/shared/library';
import type { Ask, Handlers } from '../messages/messages.ts';
import { DEFAULT_OPTIONS } from '../kept/index.ts';
import type { Kept } from '../kept/index.ts';
import type { CardPlace, LookupPorts } from './lookupPorts.ts';
import { LookupModel } from './lookupModel.ts';
import { EMPTY_STATE } from './savedState.ts';
import type { SavedState } from './savedState.ts';

function hit(row: string): Hit {
  return {
    address: `/akn/${row}`,
    instrument: row,
    kind: 'measure',
    status: 'planned',
    title: { en: row },
    titleMarks: {},
    score: 1,
    why: [],
  };
}

/** An answer with these rows. */
export function result(...rows: readonly string[]): LookupResult {
  const hits = rows.map(hit);
  return {
    hits,
    total: hits.length,
    searched: 80,
    packs: 1,
    asOf: '2026-01-02',
    language: 'en',
    didYouMean: [],
    advice: [],
  };
}

function card(address: string, language: 'en' | 'zh'): Card {
  return {
    address,
    instrument: address,
    kind: 'measure',
    title: { en: `Title of ${address}` },
    backTranslated: [],
    language,
    languages: ['en', 'zh'],
    status: 'planned',
    asOf: '2026-01-02',
    breadcrumb: [],
    blocks: [],
    figures: [],
    topics: [],
    related: [],
    cites: { total: 0, links: [] },
    citedBy: { total: 0, links: [] },
    history: [],
    source: { document: 'doc', paragraphs: ['P1'] },
  };
}

/** What is kept, without a browser. */
function memoryKept() {
  const kept: Kept = { pins: [], recents: [], sessions: [], options: DEFAULT_OPTIONS, firstDay: undefined };
  const store: LookupPorts['kept'] = {
    read: async (name) => kept[name],
    change: async (name, change) => {
      kept[name] = change(kept[name]);
      return success(kept[name]);
    },
  };
  return { kept, store };
}

async function unasked(): Promise<never> {
  throw new Error('A lookup asks for rows, cards and filters only.');
}

/** How the library answers. */
export type Answering = (request: LookupRequest) => Promise<Outcome<LookupResult>>;

/** A model in memory, with what it kept, copied and opened. */
export function build(lookup: Answering, state = EMPTY_STATE) {
  const answers: Handlers = {
    lookup,
    card: async ({ address, language }) => success(card(address, language)),
    facets: async () => success({ kind: [], subtype: [], status: [], issuer: [], jurisdiction: [], topic: [] }),
    instruments: unasked,
    text: unasked,
    compare: unasked,
    wake: unasked,
    packsChanged: unasked,
  };
  const ask: Ask = (name, params) => answers[name](params);
  const copied: string[] = [];
  const states: SavedState[] = [];
  const copy = async (text: string) => {
    copied.push(text);
  };
  const tabs: CardPlace[] = [];
  const { kept, store } = memoryKept();
  const model = new LookupModel(
    {
      ask,
      kept: store,
      keep: (state) => states.push(state),
      copy,
      openTab: (card) => tabs.push(card),
      today: () => '2026-01-02',
      now: () => '2026-01-02T03:04:05.000Z',
      newId: () => 'new',
      changed: () => undefined,
    },
    state,
  );
  return { model, copied, states, tabs, kept };
}

/** Two rows that are called after the query. */
export const byQuery: Answering = async ({ query }) => success(result(`${query}-1`, `${query}-2`));
