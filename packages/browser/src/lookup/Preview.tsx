import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { CardGlance } from '@dutybook/view/components';
import { LOOKUP_WORDS } from './words.ts';

interface PreviewProps {
  readonly card: Card;
  readonly ui: Language;
}

/** The card of the selected row below the list: number, status, text. Spoken politely, because the focus stays in the input. */
export function Preview({ card, ui }: PreviewProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
    <section class="preview" tabIndex={0} aria-label={LOOKUP_WORDS[ui].preview} aria-live="polite">
      <CardGlance card={card} ui={ui} />
    </section>
  );
}
