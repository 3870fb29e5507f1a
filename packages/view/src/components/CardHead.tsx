import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { bareNumber, beginLine, datesLine, repealPhrase } from '../text/index.ts';
import type { RepealPhrase } from '../text/index.ts';
import { WORDS } from '../words/index.ts';
import { Dates } from './Dates.tsx';
import { languageTag, spokenLanguage } from './languageTag.ts';
import { StatusMark } from './StatusMark.tsx';
import { typeset } from './typeset.ts';

interface HeadProps {
  readonly card: Card;
  readonly ui: Language;
  readonly titleId: string;
  /** Opens another card in the place of this one, where there is room for that. */
  readonly onOpen?: ((address: string) => void) | undefined;
}

function BackTranslated({ card, of, ui }: { readonly card: Card; readonly of: Language; readonly ui: Language }) {
  if (!card.backTranslated.includes(of)) return null;
  return (
    <p class="db-note" lang={languageTag(ui)}>
      {WORDS[ui].backTranslated}
    </p>
  );
}

function Titles({ card, ui, titleId }: Omit<HeadProps, 'onOpen'>) {
  const spoken = spokenLanguage(card.title, card.language);
  const otherLanguage = spoken === 'en' ? 'zh' : 'en';
  const other = inOtherLanguage(card.title, spoken);
  const title = typeset(inLanguage(card.title, spoken));
  const own = card.number === undefined ? undefined : [bareNumber(card.number), card.heading].filter(Boolean).join(' ');
  return (
    <>
      <p class="db-breadcrumb">{[...(own === undefined ? [] : [title]), ...card.breadcrumb].join(' › ')}</p>
      <h1 id={titleId} class="db-title" lang={languageTag(own === undefined ? spoken : card.language)}>
        {own ?? title}
      </h1>
      <BackTranslated card={card} of={spoken} ui={ui} />
      {other === undefined || own !== undefined ? null : (
        <>
          <p class="db-other-title" lang={languageTag(otherLanguage)}>
            {typeset(other)}
          </p>
          <BackTranslated card={card} of={otherLanguage} ui={ui} />
        </>
      )}
    </>
  );
}

function Repealing({ phrase, ui, onOpen }: Pick<HeadProps, 'ui' | 'onOpen'> & { readonly phrase: RepealPhrase }) {
  const { before, name, after, link } = phrase;
  const title = (
    <span class="db-link-title" lang={languageTag(spokenLanguage(link.title, ui))}>
      {typeset(name)}
    </span>
  );
  return (
    <>
      <Dates line={before} />
      {onOpen === undefined ? (
        title
      ) : (
        <button type="button" class="db-link" onClick={() => onOpen(link.address)}>
          {title}
        </button>
      )}
      {after}
    </>
  );
}

/** The dates of a card; the instrument that repealed its own opens in its place. */
function CardDates({ card, ui, onOpen }: Omit<HeadProps, 'titleId'>) {
  const repeal = repealPhrase(card, ui);
  const dates = repeal === undefined ? datesLine(card, ui) : beginLine(card, ui);
  if (repeal === undefined && dates === '') return null;
  return (
    <p class="db-dates" lang={languageTag(ui)}>
      <Dates line={dates} />
      {repeal === undefined || dates === '' ? '' : WORDS[ui].listSeparator}
      {repeal === undefined ? null : <Repealing phrase={repeal} ui={ui} onOpen={onOpen} />}
    </p>
  );
}

/** What a card is of, and where that stands. */
export function CardHead({ card, ui, titleId, onOpen }: HeadProps) {
  const words = WORDS[ui];
  return (
    <header class="db-head">
      <Titles card={card} ui={ui} titleId={titleId} />
      <p class="db-facts-line" lang={languageTag(ui)}>
        <StatusMark of={card} ui={ui} />
        <span>{words.kind[card.kind]}</span>
        {card.subtype === undefined ? null : <span>{words.subtype[card.subtype]}</span>}
      </p>
      <CardDates card={card} ui={ui} onOpen={onOpen} />
      {card.status === 'missing' ? (
        <p class="db-missing-note" lang={languageTag(ui)}>
          {words.missingNote}
        </p>
      ) : null}
    </header>
  );
}
