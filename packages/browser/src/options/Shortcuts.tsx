import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { Fragment } from 'preact';
import { OPTION_WORDS } from './words.ts';

interface ShortcutsProps {
  readonly ui: Language;
  /** The keys that open Dutybook, as the browser names them; empty when there are none. */
  readonly shortcut: string;
  readonly onChange: () => void;
}

/** The keys: those that the browser keeps, and those inside. */
export function Shortcuts({ ui, shortcut, onChange }: ShortcutsProps) {
  const own = OPTION_WORDS[ui];
  const words = WORDS[ui];
  return (
    <section class="options-section">
      <h2>{own.shortcuts}</h2>
      <dl class="keys">
        <dt>{shortcut === '' ? own.noShortcut : shortcut}</dt>
        <dd>{own.shortcutOpens}</dd>
        <dt>db …</dt>
        <dd>{own.addressBar}</dd>
      </dl>
      <button type="button" class="action" onClick={onChange}>
        {own.changeShortcuts}
      </button>
      <h3>{own.keysInside}</h3>
      <dl class="keys">
        {words.keys.map(([key, meaning]) => (
          <Fragment key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
