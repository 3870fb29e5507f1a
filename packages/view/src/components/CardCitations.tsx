import type { Language } from '@dutybook/shared/model';
import type { CitationLink, CitationList } from '@dutybook/shared/library';
import { citationName, citationState, leftOutOf } from '../text/index.ts';
import { languageTag } from './languageTag.ts';
import { typeset } from './typeset.ts';

interface CitationsProps {
  readonly list: CitationList;
  readonly language: Language;
  readonly ui: Language;
  readonly onOpen: (address: string) => void;
}

/** The words of a citation; what does not simply hold of it stands behind them. */
function Citation({ link, language, ui }: Omit<CitationsProps, 'list' | 'onOpen'> & { readonly link: CitationLink }) {
  return (
    <>
      <span class="db-link-title">{typeset(citationName(link, language))}</span>{' '}
      {link.state === 'verified' ? null : (
        <span class="db-link-relation" lang={languageTag(ui)}>
          {typeset(citationState(link, ui))}
        </span>
      )}
    </>
  );
}

/** What a card cites, or what cites it; each that is known opens in its place. */
export function CardCitations({ list, language, ui, onOpen }: CitationsProps) {
  return (
    <>
      {list.links.length === 0 ? null : (
        <ul class="db-citations">
          {list.links.map((link) => {
            const { address } = link;
            const citation = <Citation link={link} language={language} ui={ui} />;
            return (
              <li key={`${address ?? ''} ${citationName(link, language)}`}>
                {address === undefined ? (
                  <span class="db-citation">{citation}</span>
                ) : (
                  <button type="button" class="db-link" onClick={() => onOpen(address)}>
                    {citation}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {leftOutOf(list, ui).map((note) => (
        <p key={note} class="db-note" lang={languageTag(ui)}>
          {note}
        </p>
      ))}
    </>
  );
}
