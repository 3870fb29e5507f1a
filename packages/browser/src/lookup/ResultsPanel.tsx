import type { Language, Problem } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import type { LookupResult } from '@dutybook/shared/library';
import { ResultList, typeset } from '@dutybook/view/components';
import { adviceSentences } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { Fragment } from 'preact';
import { narrowingCount } from '../kept/narrowing.ts';
import { KeptList } from './KeptList.tsx';
import { hasMore, keptRows } from './lookupView.ts';
import type { LookupView } from './lookupView.ts';
import { LOOKUP_WORDS } from './words.ts';

/** Queries that show what can be typed: Chinese, a word of English, a half-remembered name. */
const EXAMPLES = ['潮汐车道', 'zipper', 'anti-fraud hotline'];

export interface PanelActions {
  readonly onOpen: (index: number) => void;
  readonly onQuery: (query: string) => void;
  readonly onAllKinds: () => void;
  readonly onRetry: () => void;
  readonly onMore: () => void;
  /** Goes to where packs and documents are added. */
  readonly onPacks: () => void;
}

interface PanelProps extends PanelActions {
  readonly view: LookupView;
  readonly ui: Language;
}

function Queries({ queries, onQuery }: { readonly queries: readonly string[] } & Pick<PanelActions, 'onQuery'>) {
  return (
    <ul class="queries">
      {queries.map((query) => (
        <li key={query}>
          <button type="button" class="action" onClick={() => onQuery(query)}>
            {typeset(query)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function DidYouMean({
  result,
  ui,
  onQuery,
}: { readonly result: LookupResult; readonly ui: Language } & Pick<PanelActions, 'onQuery'>) {
  if (result.didYouMean.length === 0) return null;
  return (
    <div class="did-you-mean">
      <h2>{WORDS[ui].didYouMean}</h2>
      <Queries queries={result.didYouMean} onQuery={onQuery} />
    </div>
  );
}

function AdviceLines({ result, ui }: { readonly result: LookupResult; readonly ui: Language }) {
  return adviceSentences(result, ui).map((sentence) => (
    <p key={sentence} class="state-lead">
      {sentence}
    </p>
  ));
}

/** What is shown on the day on which Dutybook is used first: what can be typed, and the keys. */
function FirstDay({ ui, onQuery }: { readonly ui: Language } & Pick<PanelActions, 'onQuery'>) {
  const words = WORDS[ui];
  return (
    <>
      <h2>{words.examples}</h2>
      <Queries queries={EXAMPLES} onQuery={onQuery} />
      <h2>{words.keyboard}</h2>
      <dl class="keys">
        {words.keys.map(([key, meaning]) => (
          <Fragment key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

/** Below an empty input: what is pinned, what was opened last, and on the first day how to begin. */
function Empty({ view, ui, onQuery, onOpen }: PanelProps) {
  const { lists, state } = view;
  if (lists === undefined) return null;
  const hasRows = keptRows(lists).length > 0;
  return (
    <>
      {hasRows ? <KeptList lists={lists} selected={state.selected} ui={ui} onOpen={onOpen} /> : null}
      {hasRows && !lists.isFirstDay ? null : (
        <div class="state">
          {hasRows ? null : <p class="state-lead">{WORDS[ui].emptyLead}</p>}
          {lists.isFirstDay ? <FirstDay ui={ui} onQuery={onQuery} /> : null}
        </div>
      )}
    </>
  );
}

function Failed({
  problem,
  ui,
  onRetry,
}: { readonly problem: Problem; readonly ui: Language } & Pick<PanelActions, 'onRetry'>) {
  const words = WORDS[ui];
  return (
    <div class="state" role="alert">
      <h2 class="state-title">{words.somethingFailed}</h2>
      <p class="state-lead">{inLanguage(problem.message, ui)}</p>
      <button type="button" class="action" onClick={onRetry}>
        {words.tryAgain}
      </button>
    </div>
  );
}

function NothingFound({
  view,
  result,
  ui,
  onQuery,
  onAllKinds,
  onPacks,
}: PanelProps & { readonly result: LookupResult }) {
  const words = WORDS[ui];
  const { narrowing, asOf, query } = view.state;
  const isNarrowed = narrowing.kind !== 'all' || narrowingCount(narrowing) > 0 || asOf !== undefined;
  return (
    <div class="state">
      <h2 class="state-title">{words.noHits(query.trim())}</h2>
      <AdviceLines result={result} ui={ui} />
      {isNarrowed ? (
        <button type="button" class="action" onClick={onAllKinds}>
          {narrowingCount(narrowing) > 0 || asOf !== undefined ? LOOKUP_WORDS[ui].clearFilters : words.searchAllKinds}
        </button>
      ) : null}
      {result.advice.some(({ code }) => code === 'browse') ? (
        <button type="button" class="action" onClick={onPacks}>
          {LOOKUP_WORDS[ui].addDocuments}
        </button>
      ) : null}
      <DidYouMean result={result} ui={ui} onQuery={onQuery} />
    </div>
  );
}

function Hits({ view, result, ui, onOpen, onQuery, onMore }: PanelProps & { readonly result: LookupResult }) {
  const left = result.total - result.hits.length;
  return (
    <>
      {result.advice.length === 0 ? null : (
        <div class="advice" role="note">
          <AdviceLines result={result} ui={ui} />
        </div>
      )}
      <DidYouMean result={result} ui={ui} onQuery={onQuery} />
      <ResultList id="results" result={result} selected={view.state.selected} ui={ui} onOpen={onOpen} />
      {hasMore(view) ? (
        <button type="button" class="action more" onClick={onMore}>
          {LOOKUP_WORDS[ui].more(left)}
        </button>
      ) : null}
    </>
  );
}

function Content(props: PanelProps) {
  const { view, ui, onRetry } = props;
  const { state, result, problem, waiting } = view;
  if (problem !== undefined) return <Failed problem={problem} ui={ui} onRetry={onRetry} />;
  if (result === undefined) {
    if (waiting || state.cards.length > 0) return <p class="state waiting">{WORDS[ui].waiting}</p>;
    return state.query.trim() === '' ? <Empty {...props} /> : null;
  }
  if (result.hits.length === 0) return <NothingFound {...props} result={result} />;
  return <Hits {...props} result={result} />;
}

/** What is under the tabs: what is kept, answers, or why there are none and what to do. */
export function ResultsPanel(props: PanelProps) {
  return (
    <>
      <h1 class="unseen">{WORDS[props.ui].lookUp}</h1>
      <Content {...props} />
    </>
  );
}
