import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { citationFormatsOf } from '@dutybook/view/text';
import type { CitationFormat } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { isPinned } from '../kept/index.ts';
import type { Session } from '../kept/index.ts';
import { Menu } from '../menu/Menu.tsx';
import type { MenuLine } from '../menu/Menu.tsx';
import { citationText } from './cardActions.ts';
import { IconButton } from './IconButton.tsx';
import type { LookupModel } from './lookupModel.ts';
import type { KeptLists } from './lookupView.ts';
import { LOOKUP_WORDS } from './words.ts';

interface CardActionRowProps {
  readonly model: LookupModel;
  readonly card: Card;
  readonly lists: KeptLists | undefined;
  readonly citation: CitationFormat | 'auto';
  readonly ui: Language;
  /** Whether the card is in a tab of its own already. */
  readonly inTab: boolean;
}

/** Sessions that are offered; the others are on the page of sessions. */
const OFFERED = 6;
const PIN = 'M6 2.5h4l-.5 4.5L12 9.5H4L6.5 7zM8 9.5v4.5';
const TAB = 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.5 3.5L7.5 8.5';
const DOWN = 'M4.5 6.5L8 10l3.5-3.5';

function sessionLines(
  model: LookupModel,
  sessions: readonly Session[],
  ui: Language,
  day: string,
): readonly MenuLine[] {
  const words = LOOKUP_WORDS[ui];
  const latest = sessions.toSorted((a, b) => (a.changed < b.changed ? 1 : -1)).slice(0, OFFERED);
  return [
    ...latest.map(({ id, title }) => ({
      key: id,
      words: title || words.session,
      act: () => void model.actions.addTo({ id, title }),
    })),
    { key: '', words: words.newSession, act: () => void model.actions.addTo({ title: words.sessionOf(day) }) },
  ];
}

/** What can be done with the open card, in one row. */
export function CardActionRow({ model, card, lists, citation, ui, inTab }: CardActionRowProps) {
  const words = WORDS[ui];
  const own = LOOKUP_WORDS[ui];
  const pinned = lists !== undefined && isPinned(lists.pins, card.address);
  const formats = citationFormatsOf(card).map((format) => ({
    key: format,
    words: own.format[format],
    detail: citationText(card, format),
    act: () => void model.actions.copyCitation(format),
  }));
  return (
    <div class="actions">
      <div class="split">
        <button
          type="button"
          class="action"
          aria-keyshortcuts="Control+C"
          title="Ctrl C"
          onClick={() => void model.actions.copyCitation(citation)}
        >
          {words.copyCitation}
        </button>
        <Menu label={own.formats} lines={formats}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d={DOWN} />
          </svg>
        </Menu>
      </div>
      <button type="button" class="action copy-text" onClick={() => void model.actions.copyText()}>
        {words.copyText}
      </button>
      <IconButton
        label={pinned ? own.unpin : own.pin}
        path={PIN}
        class="pin-button"
        pressed={pinned}
        onClick={() => void model.actions.togglePin()}
      />
      <Menu label={own.addToSession} lines={sessionLines(model, lists?.sessions ?? [], ui, card.asOf)}>
        {own.addTo}
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d={DOWN} />
        </svg>
      </Menu>
      {inTab ? null : (
        <IconButton label={own.openInTab} path={TAB} class="tab-button" onClick={() => model.openInTab()} />
      )}
    </div>
  );
}
