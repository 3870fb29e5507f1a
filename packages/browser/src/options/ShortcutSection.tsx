import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { Fragment } from 'preact';
import type { Shortcuts } from '../host/shortcuts.ts';
import { OPTION_WORDS } from './words.ts';

interface ShortcutSectionProps {
  readonly ui: Language;
  readonly shortcuts: Shortcuts;
  readonly onChange: () => void;
}

/** The keys: those that the browser keeps, and those inside. */
export function ShortcutSection({ ui, shortcuts, onChange }: ShortcutSectionProps) {
  const own = OPTION_WORDS[ui];
  const words = WORDS[ui];
  return (
    <section class="options-section">
      <h2>{own.shortcuts}</h2>
      <dl class="keys">
        <dt>{shortcuts.open || own.noShortcut}</dt>
        <dd>{own.shortcutOpens}</dd>
        <dt>{shortcuts.references || own.noShortcut}</dt>
        <dd>{own.shortcutReferences}</dd>
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
        <dt>/</dt>
        <dd>{own.findInText}</dd>
      </dl>
    </section>
  );
}
