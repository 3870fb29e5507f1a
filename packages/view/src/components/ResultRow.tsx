import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { Hit } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import { languageTag, spokenLanguage } from './languageTag.ts';
import { Marked } from './Marked.tsx';
import { StatusMark } from './StatusMark.tsx';
import { typeset } from './typeset.ts';

interface RowProps {
  readonly hit: Hit;
  readonly id: string;
  readonly selected: boolean;
  /** The language of the query. */
  readonly language: Language;
  readonly ui: Language;
  readonly onOpen: () => void;
}

function RowTitle({ hit, language }: Pick<RowProps, 'hit' | 'language'>) {
  const spoken = spokenLanguage(hit.title, language);
  const other = inOtherLanguage(hit.title, spoken);
  const otherLanguage = spoken === 'en' ? 'zh' : 'en';
  return (
    <div class="db-row-title">
      <span class="db-row-name" lang={languageTag(spoken)}>
        <Marked text={typeset(inLanguage(hit.title, spoken))} marks={hit.titleMarks[spoken] ?? []} />
        {hit.heading === undefined ? null : ` ${hit.heading}`}
      </span>{' '}
      {other === undefined ? null : (
        <span class="db-row-other" lang={languageTag(otherLanguage)}>
          <Marked text={typeset(other)} marks={hit.titleMarks[otherLanguage] ?? []} />
        </span>
      )}
    </div>
  );
}

/** One answer in the list: title, what it is and where it stands, and the words that matched. */
export function ResultRow({ hit, id, selected, language, ui, onOpen }: RowProps) {
  const place = hit.programme ?? (hit.subtype === undefined ? undefined : { [ui]: WORDS[ui].subtype[hit.subtype] });
  return (
    // biome-ignore lint: the list is one stop for the keyboard; its input handles the keys
    <div role="option" id={id} aria-selected={selected} class="db-row" onClick={onOpen}>
      <RowTitle hit={hit} language={language} />
      <div class="db-row-facts">
        <span>{WORDS[ui].kind[hit.kind]}</span>
        <StatusMark of={hit} ui={ui} />
        {place === undefined ? null : <span class="db-row-place">{inLanguage(place, ui)}</span>}
      </div>
      {hit.snippet === undefined ? null : (
        <div class="db-row-snippet" lang={languageTag(language)}>
          <Marked text={hit.snippet.text} marks={hit.snippet.marks} />
        </div>
      )}
    </div>
  );
}
