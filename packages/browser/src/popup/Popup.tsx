import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { CardView, rowId } from '@dutybook/view/components';
import { WORDS } from '@dutybook/view/words';
import { CardBar } from './CardBar.tsx';
import { FilterTabs, tabId } from './FilterTabs.tsx';
import { Footer } from './Footer.tsx';
import type { PopupModel, PopupView } from './popupModel.ts';
import { ResultsPanel } from './ResultsPanel.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useKeys } from './useKeys.ts';
import { usePanel } from './usePanel.ts';
import { useQueryInput } from './useQueryInput.ts';

interface PopupProps {
  readonly model: PopupModel;
  readonly view: PopupView;
  readonly ui: Language;
}

const TITLE_ID = 'card-title';

function CardPanel({ model, view, ui }: PopupProps) {
  const { card, cardProblem } = view;
  if (card !== undefined) {
    return (
      <CardView card={card} ui={ui} titleId={TITLE_ID} onOpen={(address) => void model.open(address, card.language)} />
    );
  }
  if (cardProblem === undefined) return null;
  return (
    <div class="state" role="alert">
      <h2 class="state-title">{WORDS[ui].somethingFailed}</h2>
      <p class="state-lead">{inLanguage(cardProblem.message, ui)}</p>
    </div>
  );
}

/** The popup. It draws what the model knows and hands every act to it. */
export function Popup({ model, view, ui }: PopupProps) {
  const { input, query } = useQueryInput(model);
  const panel = usePanel(model, view, input);
  const { state, result, card } = view;
  const cardShown = card !== undefined || view.cardProblem !== undefined;
  const listed = !cardShown && result !== undefined && result.hits.length > 0;
  useKeys({ model, input, panel, clear: () => query('') });
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
        {cardShown ? (
          <CardBar
            card={card}
            depth={state.cards.length}
            ui={ui}
            onBack={() => void model.back()}
            onSwitch={(language) => void model.switchLanguage(language)}
          />
        ) : (
          <FilterTabs filter={state.filter} ui={ui} onFilter={(filter) => void model.filter(filter)} />
        )}
      </header>
      <main class="frame">
        <div
          ref={panel}
          id="panel"
          class="panel"
          tabIndex={0}
          role={cardShown ? 'region' : 'tabpanel'}
          aria-busy={view.waiting}
          aria-labelledby={cardShown ? TITLE_ID : tabId(state.filter)}
          onScroll={(event) => model.scrolled(event.currentTarget.scrollTop)}
        >
          {cardShown ? (
            <CardPanel model={model} view={view} ui={ui} />
          ) : (
            <ResultsPanel
              state={state}
              result={result}
              problem={view.problem}
              waiting={view.waiting || state.cards.length > 0}
              ui={ui}
              onOpen={(index) => {
                model.select(index);
                void model.openSelected();
              }}
              onQuery={query}
              onAllKinds={() => void model.filter('all')}
              onRetry={() => void model.restore()}
            />
          )}
        </div>
      </main>
      <Footer
        view={view}
        ui={ui}
        onCopyCitation={() => void model.copyCitation()}
        onCopyText={() => void model.copyText()}
        onPacks={() => model.showPacks()}
      />
    </>
  );
}
