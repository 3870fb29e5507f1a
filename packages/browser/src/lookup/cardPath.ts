import { LanguageSchema } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import * as v from 'valibot';
import { EMPTY_STATE } from './savedState.ts';
import type { SavedState } from './savedState.ts';

/** What a tab of its own shows: a card, the answers to a query, or the card among the answers. */
export interface TabContent {
  readonly query?: string;
  readonly address?: string;
  readonly language?: Language;
}

const PAGE_PATH = 'card/card.html';

/** The path, inside the extension, of a tab that shows something. */
export function cardPath({ query = '', address, language }: TabContent): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('query', query);
  if (address !== undefined) parameters.set('address', address);
  if (address !== undefined && language !== undefined) parameters.set('language', language);
  return `${PAGE_PATH}?${parameters.toString()}`;
}

/** Reads the part of an address from `?` on; a language that is none is that of Dutybook's own words. */
export function readCardPath(search: string, ui: Language): SavedState {
  const parameters = new URLSearchParams(search);
  const address = parameters.get('address');
  const language = v.safeParse(LanguageSchema, parameters.get('language'));
  const cards = address === null ? [] : [{ address, language: language.success ? language.output : ui, scroll: 0 }];
  return { ...EMPTY_STATE, query: parameters.get('query') ?? '', cards };
}
