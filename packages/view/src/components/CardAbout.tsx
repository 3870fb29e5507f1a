import { inLanguage } from '@dutybook/shared/model';
import type { Language, Localized } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import { languageTag, spokenLanguage } from './languageTag.ts';
import { typeset } from './typeset.ts';

interface AboutProps {
  readonly card: Card;
  readonly ui: Language;
}

interface EntryProps {
  readonly label: string;
  readonly values: readonly Localized[];
  /** In which the values are told. */
  readonly language: Language;
  readonly ui: Language;
}

function Entry({ label, ui, values, language }: EntryProps) {
  const [first] = values;
  if (first === undefined) return null;
  const separator = WORDS[language].listSeparator;
  return (
    <div class="db-about-entry">
      <dt lang={languageTag(ui)}>{label}</dt>
      <dd lang={languageTag(spokenLanguage(first, language))}>
        {values.map((value) => typeset(inLanguage(value, language))).join(separator)}
      </dd>
    </div>
  );
}

/** Who issued it, where it applies, what it belongs to, what it is about. */
export function CardAbout({ card, ui }: AboutProps) {
  const words = WORDS[ui];
  const one = (value: Localized | undefined) => (value === undefined ? [] : [value]);
  return (
    <dl class="db-about">
      <Entry language={card.language} ui={ui} label={words.programme} values={one(card.programme)} />
      <Entry language={card.language} ui={ui} label={words.issuer} values={one(card.issuer)} />
      <Entry language={ui} ui={ui} label={words.jurisdiction} values={one(card.jurisdiction)} />
      <Entry language={card.language} ui={ui} label={words.topics} values={card.topics} />
    </dl>
  );
}
