import type { ReadingWarning } from '../extraction.ts';
import { cutMarker } from './pdfMarker.ts';
import type { PdfPage } from './pdfRun.ts';
import { brokenText } from './pdfWarning.ts';

const REPLACED = /\ufffd|(?!\s)\p{Cc}/gu;
const PRIVATE_USE = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Warnings for pages whose text layer has characters without a meaning. Bullets of symbol fonts have one. */
export function textDamage(pages: readonly PdfPage[]): readonly ReadingWarning[] {
  return pages.flatMap(({ number, runs, turned }) => {
    let replaced = 0;
    let privateUse = 0;
    for (const { text } of [...runs, ...turned]) {
      replaced += count(text, REPLACED);
      const isBullet = cutMarker(`${text} x`)?.marker === '•';
      privateUse += isBullet ? 0 : count(text, PRIVATE_USE);
    }
    return replaced + privateUse === 0 ? [] : [brokenText(number, replaced, privateUse)];
  });
}
