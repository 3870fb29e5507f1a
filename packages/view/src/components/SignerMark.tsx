import type { Language } from '@dutybook/shared/model';
import type { PackVerdict } from '@dutybook/shared/pack';
import { signerLine } from '../text/index.ts';

interface Drawing {
  readonly tone: 'unchecked' | 'signed' | 'missing';
  /** One path, drawn in lines on a field of 16 by 16. */
  readonly path: string;
}

const RING = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5';
const KEY = 'M5.25 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6M8.25 8h6v3M11.5 8v2';
const CROSS = 'M3.5 3.5l9 9m0-9l-9 9';

/** A signature is no proof of a name while the key is not known: it is drawn as a key, never as a tick. */
const DRAWINGS: Readonly<Record<PackVerdict['state'], Drawing>> = {
  unsigned: { tone: 'unchecked', path: RING },
  signed: { tone: 'signed', path: KEY },
  broken: { tone: 'missing', path: CROSS },
};

/** Who signed a pack: icon, words and colour together. */
export function SignerMark({ verdict, ui }: { readonly verdict: PackVerdict; readonly ui: Language }) {
  const { tone, path } = DRAWINGS[verdict.state];
  return (
    <span class={`db-signer db-${tone}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={path} {...(tone === 'unchecked' ? { 'stroke-dasharray': '2.4 1.7' } : {})} />
      </svg>
      <span>{signerLine(verdict, ui)}</span>
    </span>
  );
}
