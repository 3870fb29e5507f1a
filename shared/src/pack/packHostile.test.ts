import { deflateSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { memorySource } from './byteSource.ts';
import { checksum } from './checksum.ts';
import { InstrumentStore } from './instruments/index.ts';
import { openPack } from './openPack.ts';
import { generateKeys } from './packKey.ts';
import { SAMPLE_NAMES, sampleInstruments, sampleSections, seededNumbers } from './packSample.ts';
import { signPack } from './packSignature.ts';
import { buildPack } from './packWriter.ts';
import { sha256 } from './sha256.ts';

const INSTRUMENTS = sampleInstruments(5, 6);
const PACK = buildPack(sampleSections(5, 6));
/** Place of a section of blocks. */
const RECORDS = SAMPLE_NAMES.indexOf('instruments');
const MUTATIONS = 1000;
const FIXED = [
  'pack-not',
  'pack-too-old',
  'pack-too-new',
  'pack-truncated',
  'pack-damaged',
  'pack-too-large',
  'pack-signature-broken',
];

/** Everything a pack says, or the first named problem. */
async function readAll(bytes: Uint8Array): Promise<{ readonly code: string } | { readonly said: unknown }> {
  const pack = await openPack(memorySource(bytes), { understood: SAMPLE_NAMES });
  if (!pack.ok) return pack.problem;
  const store = await InstrumentStore.open(pack.value);
  if (!store.ok) return store.problem;
  const said: unknown[] = [];
  const numbers = await pack.value.section('numbers')?.whole();
  if (numbers?.ok === false) return numbers.problem;
  const catalogue = await store.value.catalogue();
  if (!catalogue.ok) return catalogue.problem;
  const entries = Array.from({ length: catalogue.value.count }, (_, number) => catalogue.value.entry(number));
  if (entries.includes(undefined)) return { code: 'pack-damaged' };
  said.push(numbers, entries);
  for (let number = 0; number < store.value.count; number += 1) {
    const instrument = await store.value.instrument(number);
    if (!instrument.ok) return instrument.problem;
    const text = await store.value.wholeVersion(number, 0, 'zh');
    if (!text.ok) return text.problem;
    const found = await store.value.provision(number, 0, 'zh', 'art_2__para_1');
    if (!found.ok) return found.problem;
    said.push(instrument.value, text.value, found.value);
  }
  for (let article = 0; article < Math.min(store.value.articleCount, 100); article += 1) {
    const place = await store.value.article(article);
    if (!place.ok) return place.problem;
    const words = await store.value.articleUnits(article, (units) => units.text());
    if (!words.ok) return words.problem;
    const plain = await store.value.plainArticle(article, '7');
    if (!plain.ok) return plain.problem;
    said.push(place.value, words.value, plain.value);
  }
  return { said };
}

/** One of the ways in which files break: bits, bytes, runs of zeros, lost and doubled ranges, ends. */
function mutated(bytes: Uint8Array, draw: (below: number) => number): Uint8Array {
  const changed = bytes.slice();
  // Half of all changes hit the header, the signature and the table of contents, which are a small part of the file.
  const at = draw(2) === 0 ? draw(1000) : draw(bytes.length);
  const length = 1 + draw(64);
  switch (draw(7)) {
    case 0:
      return changed.subarray(0, at);
    case 1:
      changed.fill(0, at, at + length);
      return changed;
    case 2:
      changed.copyWithin(at, draw(bytes.length), draw(bytes.length));
      return changed;
    case 3:
      return Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + length)]);
    case 4:
      changed.fill(255, at, at + 4);
      return changed;
    default:
      changed[at] = (changed[at] ?? 0) ^ (1 << draw(8));
      return changed;
  }
}

/** The table's digest made to fit again, as someone would who means harm. */
function resealed(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const toc = bytes.subarray(320, 320 + Math.min(view.getUint32(24, true), bytes.length - 320));
  const covered = Uint8Array.from([...bytes.subarray(0, 32), ...toc]);
  bytes.set(sha256(covered), 32);
  return bytes;
}

function entryAt(bytes: Uint8Array, section: number) {
  return new DataView(bytes.buffer, bytes.byteOffset + 328 + section * 96, 96);
}

const CODES = new Set<string>();

