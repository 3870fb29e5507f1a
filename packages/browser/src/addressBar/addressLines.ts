import { inLanguage } from '@dutybook/shared/model';
import type { Hit, LookupResult } from '@dutybook/shared/library';
import { statusPhrase } from '@dutybook/view/text';
import type { AddressLine } from '../host/addressBar.ts';

/** Lines that browsers show below the address bar. */
export const MOST_LINES = 6;

/** Characters that mean something in XML. */
const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML cannot carry at all, escaped or not. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as XML that says exactly that text. */
export function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"']/gu, (character) => XML[character] ?? '');
}

/** An answer on one line: what it is and where it stands, the same for both browsers but for the marking of the name. */
export function addressDescription(hit: Hit, { language }: Pick<LookupResult, 'language'>, asXml: boolean): string {
  const name = [inLanguage(hit.title, language), hit.heading].filter((part) => part !== undefined).join(' ');
  const more = [statusPhrase(hit, language), hit.snippet?.text].filter((part) => part !== undefined).join(' · ');
  if (!asXml) return `${name} — ${more}`;
  return `<match>${escapeXml(name)}</match> <dim>— ${escapeXml(more)}</dim>`;
}

/** The answers as lines; the first stands for Enter and is told apart. Entering a line gives the address of its card. */
export function addressLines(result: LookupResult, asXml: boolean): readonly AddressLine[] {
  return result.hits.map((hit) => ({ content: hit.address, description: addressDescription(hit, result, asXml) }));
}
