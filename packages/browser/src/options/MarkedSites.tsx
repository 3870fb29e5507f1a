import type { Language } from '@dutybook/shared/model';
import { OPTION_WORDS } from './words.ts';

interface MarkedSitesProps {
  readonly sites: readonly string[];
  /** Whether the list is shown, and how one adds to it, while nothing is on it. */
  readonly isWanted: boolean;
  readonly ui: Language;
  readonly locked: string | undefined;
  readonly onSites: (sites: readonly string[]) => void;
}

/** The sites whose pages are marked by themselves; each can be taken off the list. They come onto it from the page. */
export function MarkedSites({ sites, isWanted, ui, locked, onSites }: MarkedSitesProps) {
  const words = OPTION_WORDS[ui];
  if (sites.length === 0) return isWanted ? <p class="option-note">{locked ?? words.noSites}</p> : null;
  return (
    <>
      <h3>{words.markedSites}</h3>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            {locked === undefined ? (
              <button type="button" class="action" onClick={() => onSites(sites.filter((other) => other !== site))}>
                {words.removeSite(site)}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {locked === undefined ? null : <p class="option-note">{locked}</p>}
    </>
  );
}
