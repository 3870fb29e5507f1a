import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blobSource, memorySource } from './byteSource.ts';
import type { ByteSource } from './byteSource.ts';
import { openPack } from './openPack.ts';
import type { Pack } from './openPack.ts';
import type { SectionInput } from './packWriter.ts';
import { sampleSections, SharingBytes } from './packSample.ts';
import { checkPack } from './packSignature.ts';
import { buildPack, writePack } from './packWriter.ts';
import { sha256 } from './sha256.ts';

const input = fc.record({
  layout: fc.constantFrom('whole', 'blocks', 'pages'),
  content: fc.oneof(
    fc.uint8Array({ maxLength: 700 }),
    fc.tuple(fc.nat(255), fc.nat(3000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  ),
  unitLength: fc.integer({ min: 1, max: 64 }).map((words) => words * 4),
}) satisfies fc.Arbitrary<Omit<SectionInput, 'name'>>;

const inputs = fc
  .array(input, { maxLength: 6 })
  .map((list) => list.map((section, place): SectionInput => ({ ...section, name: `s-${place}` })));

async function opened(source: ByteSource, understood: readonly string[] = []): Promise<Pack> {
  const pack = await openPack(source, { understood });
  if (!pack.ok) throw new Error(pack.problem.code);
  return pack.value;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const pack = await openPack(memorySource(bytes), { understood: [] });
  return pack.ok ? 'opened' : pack.problem.code;
}

/** A source that counts its reads. */
function counting(bytes: Uint8Array) {
  const reads: number[] = [];
  const source: ByteSource = {
    size: bytes.length,
    read: async (offset, length) => {
      reads.push(length);
      return bytes.slice(offset, offset + length);
    },
  };
  return { source, reads };
}

const SMALL: SectionInput = { name: 'small', layout: 'whole', content: Uint8Array.of(1, 2, 3) };

describe('a pack', () => {
  it('gives back what was built, at any range, from memory, from a Blob and from bytes that lie unaligned', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, fc.nat(), fc.nat(), async (sections, a, b) => {
        const bytes = buildPack(sections);
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        for (const source of [
          memorySource(bytes),
          blobSource(new Blob([bytes.slice()])),
          memorySource(shifted.subarray(1)),
        ]) {
          const pack = await opened(source);
          for (const { name, content } of sections) {
            const section = pack.section(name);
            expect(section?.length).toBe(content.length);
            const start = a % (content.length + 1);
            const length = b % (content.length - start + 1);
            expect(await section?.read(start, length)).toEqual({
              ok: true,
              value: content.slice(start, start + length),
            });
            expect(await section?.whole()).toEqual({ ok: true, value: content });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same sections, in pieces and in one', () => {
    fc.assert(
      fc.property(inputs, (sections) => {
        const pieces = [...writePack(sections)].flatMap((piece) => [...piece]);
        expect(Uint8Array.from(pieces)).toEqual(buildPack(sections));
      }),
      { numRuns: 30 },
    );
  });

  it('is opened by one read, and a small range by one more beside that of the directory', async () => {
    const content = Uint8Array.from({ length: 400_000 }, (_, at) => (at * at) >>> 7);
    const { source, reads } = counting(buildPack([{ name: 'long', layout: 'blocks', content }]));
    const pack = await opened(source);
    expect(reads.length).toBe(1);
    await pack.section('long')?.read(100_000, 50);
    expect(reads.length).toBe(3);
    expect(Math.max(...reads)).toBeLessThan(40_000);
    await pack.section('long')?.read(100_100, 50);
    expect(reads.length).toBe(3);
  });

  it('reads what many ask for at once one time, whoever of them stops waiting', async () => {
    const content = Uint8Array.from({ length: 200_000 }, (_, place) => (place * 7 + (place >> 8)) & 0xff);
    const { source, reads } = counting(buildPack([{ name: 'long', layout: 'pages', content }]));
    const pack = await opened(source);
    const section = pack.section('long');
    if (section === undefined) throw new Error('no section');
    const before = reads.length;
    const stopped = new AbortController();
    const asked = [section.read(5, 3, stopped.signal), ...[10, 20, 30].map((offset) => section.read(offset, 3))];
    stopped.abort();
    const [first, ...others] = await Promise.allSettled(asked);
    expect(first?.status).toBe('rejected');
    expect(others.map((other) => other.status === 'fulfilled' && other.value.ok)).toEqual([true, true, true]);
    expect(reads.length - before).toBe(2);
  });

  it('gives pages that can be viewed as words', async () => {
    const words = Uint32Array.from({ length: 5000 }, (_, at) => at * 77);
    const bytes = buildPack([
      SMALL,
      { name: 'words', layout: 'pages', content: new Uint8Array(words.buffer), unitLength: 1000 },
    ]);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const read = await (await opened(memorySource(shifted.subarray(3)))).section('words')?.read(400, 8000);
    if (!read?.ok) throw new Error('not read');
    expect(new Uint32Array(read.value.buffer, read.value.byteOffset, 2000)).toEqual(words.slice(100, 2100));
  });

  it('stores what does not shrink as it is, and shrinks what does', () => {
    const zeros = buildPack([{ name: 'zeros', layout: 'blocks', content: new Uint8Array(100_000) }]);
    expect(zeros.length).toBeLessThan(3000);
  });

  it('refuses ranges that a section does not have', async () => {
    const section = (await opened(memorySource(buildPack([SMALL])))).section('small');
    for (const [offset, length] of [
      [0, 4],
      [4, 0],
      [-1, 1],
      [0, -1],
      [0.5, 1],
      [Number.NaN, 1],
      [0, 2 ** 53],
    ]) {
      const read = await section?.read(offset ?? 0, length ?? 0);
      expect(read).toMatchObject({ ok: false, problem: { code: 'pack-damaged' } });
    }
  });

  it('cut anywhere is truncated, or no pack where not even its mark is left', async () => {
    const bytes = buildPack([SMALL, { name: 'pages', layout: 'pages', content: new Uint8Array(300) }]);
    for (let length = 1; length < bytes.length; length += 1) {
      expect(await codeOf(bytes.subarray(0, length))).toBe('pack-truncated');
    }
    expect(await codeOf(new Uint8Array(0))).toBe('pack-not');
    expect(await codeOf(Uint8Array.from('PK\u0003\u0004', (letter) => letter.charCodeAt(0)))).toBe('pack-not');
  });

  it('with bytes behind its end is damaged', async () => {
    expect(await codeOf(Uint8Array.of(...buildPack([SMALL]), 0))).toBe('pack-damaged');
  });

  it('of a later major version is too new, of an earlier one too old; of a later minor version it is read', async () => {
    const other = buildPack([SMALL]);
    other[8] = 3;
    expect(await codeOf(other)).toBe('pack-too-new');
    other[8] = 1;
    expect(await codeOf(other)).toBe('pack-too-old');
    const little = buildPack([SMALL]);
    little[10] = 9;
    const toc = little.subarray(320, 320 + 8 + 96);
    little.set(sha256(Uint8Array.from([...little.subarray(0, 32), ...toc])), 32);
    expect((await opened(memorySource(little))).version).toEqual({ major: 2, minor: 9 });
  });

  it('with a critical section that is not understood is too new; others are passed over', async () => {
    const bytes = buildPack([SMALL, { ...SMALL, name: 'strange', critical: true }]);
    expect(await codeOf(bytes)).toBe('pack-too-new');
    expect((await opened(memorySource(bytes), ['strange'])).section('strange')?.length).toBe(SMALL.content.length);
    expect((await opened(memorySource(buildPack([SMALL])))).section('other')).toBeUndefined();
  });

  it('that cannot be read any more says so', async () => {
    const bytes = buildPack([SMALL]);
    const source = memorySource(bytes);
    const pack = await opened({
      size: bytes.length,
      read: (offset, length) => (offset === 0 ? source.read(offset, length) : Promise.reject(new Error('unplugged'))),
    });
    expect(await pack.section('small')?.whole()).toMatchObject({ ok: false, problem: { code: 'pack-unreadable' } });
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    abort.abort();
    const section = (await opened(memorySource(buildPack([SMALL])))).section('small');
    await expect(section?.read(0, 3, abort.signal)).rejects.toThrow('abort');
  });

  it.each([
    ['a bad name', [{ ...SMALL, name: 'Small' }]],
    ['one name twice', [SMALL, SMALL]],
    ['too much in one piece', [{ ...SMALL, content: new Uint8Array((1 << 20) + 1) }]],
    ['units of no whole words', [{ ...SMALL, layout: 'pages' as const, unitLength: 6 }]],
  ])('is not built with %s', (_, sections) => {
    expect(() => buildPack(sections)).toThrow(RangeError);
  });

  it('is read alike from bytes whose slices share their memory, as those of Node are', async () => {
    const pack = buildPack(sampleSections(8, 3));
    const sharing = SharingBytes.behind(3001, pack);
    const source = {
      size: pack.length,
      read: async (at: number, length: number) => sharing.subarray(at, at + length),
    };
    expect(await checkPack(source)).toMatchObject({ ok: true });
    expect(await checkPack(memorySource(sharing))).toMatchObject({ ok: true });
  });
});
