import type { Finding } from './finding.ts';

/** Longest words that are looked up: more of a quotation says nothing more about where it stands. */
const LONGEST = 40;

/**
 * What to look up for a finding about a reference: the quoted words where they are not those of the provision, for where they stand now;
 * else the instrument, by the name that the library has or the draft writes. Nothing for what no look into the library puts right.
 */
export function lookupQuery({ code, start, end, reference }: Finding, text: string): string | undefined {
  if (reference === undefined) return undefined;
  switch (code) {
    case 'words-differ': {
      const [words = ''] = text.slice(start, end).trim().split(/\r?\n/u);
      return [...words].slice(0, LONGEST).join('');
    }
    case 'missing-provision':
    case 'outdated-version':
    case 'not-checked':
    case 'unknown-instrument': {
      const { title, law } = reference;
      return title?.zh ?? title?.en ?? (law.type === 'named' ? law.name : undefined);
    }
    default:
      return undefined;
  }
}
