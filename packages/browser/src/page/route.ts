import { KINDS, STATUSES, SUBTYPES } from '@dutybook/shared/model';
import { EVERYTHING, ORDERS } from '../browse/catalogue.ts';
import type { Selection } from '../browse/catalogue.ts';

/** What the page shows; it stands in the address of the tab, so that links, back and forward work. */
export type Route =
  | { readonly page: 'browse'; readonly selection: Selection; readonly at: number }
  | { readonly page: 'read'; readonly address: string }
  | { readonly page: 'compare'; readonly old: string; readonly new: string }
  | { readonly page: 'sessions'; readonly id?: string }
  | { readonly page: 'present'; readonly id: string; readonly entry: number }
  | { readonly page: 'notes'; readonly id: string };

/** Where a tab begins that was told nothing. */
export const START: Route = { page: 'browse', selection: EVERYTHING, at: 0 };

const PAGE_PATH = 'page/page.html';

function params(route: Route): Record<string, string | undefined> {
  switch (route.page) {
    case 'browse': {
      const { order, ...selection } = route.selection;
      return {
        ...selection,
        order: order === 'library' ? undefined : order,
        page: route.at === 0 ? undefined : `${route.at + 1}`,
      };
    }
    case 'read':
      return { at: route.address };
    case 'compare':
      return { old: route.old, new: route.new };
    case 'sessions':
    case 'notes':
      return { id: route.id };
    default:
      return { id: route.id, entry: `${route.entry + 1}` };
  }
}

/** The route as the part of an address from `#` on. */
export function formatRoute(route: Route): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params(route))) if (value) query.set(name, value);
  const text = query.toString();
  return `#/${route.page}${text === '' ? '' : `?${text}`}`;
}

/** The route as a path inside the extension, for opening it in a tab. */
export function pagePath(route: Route): string {
  return PAGE_PATH + formatRoute(route);
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | undefined {
  return values.find((value) => value === given);
}

/** A number that counts from one, as one that counts from nought. */
function place(given: string | null): number {
  const number = /^[1-9]\d{0,5}$/.test(given ?? '') ? Number(given) : 1;
  return number - 1;
}

function selectionOf(query: URLSearchParams): Selection {
  return {
    name: query.get('name') ?? '',
    kind: oneOf(KINDS, query.get('kind')),
    level: oneOf(SUBTYPES, query.get('level')),
    status: oneOf(STATUSES, query.get('status')),
    issuer: query.get('issuer') ?? undefined,
    jurisdiction: query.get('jurisdiction') ?? undefined,
    topic: query.get('topic') ?? undefined,
    order: oneOf(ORDERS, query.get('order')) ?? 'library',
  };
}

/** Reads what {@link formatRoute} wrote; whatever is none begins at {@link START}. */
export function parseRoute(hash: string): Route {
  const [path = '', text = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const query = new URLSearchParams(text);
  if (path === 'browse') return { page: 'browse', selection: selectionOf(query), at: place(query.get('page')) };
  const address = query.get('at');
  if (path === 'read' && address !== null) return { page: 'read', address };
  const [old, now] = [query.get('old'), query.get('new')];
  if (path === 'compare' && old !== null && now !== null) return { page: 'compare', old, new: now };
  const id = query.get('id');
  if (path === 'sessions') return id === null ? { page: 'sessions' } : { page: 'sessions', id };
  if (path === 'notes' && id !== null) return { page: 'notes', id };
  if (path === 'present' && id !== null) return { page: 'present', id, entry: place(query.get('entry')) };
  return START;
}
