import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { datesLine } from '../text/index.ts';
import { WORDS } from '../words/index.ts';
import { Dates } from './Dates.tsx';
import { languageTag, spokenLanguage } from './languageTag.ts';
import { StatusMark } from './StatusMark.tsx';
import { typeset } from './typeset.ts';

interface HeadProps {
  readonly card: Card;
  readonly ui: Language;
  readonly titleId: string;
}

function BackTranslated({ card, of, ui }: { readonly card: Card; readonly of: Language; readonly ui: Language }) {
  if (!card.backTranslated.includes(of)) return null;
  return (
    <p class="db-note" lang={languageTag(ui)}>
      {WORDS[ui].backTranslated}
    </p>
  );
}

function Titles({ card, ui, titleId }: HeadProps) {
  const spoken = spokenLanguage(card.title, card.language);
  const otherLanguage = spoken === 'en' ? 'zh' : 'en';
  const other = inOtherLanguage(card.title, spoken);
  const title = typeset(inLanguage(card.title, spoken));
  const own = card.number === undefined ? undefined : [card.number, card.heading].filter(Boolean).join(' ');
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

/** What a card is of, and where that stands. */
export function CardHead({ card, ui, titleId }: HeadProps) {
  const words = WORDS[ui];
  const dates = datesLine(card, ui);
  return (
    <header class="db-head">
      <Titles card={card} ui={ui} titleId={titleId} />
      <p class="db-facts-line" lang={languageTag(ui)}>
        <StatusMark of={card} ui={ui} />
        <span>{words.kind[card.kind]}</span>
        {card.subtype === undefined ? null : <span>{words.subtype[card.subtype]}</span>}
      </p>
      {dates === '' ? null : (
        <p class="db-dates" lang={languageTag(ui)}>
          <Dates line={dates} />
        </p>
      )}
      {card.status === 'missing' ? (
        <p class="db-missing-note" lang={languageTag(ui)}>
          {words.missingNote}
        </p>
      ) : null}
    </header>
  );
}
