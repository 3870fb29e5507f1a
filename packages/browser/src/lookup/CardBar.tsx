import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { LanguageSwitch } from '@dutybook/view/components';
import { WORDS } from '@dutybook/view/words';

interface CardBarProps {
  readonly card: Card | undefined;
  /** Whether the way back leads to results. */
  readonly toResults: boolean;
  readonly ui: Language;
  readonly onBack: () => void;
  readonly onSwitch: (language: Language) => void;
}

/** Stands where the tabs stand while a card is open. */
export function CardBar({ card, toResults, ui, onBack, onSwitch }: CardBarProps) {
  const words = WORDS[ui];
  return (
    <div class="card-bar">
      <button type="button" class="back" aria-keyshortcuts="Alt+ArrowLeft" title="Alt ←" onClick={onBack}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M9.5 3.5L5 8l4.5 4.5" />
        </svg>
        {toResults ? words.back : words.backToCard}
      </button>
      {card === undefined ? null : (
        <LanguageSwitch languages={card.languages} language={card.language} ui={ui} onSwitch={onSwitch} />
      )}
    </div>
  );
}
