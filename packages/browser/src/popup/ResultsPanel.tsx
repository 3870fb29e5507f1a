import type { Language, Problem } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import type { LookupResult } from '@dutybook/shared/library';
import { ResultList, typeset } from '@dutybook/view/components';
import { adviceSentences } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { Fragment } from 'preact';
import type { SavedState } from '../state/savedState.ts';

/** Queries that show what can be typed: Chinese, a word of English, a half-remembered name. */
const EXAMPLES = ['潮汐车道', 'zipper', 'anti-fraud hotline'];

export interface PanelActions {
  readonly onOpen: (index: number) => void;
  readonly onQuery: (query: string) => void;
  readonly onAllKinds: () => void;
  readonly onRetry: () => void;
}

interface PanelProps extends PanelActions {
  readonly state: SavedState;
  readonly result: LookupResult | undefined;
  readonly problem: Problem | undefined;
  readonly waiting: boolean;
  readonly ui: Language;
}

function Queries({ queries, onQuery }: { readonly queries: readonly string[] } & Pick<PanelActions, 'onQuery'>) {
  return (
    <ul class="queries">
      {queries.map((query) => (
        <li key={query}>
          <button type="button" class="query-button" onClick={() => onQuery(query)}>
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

function Empty({ ui, onQuery }: { readonly ui: Language } & Pick<PanelActions, 'onQuery'>) {
  const words = WORDS[ui];
  return (
    <div class="state">
      <p class="state-lead">{words.emptyLead}</p>
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
    </div>
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

function NothingFound({ state, result, ui, onQuery, onAllKinds }: PanelProps & { readonly result: LookupResult }) {
  const words = WORDS[ui];
  return (
    <div class="state">
      <h2 class="state-title">{words.noHits(state.query.trim())}</h2>
      <AdviceLines result={result} ui={ui} />
      {state.filter === 'all' ? null : (
        <button type="button" class="action" onClick={onAllKinds}>
          {words.searchAllKinds}
        </button>
      )}
      <DidYouMean result={result} ui={ui} onQuery={onQuery} />
    </div>
  );
}

function Content(props: PanelProps) {
  const { state, result, problem, waiting, ui, onOpen, onQuery, onRetry } = props;
  if (problem !== undefined) return <Failed problem={problem} ui={ui} onRetry={onRetry} />;
  if (result === undefined) {
    if (waiting) return <p class="state waiting">{WORDS[ui].waiting}</p>;
    return state.query.trim() === '' ? <Empty ui={ui} onQuery={onQuery} /> : null;
  }
  if (result.hits.length === 0) return <NothingFound {...props} result={result} />;
  return (
    <>
      {result.advice.length === 0 ? null : (
        <div class="advice" role="note">
          <AdviceLines result={result} ui={ui} />
        </div>
      )}
      <DidYouMean result={result} ui={ui} onQuery={onQuery} />
      <ResultList id="results" result={result} selected={state.selected} ui={ui} onOpen={onOpen} />
    </>
  );
}

/** What is under the tabs: examples, answers, or why there are none and what to do. */
export function ResultsPanel(props: PanelProps) {
  return (
    <>
      <h1 class="unseen">{WORDS[props.ui].lookUp}</h1>
      <Content {...props} />
    </>
  );
}
