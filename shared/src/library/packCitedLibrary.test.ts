import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from '../citation/citedSample.ts';
import { MemoryLibrary, namesOfInstruments } from '../citation/index.ts';
import type { CitedLibrary } from '../citation/index.ts';
import { provisionsOf } from '../model/index.ts';
import type { Instrument } from '../model/index.ts';
import { PackCitedLibrary } from './packCitedLibrary.ts';
import { samplePack } from './packSample.ts';
import { Shelf } from './shelf.ts';

const patrol = sampleLaw(
  '中华人民共和国巡逻法',
  [
    {
      ...sampleVersion('2010-01-01', { 1: [['巡逻应当两人。']], 2: [['违反前条的，警告。']] }),
      documentNumber: '主席令〔2010〕3号',
    },
    sampleVersion('2020-03-01', { 1: [['巡逻应当三人。', '单人', '双人'], ['例外另定。']], '1-1': [['夜间四人。']] }),
  ],
  ['巡法'],
);
const guard = sampleLaw('守卫条例', [
  { ...sampleVersion('2015-05-05', { 1: [['守卫。']] }), documentNumber: '国发〔2015〕7号' },
]);
const reading = sampleLaw('最高人民法院关于适用《中华人民共和国巡逻法》若干问题的解释（二）', [
  sampleVersion('2021-01-01', { 1: [['解释。']] }),
]);
// Parts of one code share its name.
const parts = ['总则', '分则'].map((part) => ({
  ...sampleLaw(
    `街道法典${part}编`,
    [sampleVersion('2019-01-01', { [part === '总则' ? 1 : 2]: [[`${part}。`]] })],
    ['街道法典'],
  ),
}));
const all: readonly Instrument[] = [patrol, guard, reading, ...parts];

async function opened(packs: readonly (readonly Instrument[])[]): Promise<PackCitedLibrary> {
  const shelf = new Shelf(await Promise.all(packs.map((instruments) => samplePack(instruments))));
  const library = await PackCitedLibrary.open(shelf);
  if (!library.ok) throw new Error(library.problem.code);
  return library.value;
}

const NAMES = [
  '巡逻法',
  '中华人民共和国巡逻法',
  '巡法',
  '守卫条例',
  '街道法典',
  '街道法典分则编',
  '巡逻法解释（二）',
  '无此法',
  '',
  ...all.flatMap(({ title }) => title.zh ?? []),
];
const NUMBERS = ['主席令[2010]3号', '国发（2015）第7号', '国发〔2015〕8号'];
const EIDS = [...new Set(all.flatMap((law) => eidsOf(law))), 'art_9', 'art_1__para_9', ''];

function eidsOf({ versions }: Instrument): readonly string[] {
  return versions.flatMap(({ expressions }) =>
    expressions.flatMap(({ provisions }) => [...provisionsOf(provisions)].map(({ eid }) => eid)),
  );
}

/** Everything that the library answers to the questions above, without the texts that only one in memory has at hand. */
async function answers(library: CitedLibrary) {
  const plain = (found: readonly Instrument[]) =>
    found
      .map(({ work, title, versions }) => JSON.stringify([work, title, versions.map(({ date }) => date)]))
      .sort((a, b) => (a < b ? -1 : 1));
  const said: unknown[] = [];
  for (const name of NAMES) said.push(plain(await library.named(name)));
  for (const number of NUMBERS) said.push(plain(await library.numbered(number)));
  for (const { title } of all) {
    const [instrument] = await library.named(title.zh ?? '');
    if (instrument === undefined) throw new Error(`not found: ${title.zh}`);
    for (let version = 0; version <= instrument.versions.length; version += 1) {
      for (const eid of EIDS) said.push((await library.provision(instrument, version, eid)) ?? 'none');
    }
  }
  return said;
}

describe('a cited library over packs', () => {
  it('answers as one in memory does, however its instruments lie in packs', async () => {
    const expected = await answers(new MemoryLibrary(all));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { minLength: all.length, maxLength: all.length }), async (places) => {
        const packs = [0, 1, 2].map((pack) => all.filter((_, law) => places[law] === pack));
        expect(await answers(await opened(packs.filter(({ length }) => length > 0)))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('has one instrument for a work of two packs, with the versions of both', async () => {
    const [first, second] = patrol.versions;
    if (first === undefined || second === undefined) throw new Error('the sample has two versions');
    const old = { ...patrol, versions: [first] };
    const doubled = {
      ...patrol,
      versions: [{ ...first, ...sampleVersion('2010-01-01', { 1: [['别的文本。']] }) }, second],
    };
    const library = await opened([
      [old, guard],
      [doubled, reading, ...parts],
    ]);
    expect(await answers(library)).toEqual(await answers(new MemoryLibrary(all)));
  });

  it('knows the names that the instruments have, and the short names of a pack', async () => {
    const shortNames = new TextEncoder().encode('# 说明\n巡警法|巡警条例\t中华人民共和国巡逻法\n');
    const shelf = new Shelf([await samplePack([guard]), await samplePack([patrol], { shortNames })]);
    const library = await PackCitedLibrary.open(shelf);
    if (!library.ok) throw new Error(library.problem.code);
    const { known } = library.value.names;
    expect(known.titleOf('巡警条例')).toBe('中华人民共和国巡逻法');
    for (const { name, title } of namesOfInstruments([guard, patrol])) expect(known.titleOf(name)).toBe(title);
    expect(known.size).toBe(5);
  });
});
