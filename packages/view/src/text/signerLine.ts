import type { Language } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import type { PackVerdict } from '@dutybook/shared/pack';
import { WORDS } from '../words/index.ts';

/** Characters that draw nothing or turn the line around: a name that somebody claims must not forge what stands beside it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name out of a pack as it may be shown; every character that cannot be seen is a replacement character. */
export function claimedText(name: string): string {
  return name.replace(UNSEEN, '\u{FFFD}');
}

/** Who signed a pack, on one line; a name that only the pack itself says is told as a claim, with the id of the key. */
export function signerLine(verdict: PackVerdict, language: Language): string {
  const words = WORDS[language];
  if (verdict.state === 'unsigned') return words.unsigned;
  if (verdict.state === 'broken') return words.brokenPack(inLanguage(verdict.problem.message, language));
  return verdict.known
    ? words.signedByKnown(verdict.signer, verdict.keyId)
    : words.signedByClaim(claimedText(verdict.claimedSigner), verdict.keyId);
}

/** A size in bytes as people read it, in steps of a thousand: “8.0 MB”. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [scaled, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${scaled.toFixed(1)} ${unit}`;
}
