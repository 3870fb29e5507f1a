import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/index.ts';
import { joined, memorySource, writePack } from '../pack/index.ts';
import type { Library } from './library.ts';
import { openLibraryPack } from './libraryPack.ts';
import { openLibrary } from './openLibrary.ts';
import { packSections } from './packBuilding.ts';
import { LIBRARY_SECTIONS } from './packSections.ts';
import { sampleLaw, sampleVersion } from './packSample.ts';

const roads = sampleLaw(
  '道路安全法',
  [sampleVersion('2021-04-29', [['饮酒的，罚款。|扣留机动车|暂扣驾驶证'], ['依照前条第一款第二项处罚。']])],
  { aliases: { zh: ['道安法'] } },
);
const drivers = sampleLaw('驾驶条例', [
  sampleVersion('2010-01-01', [
    ['根据《道路安全法》制定本条例。'],
    ['道路安全法第一条规定：“饮酒的，处罚款和拘留”。前款也适用于《无名法》第三条。'],
  ]),
]);
const sections = packSections({ title: { en: 'Sample' }, instruments: [roads, drivers] }, () => []);
const TARGETS = [
  LIBRARY_SECTIONS.citedNames,
  LIBRARY_SECTIONS.citationTables,
  LIBRARY_SECTIONS.cites,
  LIBRARY_SECTIONS.citedBy,
];

/** A library over a pack, sound by its checksums, one of whose sections was written by somebody else. */
async function library(target: string, change: (bytes: Uint8Array) => Uint8Array): Promise<Library> {
  const written = sections.map((section) =>
    section.name === target ? { ...section, content: change(new Uint8Array(section.content)) } : section,
  );
  const pack = await openLibraryPack(memorySource(joined([...writePack(written)])));
  if (!pack.ok) throw new Error(pack.problem.code);
  return openLibrary([pack.value], { today: () => '2026-11-23' });
}

/** How each question that reads citations ends: `ok`, or the code of its problem. */
async function endings(asked: Library): Promise<readonly string[]> {
  const ending = ({ ok, ...more }: Outcome<unknown>) => (ok ? 'ok' : 'problem' in more ? more.problem.code : '');
  const all: string[] = [];
  for (const { work } of [roads, drivers]) {
    all.push(ending(await asked.cites(work, { language: 'zh' })));
    all.push(ending(await asked.citedBy(`${work}/~art_1`, { language: 'zh' })));
    all.push(ending(await asked.citations(work)));
    all.push(ending(await asked.card(`${work}/~art_2`, { language: 'zh' })));
  }
  all.push(ending(await asked.references('道安法第一条，《驾驶条例》第二条第一款')));
  return all;
}

const damaged = { shape: fc.constantFrom('byte', 'end', 'more'), at: fc.nat(), value: fc.nat(255) };

describe('citations that somebody else wrote into a pack', () => {
  it('are all answered when they are sound', async () => {
    for (const target of TARGETS)
      expect(new Set(await endings(await library(target, (bytes) => bytes)))).toEqual(new Set(['ok']));
  });

  it.each(TARGETS)('in %s are read or refused, and nothing is thrown', async (target) => {
    await fc.assert(
      fc.asyncProperty(fc.record(damaged), async ({ shape, at, value }) => {
        const asked = await library(target, (bytes) => {
          if (shape === 'end') return bytes.slice(0, at % bytes.length);
          if (shape === 'more') return joined([bytes, Uint8Array.of(value)]);
          bytes[at % bytes.length] = value;
          return bytes;
        });
        for (const ending of await endings(asked)) expect(['ok', 'pack-damaged']).toContain(ending);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [LIBRARY_SECTIONS.citedNames, '9\tzh\t道安法'],
    [LIBRARY_SECTIONS.citationTables, '{"names":[7],"shapes":[],"texts":[],"lengths":[0,0]}'],
    [LIBRARY_SECTIONS.citationTables, '{"names":[],"shapes":[],"texts":[],"lengths":[0]}'],
    [LIBRARY_SECTIONS.citedBy, '\u0001\u0009'.repeat(9)],
  ])('in %s are refused where they point outside of the pack: %j', async (target, text) => {
    expect(await endings(await library(target, () => new TextEncoder().encode(text)))).toContain('pack-damaged');
  });
});
