import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import type { PopupView } from './popupModel.ts';

interface FooterProps {
  readonly view: PopupView;
  readonly ui: Language;
  readonly onCopyCitation: () => void;
  readonly onCopyText: () => void;
  readonly onPacks: () => void;
}

function summary({ result, problem, state, card }: PopupView, ui: Language): string {
  if (result === undefined || problem !== undefined || card !== undefined || state.cards.length > 0) return '';
  const words = WORDS[ui];
  return [
    words.hitsOf(result.hits.length, result.total),
    `${words.asOf} ${result.asOf}`,
    words.instruments(result.searched),
  ].join(' · ');
}

/** The last line: how much was found and for which day, or what can be done with the open card. Spoken when it changes. */
export function Footer({ view, ui, onCopyCitation, onCopyText, onPacks }: FooterProps) {
  const words = WORDS[ui];
  const notice = view.notice === undefined ? undefined : words[view.notice];
  return (
    <footer class="foot">
      {view.card === undefined ? null : (
        <div class="actions">
          <button type="button" class="action" aria-keyshortcuts="Control+C" onClick={onCopyCitation}>
            {words.copyCitation}
          </button>
          <button type="button" class="action" onClick={onCopyText}>
            {words.copyText}
          </button>
        </div>
      )}
      <output class="foot-status">{notice ?? summary(view, ui)}</output>
      {view.card === undefined ? (
        <button type="button" class="packs-button" onClick={onPacks}>
          {words.packs}
        </button>
      ) : null}
    </footer>
  );
}
