/** What reads Chinese names aloud: one syllable without tone for each Chinese character, other characters as they are. */
export type PinyinReader = (name: string) => readonly string[];

/** The two forms in which people type a Chinese name with Latin letters. */
export interface PinyinKeys {
  /** All syllables run together: `chaoxichedao`. */
  readonly full: string;
  /** First letters: `cxcd`. */
  readonly initials: string;
}

/** Letters and digits only, in lower case; ü is typed as v, and as u by those who do not know that. */
function typed(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/u[\u0300-\u0307\u0309-\u036f]*\u0308/g, 'v')
    .replace(/[^a-z0-9]/g, '');
}

/** The keys of a name from its syllables. */
export function pinyinKeys(syllables: readonly string[]): PinyinKeys {
  const parts = syllables.map(typed).filter((part) => part !== '');
  return {
    full: parts.join(''),
    initials: parts.map((part) => (/^\d/.test(part) ? part : part.slice(0, 1))).join(''),
  };
}

/**
 * A query as it would be typed in pinyin, `v` for ü; nothing when it has anything but letters, digits, spaces, tone marks,
 * apostrophes and the punctuation of names.
 */
export function pinyinQuery(query: string): string | undefined {
  if (/[\u3400-\u9fff\uf900-\ufaff]/.test(query)) return undefined;
  const key = typed(query);
  return key === '' || !/[a-z]/.test(key) ? undefined : key;
}

/** Folds `v` (ü) into `u`, for comparing with what somebody typed who wrote `lu` for lü. */
export function withoutUmlaut(key: string): string {
  return key.replaceAll('v', 'u');
}
