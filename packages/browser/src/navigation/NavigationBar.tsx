import type { Language } from '@dutybook/shared/model';
import { NAVIGATION_WORDS } from './words.ts';

/** The pages of the extension that open in a tab, from any of them. */
const PLACES = {
  browse: '../page/page.html#/browse',
  sessions: '../page/page.html#/sessions',
  packs: '../library/library.html',
  options: '../options/options.html',
} as const;

const ORDER = ['browse', 'sessions', 'packs', 'options'] as const satisfies readonly (keyof typeof PLACES)[];

/** A page that the bar leads to. */
export type NavigationPlace = keyof typeof PLACES;

interface NavigationBarProps {
  /** Where it is shown; nothing on pages that it does not lead to. */
  readonly here?: NavigationPlace | undefined;
  readonly ui: Language;
}

/** Leads from page to page; the same on all of them. */
export function NavigationBar({ here, ui }: NavigationBarProps) {
  const words = NAVIGATION_WORDS[ui];
  return (
    <nav class="navigation" aria-label={words.pages}>
      <span class="navigation-name">Dutybook</span>
      {ORDER.map((place) => (
        <a key={place} href={PLACES[place]} {...(place === here ? { 'aria-current': 'page' as const } : {})}>
          {words[place]}
        </a>
      ))}
    </nav>
  );
}
