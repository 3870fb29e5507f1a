import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { CitationFormat } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { MARK_WORDS } from '../marks/words.ts';
import { CardActionRow } from './CardActionRow.tsx';
import { IconButton } from './IconButton.tsx';
import type { LookupModel } from './lookupModel.ts';
import type { LookupView, Notice } from './lookupView.ts';
import type { Places, Surface } from './surface.ts';
import { LOOKUP_WORDS } from './words.ts';

interface FooterProps {
  readonly model: LookupModel;
  readonly view: LookupView;
  readonly surface: Surface;
  readonly places: Places;
  readonly citation: CitationFormat | 'auto';
  readonly ui: Language;
}

const BESIDE = 'M2.5 3.5h11v9h-11zM9.5 3.5v9';
const REFERENCES = 'M3 3h10M3 6.5h6.5M3 12h10M3 9.25h4';
const PACKS = 'M3 5.5L8 3l5 2.5v5L8 13l-5-2.5zM3 5.5L8 8l5-2.5M8 8v5';
const OPTIONS = 'M2.5 5h6m4 0h1M10.5 3.5v3M2.5 11h1m4 0h6M5.5 9.5v3';
const FULL = 'M9.5 3h3.5v3.5M13 3L9 7M6.5 13H3V9.5M3 13l4-4';

function summary({ result, problem, state, card }: LookupView, ui: Language): readonly string[] {
  if (result === undefined || problem !== undefined || card !== undefined || state.cards.length > 0) return [];
  const words = WORDS[ui];
  return [
    words.hitsOf(result.hits.length, result.total),
    `${words.asOf} ${result.asOf}`,
    LOOKUP_WORDS[ui].packs(result.packs),
  ];
}

/** What is told on one line; a part that it has no room for is not seen there, with the dot before it. */
function Summary({ view, ui }: Pick<FooterProps, 'view' | 'ui'>) {
  const parts = summary(view, ui);
  if (parts.length === 0) return null;
  return (
    <span class="foot-summary">
      {parts.map((part, place) => (
        <>
          {place === 0 ? '' : ' '}
          <span class="foot-part">{place === 0 ? part : `· ${part}`}</span>
        </>
      ))}
    </span>
  );
}

function said(notice: Notice, ui: Language): string {
  const own = LOOKUP_WORDS[ui];
  switch (notice.say) {
    case 'copied':
    case 'copyFailed':
      return WORDS[ui][notice.say];
    case 'pinned':
      return own.pinAdded;
    case 'unpinned':
      return own.pinTaken;
    case 'added':
      return own.added(notice.session);
    default:
      return inLanguage(notice.problem.message, ui);
  }
}

/** Where one can go from here. */
function Ways({ surface, places, view, ui }: Pick<FooterProps, 'surface' | 'places' | 'view' | 'ui'>) {
  const words = LOOKUP_WORDS[ui];
  const { beside, references, packs, options, full } = places;
  return (
    <div class="ways">
      {surface === 'popup' ? (
        <IconButton label={MARK_WORDS[ui].entry} path={REFERENCES} class="references-button" onClick={references} />
      ) : null}
      {surface === 'popup' && beside !== undefined ? (
        <IconButton label={words.beside} path={BESIDE} class="beside-button" onClick={beside} />
      ) : null}
      <IconButton label={words.packsPage} path={PACKS} class="packs-button" onClick={packs} />
      <IconButton label={words.optionsPage} path={OPTIONS} class="options-button" onClick={options} />
      {surface === 'tab' ? null : (
        <IconButton label={words.fullPage} path={FULL} class="full-button" onClick={() => full(view.state)} />
      )}
    </div>
  );
}

/** The last lines: how much was found and for which day, or what can be done with the open card. Spoken when it changes. */
export function Footer({ model, view, surface, places, citation, ui }: FooterProps) {
  const { notice, card, lists } = view;
  return (
    <footer class={card === undefined ? 'foot' : 'foot foot-card'}>
      {card === undefined ? null : (
        <CardActionRow model={model} card={card} lists={lists} citation={citation} ui={ui} inTab={surface === 'tab'} />
      )}
      <output class="foot-status">{notice === undefined ? <Summary view={view} ui={ui} /> : said(notice, ui)}</output>
      {card === undefined ? <Ways surface={surface} places={places} view={view} ui={ui} /> : null}
    </footer>
  );
}
