/** Words that carry nothing in a query over guidance; kept short, because the index weighs frequent words down by itself. */
const STOP_WORDS = new Set(
  'a an and are as at be by can for from how i in into is it its may of on or that the this to was were what when which who will with'.split(
    ' ',
  ),
);

/** Whether a word, in small letters, carries nothing in a query. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/**
 * A light English stem: plural, past and progressive endings off, so that "lanes" finds "lane" and "policing" finds "police". A
 * smaller step than Porter's, because a stem that joins too much shows wrong rules; what it leaves apart, prefixes find.
 */
export function stem(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  let base = word.replace(/(?:'s|’s)$/, '');
  if (/ies$/.test(base) && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|us|is)$/.test(base)) return base;
  else if (/(?:x|ch|sh|ss)es$/.test(base)) base = base.slice(0, -2);
  else if (/s$/.test(base)) base = base.slice(0, -1);
  const cut = base.replace(/(?:ing|ed)$/, '');
  if (cut !== base && cut.length >= 3 && /[aeiouy]/.test(cut)) base = cut.replace(/([bdgklmnprt])\1$/, '$1');
  return base.length > 3 ? base.replace(/e$/, '') : base;
}
