/** Where the last page noted how it was dressed: theme, density and language, apart by spaces. */
export const APPEARANCE_KEY = 'appearance';

/**
 * Dresses a page as the last one was, before anything is painted: kept options come too late for that. What is noted there is no more than
 * a guess; the page itself reads the options and dresses anew.
 */
export function dressAsBefore(noted: string | null, root: HTMLElement): void {
  const [theme, density, language] = (noted ?? '').split(' ');
  if (theme === undefined || density === undefined || language === undefined) return;
  root.dataset['theme'] = theme;
  root.dataset['density'] = density;
  root.lang = language;
}
