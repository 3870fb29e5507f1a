import { formatAddress, inLanguage, parseAddress } from '@dutybook/shared/model';
import type { Language, Localized } from '@dutybook/shared/model';

/** A provision and the language it is shown in: what a document's URI stands for. */
export interface ProvisionPlace {
  /** An address, `/akn/…`. The language in it does not count, the one beside it does. */
  readonly address: string;
  readonly language: Language;
}

/** What a place is called; only for the eye, a place is found without it. */
export interface ProvisionName {
  readonly title: Localized;
  readonly number?: string | undefined;
}

const LONGEST_NAME = 80;

/** Characters that file systems refuse or that read as something else in a tab title. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"“”<>|%#]/gu;

function fileName({ title, number }: ProvisionName, language: Language): string {
  const name = [inLanguage(title, language), number ?? ''].join(' ').replace(NOT_IN_NAMES, ' ').replace(/\s+/gu, ' ');
  const short = [...name.trim()]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return short === '' ? 'provision' : short;
}

/**
 * The path of a provision's document: its address, whose expression says the language, and a file name for the tab. The name
 * follows from the address, so that one provision in one language has one URI, whichever way it was opened.
 */
export function provisionPath({ address, language }: ProvisionPlace, name: ProvisionName): string {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`not an address: ${address}`);
  return `${formatAddress({ ...parsed, expression: { ...parsed.expression, language } })}/${fileName(name, language)}.md`;
}

/** Reads what {@link provisionPath} wrote, or nothing when the path is no provision's. */
export function readProvisionPath(path: string): ProvisionPlace | undefined {
  const address = /^(\/.+)\/[^/]+\.md$/su.exec(path)?.[1];
  const language = address === undefined ? undefined : parseAddress(address)?.expression?.language;
  return address === undefined || language === undefined ? undefined : { address, language };
}
