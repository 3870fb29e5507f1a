import { inLanguage } from '@dutybook/shared/model';
import type { Language, Localized } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import { languageTag } from './languageTag.ts';
import { typeset } from './typeset.ts';

interface AboutProps {
  readonly card: Card;
  readonly ui: Language;
}

function Entry({
  label,
  ui,
  values,
  card,
}: AboutProps & { readonly label: string; readonly values: readonly Localized[] }) {
  if (values.length === 0) return null;
  const separator = WORDS[card.language].listSeparator;
  return (
    <div class="db-about-entry">
      <dt lang={languageTag(ui)}>{label}</dt>
      <dd>{values.map((value) => typeset(inLanguage(value, card.language))).join(separator)}</dd>
    </div>
  );
}

/** Who issued it, where it applies, what it belongs to, what it is about. */
export function CardAbout({ card, ui }: AboutProps) {
  const words = WORDS[ui];
  const one = (value: Localized | undefined) => (value === undefined ? [] : [value]);
  return (
    <dl class="db-about">
      <Entry card={card} ui={ui} label={words.programme} values={one(card.programme)} />
      <Entry card={card} ui={ui} label={words.issuer} values={one(card.issuer)} />
      <Entry card={card} ui={ui} label={words.jurisdiction} values={one(card.jurisdiction)} />
      <Entry card={card} ui={ui} label={words.topics} values={card.topics} />
    </dl>
  );
}
