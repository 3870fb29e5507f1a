import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPolicy } from './managedPolicy.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const pack = { name: 'laws', url: 'https://packs.example/laws.dutybook', key: KEY };

test('packs and options are read, each entry for itself', () => {
  const packs = [
    pack,
    { ...pack, name: 'b', updateHours: 1 },
    { ...pack, name: 'c', url: 'http://x.example/' },
    7,
    pack,
  ];
  const { packs: read, options, problems } = readPolicy({ packs, options: { theme: 'dark', density: 'huge' } });
  expect(read.map(({ name, keyId, updateHours }) => [name, keyId, updateHours])).toEqual([
    ['laws', KEY, 24],
    ['b', KEY, 1],
  ]);
  expect(options).toEqual({ theme: 'dark' });
  expect(problems.map(({ name, problem }) => [name, problem.code])).toEqual([
    ['c', 'address-refused'],
    ['?', 'policy-malformed'],
    ['laws', 'pack-installed-already'],
  ]);
});

test.each([{ key: 'x' }, { name: 'Laws' }, { url: 7 }, { updateHours: 0 }])('%j is a problem with a name', (wrong) => {
  expect(readPolicy({ packs: [{ ...pack, ...wrong }] })).toMatchObject({ packs: [], problems: [{}] });
});

test('whatever a policy is, it is read without an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (packs, options) => {
      expect(readPolicy({ packs, options }).packs).toEqual([]);
      expect(readPolicy(packs).packs).toEqual([]);
    }),
  );
});
