import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { Hit, MarkedText } from '@dutybook/shared/library';
import { bareNumber } from '../text/bareNumber.ts';
import { WORDS } from '../words/index.ts';
import { languageTag, spokenLanguage } from './languageTag.ts';
import { Marked } from './Marked.tsx';
import { snippetLine } from './snippetLine.ts';
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
        {hit.heading === undefined ? null : ` ${bareNumber(hit.heading)}`}
      </span>{' '}
      {other === undefined ? null : (
        <span class="db-row-other" lang={languageTag(otherLanguage)}>
          <Marked text={typeset(other)} marks={hit.titleMarks[otherLanguage] ?? []} />
        </span>
      )}
    </div>
  );
}

function Snippet({ snippet, language }: { readonly snippet: MarkedText; readonly language: Language }) {
  const { text, marks } = snippetLine(snippet);
  return (
    <div class="db-row-snippet" lang={languageTag(language)}>
      <Marked text={text} marks={marks} />
    </div>
  );
}

/** One answer in the list: title, what it is and where it stands, and the words that matched. */
export function ResultRow({ hit, id, selected, language, ui, onOpen }: RowProps) {
  const place = hit.programme ?? (hit.subtype === undefined ? undefined : { [ui]: WORDS[ui].subtype[hit.subtype] });
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the combo box
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds plain text only
      role="option"
      id={id}
      aria-selected={selected}
      tabIndex={-1}
      class="db-row"
      onClick={onOpen}
      onMouseDown={(event) => event.preventDefault()}
    >
      <RowTitle hit={hit} language={language} />
      <div class="db-row-facts">
        <span>{WORDS[ui].kind[hit.kind]}</span>
        <StatusMark of={hit} ui={ui} />
        {place === undefined ? null : <span class="db-row-place">{inLanguage(place, ui)}</span>}
      </div>
      {hit.snippet === undefined ? null : <Snippet snippet={hit.snippet} language={language} />}
    </div>
  );
}
