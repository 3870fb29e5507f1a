import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { CardView, rowId } from '@dutybook/view/components';
import type { CitationFormat } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import type { ComponentChildren } from 'preact';
import { narrowingCount } from '../kept/narrowing.ts';
import { CardBar } from './CardBar.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { FilterTabs, tabId } from './FilterTabs.tsx';
import { Footer } from './Footer.tsx';
import type { LookupModel } from './lookupModel.ts';
import { rowsOf } from './lookupView.ts';
import type { LookupView } from './lookupView.ts';
import { Preview } from './Preview.tsx';
import { ResultsPanel } from './ResultsPanel.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { Places, Surface } from './surface.ts';
import { useKeys } from './useKeys.ts';
import { usePanel } from './usePanel.ts';
import { useQueryInput } from './useQueryInput.ts';

export interface LookupProps {
  readonly model: LookupModel;
  readonly view: LookupView;
  readonly ui: Language;
  readonly citation: CitationFormat | 'auto';
  readonly surface: Surface;
  readonly places: Places;
  /** What only this surface has, below the input. */
  readonly children?: ComponentChildren;
}

type OwnProps = Pick<LookupProps, 'model' | 'view' | 'ui'>;

const TITLE_ID = 'card-title';

function CardPanel({ model, view, ui }: OwnProps) {
  const { card, cardProblem } = view;
  if (card !== undefined) {
    return (
      <CardView
        card={card}
        ui={ui}
        titleId={TITLE_ID}
        onOpen={(address) => void model.cards.open(address, card.language)}
        onTurn={(address) => void model.cards.turnTo(address)}
      />
    );
  }
  if (cardProblem === undefined) return null;
  return (
    <div class="state" role="alert">
      <h2 class="state-title" id={TITLE_ID}>
        {WORDS[ui].somethingFailed}
      </h2>
      <p class="state-lead">{inLanguage(cardProblem.message, ui)}</p>
    </div>
  );
}

function Filters({ model, view, ui }: OwnProps) {
  const { state, filtersShown, facets } = view;
  if (!filtersShown) return null;
  return (
    <FilterPanel
      narrowing={state.narrowing}
      asOf={state.asOf}
      facets={facets}
      ui={ui}
      onNarrow={(narrowing) => void model.narrow(narrowing)}
      onDay={(day) => void model.ask(day)}
      onClear={() => void model.widen()}
      onClose={() => void model.showFilters(false)}
    />
  );
}

/** What stands under the input: the bar of an open card, or the kinds and filters. */
function Bar({ model, view, ui }: OwnProps) {
  const { state, card, cardProblem, filtersShown } = view;
  if (card !== undefined || cardProblem !== undefined) {
    return (
      <CardBar
        card={card}
        toResults={state.cards.length < 2 && state.query.trim() !== ''}
        ui={ui}
        onBack={() => void model.cards.back()}
        onSwitch={(language) => void model.cards.switchLanguage(language)}
      />
    );
  }
  return (
    <>
      <FilterTabs
        filter={state.narrowing.kind}
        set={narrowingCount(state.narrowing) + (state.asOf === undefined ? 0 : 1)}
        filtersShown={filtersShown}
        ui={ui}
        onFilter={(filter) => void model.filter(filter)}
        onFilters={() => void model.showFilters(!filtersShown)}
      />
      <Filters model={model} view={view} ui={ui} />
    </>
  );
}

/** Looking up, in any of its surfaces. It draws what the model knows and hands every act to it. */
export function LookupSurface(props: LookupProps) {
  const { model, view, ui, citation, surface, places, children } = props;
  const { input, query } = useQueryInput(model);
  const { panel, scrolled } = usePanel(model, view, input);
  const { state, preview } = view;
  const cardShown = view.card !== undefined || view.cardProblem !== undefined;
  const listed = !cardShown && rowsOf(view).length > 0;
  useKeys({ model, input, panel, citation, clear: () => query('') });
  return (
    <>
      <header class="bar">
        <SearchBox
          input={input}
          ui={ui}
          filled={state.query !== ''}
          expanded={listed}
          active={listed ? rowId('results', state.selected) : undefined}
          onType={(text) => void model.type(text)}
          onClear={() => query('')}
        />
        {children}
        <Bar model={model} view={view} ui={ui} />
      </header>
      <main class={preview === undefined ? 'frame' : 'frame frame-split'}>
        <div
          ref={panel}
          id="panel"
          class="panel"
          tabIndex={0}
          role={cardShown ? 'region' : 'tabpanel'}
          aria-busy={view.waiting}
          aria-labelledby={cardShown ? TITLE_ID : tabId(state.narrowing.kind)}
          onScroll={(event) => scrolled(event.currentTarget)}
        >
          {cardShown ? (
            <CardPanel model={model} view={view} ui={ui} />
          ) : (
            <ResultsPanel
              view={view}
              ui={ui}
              onOpen={(index) => {
                model.select(index);
                void model.openSelected();
              }}
              onQuery={query}
              onAllKinds={() => void model.widen()}
              onRetry={() => void model.restore()}
              onMore={() => void model.more()}
              onPacks={places.packs}
            />
          )}
        </div>
        {preview === undefined ? null : <Preview card={preview} ui={ui} />}
      </main>
      <Footer model={model} view={view} surface={surface} places={places} citation={citation} ui={ui} />
    </>
  );
}
