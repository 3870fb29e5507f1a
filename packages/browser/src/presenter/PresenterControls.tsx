import type { Language } from '@dutybook/shared/model';
import type { PresenterCommand } from './presenterKey.ts';
import { PRESENTER_WORDS } from './words.ts';

/** The key that is shown beside a command. */
const SHOWN_KEYS: Readonly<Record<PresenterCommand, string>> = {
  next: '→',
  previous: '←',
  first: 'Home',
  last: 'End',
  black: 'B',
  timer: 'T',
  notes: 'N',
  window: 'W',
  fullScreen: 'F',
  end: 'Esc',
};

interface PresenterControlsProps {
  readonly commands: readonly PresenterCommand[];
  readonly ui: Language;
  readonly onCommand: (command: PresenterCommand) => void;
}

/** What can be done while presenting, for whoever has a mouse or does not know the keys. */
export function PresenterControls({ commands, ui, onCommand }: PresenterControlsProps) {
  const words = PRESENTER_WORDS[ui];
  return (
    <fieldset class="present-controls" aria-label={words.controls}>
      {commands.map((command) => (
        <button
          key={command}
          type="button"
          class="action"
          // A click must not take the focus: the space bar would press the button again instead of going on.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onCommand(command)}
        >
          {words.command[command]} <kbd>{SHOWN_KEYS[command]}</kbd>
        </button>
      ))}
    </fieldset>
  );
}
