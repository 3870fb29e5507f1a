import type { Language } from '@dutybook/shared/model';
import { WORDS } from '../words/index.ts';
import { languageTag } from './languageTag.ts';

interface LanguageSwitchProps {
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly ui: Language;
  readonly onSwitch: (language: Language) => void;
}

/** Switches a card between the languages its text can be had in; nothing when there is only one. */
export function LanguageSwitch({ languages, language, ui, onSwitch }: LanguageSwitchProps) {
  if (languages.length < 2) return null;
  return (
    <fieldset aria-label={WORDS[ui].cardLanguage} class="db-switch">
      {languages.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={languageTag(choice)}
          aria-pressed={choice === language}
          onClick={() => onSwitch(choice)}
        >
          {WORDS[ui].language[choice]}
        </button>
      ))}
    </fieldset>
  );
}
