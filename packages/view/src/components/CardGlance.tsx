import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { useId, useMemo } from 'preact/hooks';
import { cardLimits } from '../text/index.ts';
import { CardHead } from './CardHead.tsx';
import { CardText } from './CardText.tsx';
import { languageTag } from './languageTag.ts';
import { typeset } from './typeset.ts';

interface CardGlanceProps {
  readonly card: Card;
  readonly ui: Language;
}

/** Paragraphs that are shown of a long text. */
const MOST_BLOCKS = 12;

/** The head of a card and the beginning of its text, for a place beside something else. */
export function CardGlance({ card, ui }: CardGlanceProps) {
  const id = useId();
  const limits = useMemo(() => cardLimits(card), [card]);
  return (
    <article class="db-card db-glance" lang={languageTag(card.language)} aria-labelledby={id}>
      <CardHead card={card} ui={ui} titleId={id} />
      {card.summary === undefined ? null : <p class="db-summary">{typeset(card.summary)}</p>}
      <section class="db-section">
        <CardText blocks={card.blocks.slice(0, MOST_BLOCKS)} limits={limits} language={card.language} ui={ui} />
      </section>
    </article>
  );
}
