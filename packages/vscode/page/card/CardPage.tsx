import { CardView, LanguageSwitch } from '@dutybook/view/components';
import type { CardContent } from '../../src/card/cardContent.ts';
import type { CardRequest } from '../../src/card/cardRequest.ts';

interface CardPageProps {
  readonly content: CardContent;
  readonly ask: (request: CardRequest) => void;
}

function Bar({ content, ask }: CardPageProps) {
  return (
    <header class="bar">
      {content.back === undefined ? null : (
        <button type="button" class="back" onClick={() => ask({ type: 'back' })}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M9.5 3.5L5 8l4.5 4.5" />
          </svg>
          {content.back}
        </button>
      )}
      {content.type === 'problem' ? null : (
        <>
          <div class="actions">
            {content.buttons.map(({ action, label }) => (
              <button key={action} type="button" onClick={() => ask({ type: 'act', action })}>
                {label}
              </button>
            ))}
          </div>
          <LanguageSwitch
            languages={content.card.languages}
            language={content.card.language}
            ui={content.ui}
            onSwitch={(language) => ask({ type: 'switch', language })}
          />
        </>
      )}
    </header>
  );
}

/** A card with what can be done with it, or the reason why there is none. */
export function CardPage({ content, ask }: CardPageProps) {
  return (
    <>
      <Bar content={content} ask={ask} />
      {/* Focused when another card takes the place, so that keys and screen readers begin at its top. */}
      <main tabIndex={-1}>
        {content.type === 'problem' ? (
          <p class="problem" role="alert">
            {content.message}
          </p>
        ) : (
          <CardView
            card={content.card}
            ui={content.ui}
            titleId="title"
            onOpen={(address) => ask({ type: 'open', address })}
          />
        )}
      </main>
    </>
  );
}
