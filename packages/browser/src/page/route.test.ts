import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING } from '../browse/catalogue.ts';
import { formatRoute, pagePath, parseRoute, START } from './route.ts';
import type { Route } from './route.ts';

const LAW = '/akn/cn/act/2003-10-28/道路交通安全法/zho@2021-04-29/~art_36';

test.each<Route>([
  START,
  {
    page: 'browse',
    selection: { ...EVERYTHING, name: '交通 & 安全', kind: 'regulation', level: 'law', order: 'newest' },
    at: 3,
  },
  {
    page: 'browse',
    selection: { ...EVERYTHING, issuer: '公安部#1', topic: '酒驾?', jurisdiction: '浙江省', status: 'in-force' },
    at: 0,
  },
  { page: 'read', address: LAW },
  { page: 'compare', old: `${LAW}?`, new: LAW },
  { page: 'sessions' },
  { page: 'sessions', id: 'a b' },
  { page: 'present', id: 'x', entry: 11 },
  { page: 'notes', id: 'x' },
])('%j is read back', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('any text of an address is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (address) => {
      expect(parseRoute(formatRoute({ page: 'read', address }))).toEqual({ page: 'read', address });
    }),
  );
});

test('whatever else stands there begins afresh', () => {
  for (const hash of [
    '',
    '#',
    '#/',
    '#/read',
    '#/compare?old=a',
    '#/present',
    '#/nowhere?x=1',
    '#javascript:alert(1)',
  ]) {
    expect(parseRoute(hash)).toEqual(START);
  }
  expect(parseRoute('#/browse?kind=law&page=-1&order=up')).toEqual(START);
});

test('a path of the extension leads to a route', () => {
  expect(pagePath({ page: 'read', address: '/akn/x' })).toBe('page/page.html#/read?at=%2Fakn%2Fx');
});
