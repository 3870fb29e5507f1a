import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { cardLimits, sourceLine } from '../text/index.ts';
import { WORDS } from '../words/index.ts';
import { CardAbout } from './CardAbout.tsx';
import { CardCitations } from './CardCitations.tsx';
import { CardFigures } from './CardFigures.tsx';
import { CardHead } from './CardHead.tsx';
import { CardLimits } from './CardLimits.tsx';
import { CardRelated } from './CardRelated.tsx';
import { CardText, LIMIT_ATTRIBUTE } from './CardText.tsx';
import { languageTag } from './languageTag.ts';
import { typeset } from './typeset.ts';

interface CardViewProps {
  readonly card: Card;
  /** The language of Dutybook's own words; the card's text is in its own. */
  readonly ui: Language;
  readonly titleId: string;
  readonly onOpen: (address: string) => void;
  /** Turns to the article before or after this one, where that is not simply opened. */
  readonly onTurn?: (address: string) => void;
}

interface SectionProps {
  readonly label: string;
  readonly ui: Language;
  readonly when: boolean;
  readonly children: ComponentChildren;
}

function Section({ label, ui, when, children }: SectionProps) {
  if (!when) return null;
  return (
    <section class="db-section">
      <h2 lang={languageTag(ui)}>{label}</h2>
      {children}
    </section>
  );
}

/** Everything that is known of one provision or instrument, in the order of the design: text first, the rest after it. */
export function CardView({ card, ui, titleId, onOpen, onTurn = onOpen }: CardViewProps) {
  const words = WORDS[ui];
  const { language } = card;
  const article = useRef<HTMLElement>(null);
  const limits = useMemo(() => cardLimits(card), [card]);
  const showLimit = (place: number) => {
    const found = article.current?.querySelector<HTMLElement>(`[${LIMIT_ATTRIBUTE}="${place}"]`);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'center' });
  };
  return (
    <article ref={article} class="db-card" lang={languageTag(language)} aria-labelledby={titleId}>
      <CardHead card={card} ui={ui} titleId={titleId} onOpen={onOpen} />
      {card.summary === undefined ? null : <p class="db-summary">{typeset(card.summary)}</p>}
      {card.blocks.length === 0 ? null : (
        <section class="db-section">
          <CardText blocks={card.blocks} limits={limits} language={language} ui={ui} />
        </section>
      )}
      <Section label={words.limits} ui={ui} when={limits.length > 0}>
        <CardLimits limits={limits} ui={ui} onShow={showLimit} />
      </Section>
      <Section label={words.figures} ui={ui} when={card.figures.length > 0}>
        <CardFigures figures={card.figures} language={language} ui={ui} />
      </Section>
      <Section label={words.related} ui={ui} when={card.related.length > 0}>
        <CardRelated card={card} ui={ui} onOpen={onOpen} />
      </Section>
      <Section label={words.cites} ui={ui} when={card.cites.total > 0}>
        <CardCitations list={card.cites} language={language} ui={ui} onOpen={onOpen} />
      </Section>
      <Section label={words.citedBy} ui={ui} when={card.citedBy.total > 0 || card.citedBy.packsLeftOut !== undefined}>
        <CardCitations list={card.citedBy} language={language} ui={ui} onOpen={onOpen} />
      </Section>
      <CardAbout card={card} ui={ui} />
      <Section label={words.history} ui={ui} when={card.history.length > 0}>
        {card.history.map((line) => (
          <p key={line} class="db-history">
            {line}
          </p>
        ))}
      </Section>
      <Section label={words.source} ui={ui} when>
        <p class="db-source">{sourceLine(card, language)}</p>
        <p class="db-source" lang={languageTag(ui)}>
          {words.asOf} {card.asOf}
        </p>
      </Section>
      <CardNeighbours card={card} ui={ui} onTurn={onTurn} />
    </article>
  );
}

function CardNeighbours({ card, ui, onTurn }: Required<Pick<CardViewProps, 'card' | 'ui' | 'onTurn'>>) {
  const { previous, next } = card;
  if (previous === undefined && next === undefined) return null;
  const words = WORDS[ui];
  return (
    <div class="db-neighbours">
      {previous === undefined ? null : (
        <button type="button" class="db-link" onClick={() => onTurn(previous.address)}>
          {words.previous} {previous.label}
        </button>
      )}
      {next === undefined ? null : (
        <button type="button" class="db-link" onClick={() => onTurn(next.address)}>
          {words.next} {next.label}
        </button>
      )}
    </div>
  );
}
