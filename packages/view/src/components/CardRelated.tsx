import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import { languageTag, spokenLanguage } from './languageTag.ts';
import { StatusMark } from './StatusMark.tsx';
import { typeset } from './typeset.ts';

interface RelatedProps {
  readonly card: Card;
  readonly ui: Language;
  readonly onOpen: (address: string) => void;
}

/** The cards that belong together with this one; each opens in its place. */
export function CardRelated({ card, ui, onOpen }: RelatedProps) {
  return (
    <ul class="db-related">
      {card.related.map((link) => (
        <li key={`${link.relation} ${link.address}`}>
          <button type="button" class="db-link" onClick={() => onOpen(link.address)}>
            <span class="db-link-relation" lang={languageTag(ui)}>
              {WORDS[ui].relation[link.relation]}
            </span>{' '}
            <span class="db-link-title" lang={languageTag(spokenLanguage(link.title, card.language))}>
              {typeset(inLanguage(link.title, card.language))}
            </span>{' '}
            <StatusMark of={link} ui={ui} />
          </button>
        </li>
      ))}
    </ul>
  );
}
