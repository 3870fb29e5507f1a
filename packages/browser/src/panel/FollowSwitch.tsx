import type { Language } from '@dutybook/shared/model';
import { LOOKUP_WORDS } from '../lookup/words.ts';

interface FollowSwitchProps {
  readonly on: boolean;
  readonly locked: boolean;
  /** Whether the page in front does not let itself be followed. */
  readonly refused: boolean;
  readonly ui: Language;
  readonly onSwitch: (on: boolean) => void;
}

/** Whether what is selected on the page beside the panel is looked up, and why it is not. */
export function FollowSwitch({ on, locked, refused, ui, onSwitch }: FollowSwitchProps) {
  const words = LOOKUP_WORDS[ui];
  return (
    <div class="follow">
      <label>
        <input
          type="checkbox"
          checked={on}
          disabled={locked}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {words.follow}
      </label>
      <output>{on && refused ? words.followRefused : ''}</output>
    </div>
  );
}