describe(`${MUTATIONS} broken packs`, () => {
  it('are refused by name or say what the whole one says', { timeout: 60_000 }, async () => {
    const whole = await readAll(PACK);
    expect(whole).toHaveProperty('said');
    const draw = seededNumbers(11);
    for (let round = 0; round < MUTATIONS; round += 1) {
      const result = await readAll(mutated(PACK, draw));
      if ('said' in result) expect(result).toEqual(whole);
      else {
        expect(FIXED).toContain(result.code);
        CODES.add(result.code);
      }
    }
    expect(CODES.size).toBeGreaterThanOrEqual(4);
  });

  it('with a signature are refused by name or say what the whole one says', { timeout: 60_000 }, async () => {
    const keys = await generateKeys();
    const signed = await signPack(PACK, keys.privateKey, '测试');
    if (!signed.ok) throw new Error(signed.problem.code);
    const whole = await readAll(signed.value);
    const draw = seededNumbers(12);
    for (let round = 0; round < MUTATIONS / 2; round += 1) {
      const result = await readAll(mutated(signed.value, draw));
      if ('said' in result) expect(result).toEqual(whole);
      else expect(FIXED).toContain(result.code);
    }
  });

  it('whose table of contents lies and is sealed again are read without harm', { timeout: 60_000 }, async () => {
    const draw = seededNumbers(13);
    for (let round = 0; round < MUTATIONS; round += 1) {
      const changed = PACK.slice();
      const at = 320 + draw(8 + 96 * SAMPLE_NAMES.length);
      changed[at] = draw(256);
      const result = await readAll(resealed(changed));
      if ('code' in result) expect(FIXED).toContain(result.code);
    }
  });

  it('whose contents lie under right checksums are read without harm', { timeout: 60_000 }, async () => {
    const sections = sampleSections(5, 6);
    const draw = seededNumbers(14);
    for (let round = 0; round < MUTATIONS; round += 1) {
      const place = draw(sections.length);
      const forged = sections.map((section, at) =>
        at === place ? { ...section, content: mutated(section.content, (below) => draw(Math.max(1, below))) } : section,
      );
      const result = await readAll(buildPack(forged));
      if ('code' in result) expect(FIXED).toContain(result.code);
    }
  });
});

describe('a pack that means harm', () => {
  const codeAfter = async (change: (bytes: Uint8Array) => void): Promise<string> => {
    const bytes = PACK.slice();
    change(bytes);
    const result = await readAll(resealed(bytes));
    return 'code' in result ? result.code : 'read';
  };

  it.each([
    [
      'sections that lie over one another',
      (bytes: Uint8Array) => entryAt(bytes, 1).setUint32(32, entryAt(bytes, 0).getUint32(32, true), true),
    ],
    ['a section behind the end', (bytes: Uint8Array) => entryAt(bytes, 1).setUint32(36, 5, true)],
    ['a length of no end', (bytes: Uint8Array) => entryAt(bytes, RECORDS).setUint32(44, 0xffffffff, true)],
    ['a whole section of 4 GB', (bytes: Uint8Array) => entryAt(bytes, 1).setUint32(40, 0xffffffff, true)],
    ['blocks of 4 GB', (bytes: Uint8Array) => entryAt(bytes, RECORDS).setUint32(28, 0xfffffffc, true)],
    ['blocks of no bytes', (bytes: Uint8Array) => entryAt(bytes, RECORDS).setUint32(28, 0, true)],
    ['a name twice', (bytes: Uint8Array) => bytes.copyWithin(328 + 96, 328, 328 + 24)],
    ['4,000,000,000 sections', (bytes: Uint8Array) => new DataView(bytes.buffer).setUint32(320, 4e9, true)],
  ])('is refused: %s', async (_, change) => {
    expect(await codeAfter(change)).toBe('pack-damaged');
  });

  it('is refused: deflate that gives more, or less, than is stated', async () => {
    for (const stated of [60_000, 100, 900]) {
      const content = new Uint8Array(1000).fill(7);
      const bytes = buildPack([{ name: 'bomb', layout: 'whole', content }]);
      entryAt(bytes, 0).setUint32(40, stated, true);
      const pack = await openPack(memorySource(resealed(bytes)), { understood: [] });
      const read = pack.ok ? await pack.value.section('bomb')?.whole() : pack;
      expect(read).toMatchObject({ ok: false, problem: { code: 'pack-damaged' } });
    }
  });

  it('takes no memory for a bomb: a thousandfold section in one piece', async () => {
    const stored = deflateSync(new Uint8Array(1 << 20), { level: 9 });
    const bytes = buildPack([{ name: 'bomb', layout: 'whole', content: stored }]);
    const entry = entryAt(bytes, 0);
    entry.setUint32(40, 1 << 20, true);
    entry.setUint8(25, 1);
    entry.setUint32(56, checksum(stored), true);
    expect(await openPack(memorySource(resealed(bytes)), { understood: [] })).toMatchObject({
      ok: false,
      problem: { code: 'pack-damaged' },
    });
  });

  it('takes no memory for a range that is far larger than the file', async () => {
    const zeros = buildPack([{ name: 'zeros', layout: 'blocks', content: new Uint8Array(8 << 20) }]);
    const pack = await openPack(memorySource(zeros), { understood: [] });
    const read = pack.ok ? await pack.value.section('zeros')?.whole() : pack;
    expect(read).toMatchObject({ ok: false, problem: { code: 'pack-too-large' } });
  });

  it('is what the laws were built from', async () => {
    const result = await readAll(PACK);
    expect('said' in result && JSON.stringify(result.said)).toContain(INSTRUMENTS[3]!.title.zh!);
  });
});
