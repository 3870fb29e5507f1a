/** Puts the focus on an entry of the open session, or on the last one before that place; answers whether there is any. */
export function focusEntry(place: number): boolean {
  const titles = [...document.querySelectorAll<HTMLElement>('.entry-title')];
  const title = titles[Math.min(place, titles.length - 1)];
  title?.focus();
  return title !== undefined;
}
