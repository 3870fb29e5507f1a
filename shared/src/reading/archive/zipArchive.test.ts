import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { openZip, ZIP_LIMITS } from './zipArchive.ts';
import type { ZipArchive } from './zipArchive.ts';
import { littleEndian, sampleZip } from './zipSample.ts';
import type { SampleEntry } from './zipSample.ts';

async function open(bytes: Uint8Array, limits = {}): Promise<ZipArchive> {
  const result = await openZip(bytes, { ...ZIP_LIMITS, ...limits });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function codeOf(bytes: Uint8Array, limits = {}): Promise<string> {
  const result = await openZip(bytes, { ...ZIP_LIMITS, ...limits });
  return result.ok ? 'opened' : result.problem.code;
}

async function firstRead(zip: ZipArchive, signal?: AbortSignal): Promise<string | Uint8Array> {
  const result = await zip.read(zip.entries[0]!, signal);
  return result.ok ? result.value : result.problem.code;
}

const refusals = (zip: ZipArchive) => zip.refused.map(({ problem }) => problem.code);
const zeros = (length: number) => new Uint8Array(length);

describe('an archive', () => {
  it('gives back what was packed, in its order, without its folders', async () => {
    const big = Uint8Array.from({ length: 700_000 }, (_, at) => (at * at) >> 7);
    const zip = await open(
      zipSync({ '法/一.md': strToU8('第一条'), 'b/': zeros(0), 'c.bin': big, 'd.txt': [strToU8('x'), { level: 0 }] }),
    );
    expect(zip.entries.map(({ name }) => name)).toEqual(['法/一.md', 'c.bin', 'd.txt']);
    const read = await Promise.all(zip.entries.map((entry) => zip.read(entry)));
    expect(read.map((one) => one.ok && one.value)).toEqual([strToU8('第一条'), big, strToU8('x')]);
    expect(zip.refused).toEqual([]);
  });

  it('is found behind other data and before a comment', async () => {
    const zip = await open(sampleZip([{ name: 'a' }], { prefix: 100, comment: 'PK\u0005\u0006 is no end' }));
    expect(await firstRead(zip)).toEqual(strToU8('文'));
  });

  it('is read at random places, and never whole', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('一'), 'b.bin': [zeros(1_000_000), { level: 0 }] });
    let read = 0;
    const source = {
      size: bytes.length,
      read: async (offset: number, length: number) => {
        const piece = bytes.slice(offset, offset + length);
        read += piece.length;
        return piece;
      },
    };
    const zip = await openZip(source);
    expect(zip.ok && (await firstRead(zip.value))).toEqual(strToU8('一'));
    expect(read).toBeLessThan(70_000);
  });

  it('may be empty', async () => {
    expect((await open(sampleZip([]))).entries).toEqual([]);
  });
});

describe('names', () => {
  const gbk = [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x2e, 0x6d, 0x64];
  const namesOf = async (files: readonly SampleEntry[]) =>
    (await open(sampleZip(files))).entries.map(({ name }) => name);

  it('are read in UTF-8, with and without the mark for it', async () => {
    expect(await namesOf([{ name: '法.md' }, { name: '令.md', flags: 0 }])).toEqual(['法.md', '令.md']);
  });

  it('of Chinese Windows are read as GBK', async () => {
    expect(
      await namesOf([
        { name: gbk, flags: 0 },
        { name: 'a.md', flags: 0 },
      ]),
    ).toEqual(['第一条.md', 'a.md']);
  });

  it('of old programs in the West are read as code page 437', async () => {
    expect(await namesOf([{ name: [0x52, 0x82, 0x73, 0x75, 0x6d, 0x82], flags: 0 }])).toEqual(['Résumé']);
  });

  it('are those of the Unicode field when it belongs to them', async () => {
    const field = (sum: number) => [0x75, 0x70, 8, 0, 1, ...littleEndian(sum, 4), ...strToU8('法')];
    const sum = crc32(Uint8Array.of(0x3f));
    expect(await namesOf([{ name: [0x3f], flags: 0, extra: field(sum) }])).toEqual(['法']);
    expect(await namesOf([{ name: [0x3f], flags: 0, extra: field(sum + 1) }])).toEqual(['?']);
  });

  it.each([
    '../a',
    'a/../../b',
    '/etc/passwd',
    'C:/a',
    'c:a',
    'a\\b',
    '..\\a',
    'a\0b',
    './a',
    'a//b',
    'a/ ../b',
    'a\nb',
    '',
  ])('that leave the folder are refused: %j', async (name) => {
    const zip = await open(sampleZip([{ name }, { name: 'good' }]));
    expect(refusals(zip)).toEqual(['zip-entry-name']);
    expect(zip.entries).toHaveLength(1);
  });

  it('that claim to be UTF-8 and are not are refused', async () => {
    expect(refusals(await open(sampleZip([{ name: gbk }])))).toEqual(['zip-entry-name']);
  });

  it('that stand twice are refused altogether', async () => {
    const zip = await open(sampleZip([{ name: 'a' }, { name: 'b' }, { name: 'a' }]));
    expect(refusals(zip)).toEqual(['zip-entry-duplicate', 'zip-entry-duplicate']);
    expect(zip.entries.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('entries that are not read', () => {
  it.each([
    ['zip-entry-link', { mode: 0o120777 }],
    ['zip-entry-link', { mode: 0o020666 }],
    ['zip-entry-encrypted', { flags: 0x801 }],
    ['zip-entry-encrypted', { method: 99 }],
    ['zip-entry-method', { method: 14 }],
    ['zip-entry-size', { size: 5 }],
    ['zip-entry-too-large', { method: 8, size: 300 * 1024 * 1024 }],
    ['zip-entry-ratio', { method: 8, size: 200 * 1024 * 1024 }],
    ['zip-entry-damaged', { name: 'folder/' }],
  ])('are told by name: %s', async (code, file) => {
    const zip = await open(sampleZip([{ name: 'a', ...file }, { name: 'good' }]));
    expect(refusals(zip)).toEqual([code]);
    expect(zip.entries.map(({ name }) => name)).toEqual(['good']);
  });

  it.each([
    ['zip-entry-checksum', { checksum: 1 }],
    ['zip-entry-damaged', { localName: 'b' }],
    ['zip-entry-damaged', { method: 8, packed: Uint8Array.of(0xff, 0xff, 0xff) }],
    ['zip-entry-size', { method: 8, packed: zeros(0) }],
    [
      'zip-entry-damaged',
      { method: 8, packed: Uint8Array.from({ length: 500_000 }, (_, at) => [0, 0, 0, 0xff, 0xff][at % 5]!) },
    ],
    ['zip-entry-size', { method: 8, packed: Uint8Array.of(3, 0) }],
  ])('fail when they are unpacked: %s', async (code, file) => {
    expect(await firstRead(await open(sampleZip([{ name: 'a', ...file }])))).toBe(code);
  });
});

describe('a bomb', () => {
  const mega = 1024 * 1024;
  const raw = (length: number) => {
    const zipped = zipSync({ a: [zeros(length), { level: 9 }] });
    return zipped.subarray(31, zipped.length - 22 - 47);
  };

  it('that lies about its size is stopped where the lie shows', async () => {
    const zip = await open(sampleZip([{ name: 'a', method: 8, packed: raw(12 * mega), size: 10 }]));
    expect(await firstRead(zip)).toMatch(/^zip-entry-(?:size|ratio)$/);
  });

  it('is stopped by the limit of an entry, of its ratio, and of all entries', async () => {
    const honest = sampleZip([{ name: 'a', method: 8, packed: raw(12 * mega), size: 12 * mega }]);
    expect(refusals(await open(honest))).toEqual(['zip-entry-ratio']);
    expect(refusals(await open(honest, { entryBytes: mega }))).toEqual(['zip-entry-too-large']);
    const two = zipSync({ a: [zeros(mega), { level: 0 }], b: [zeros(mega), { level: 0 }] });
    expect(await codeOf(two, { totalBytes: mega })).toBe('zip-too-large');
    const zip = await open(two, { totalBytes: 2 * mega });
    expect(await firstRead(zip)).toBeInstanceOf(Uint8Array);
    expect(await firstRead(zip)).toBeInstanceOf(Uint8Array);
    expect(await firstRead(zip)).toBe('zip-too-large');
  });

  it('that packs one stream under many names is refused', async () => {
    const shared = [{ name: 'a' }, { name: 'b', offset: 0 }, { name: 'c', offset: 0 }];
    expect(await codeOf(sampleZip(shared))).toBe('zip-overlapping');
    expect(
      await codeOf(
        sampleZip([
          { name: 'a', data: zeros(100) },
          { name: 'b', offset: 40 },
        ]),
      ),
    ).toBe('zip-overlapping');
  });

  it('of archives in archives is stopped by depth, and by what all of them unpack to', async () => {
    const inner = zipSync({ 'c.txt': strToU8('x'.repeat(1000)) });
    const middle = zipSync({ 'b.zip': inner });
    const zip = await open(zipSync({ 'a.zip': middle }), { nesting: 3 });
    const second = await zip.openNested(zip.entries[0]!);
    if (!second.ok) throw new Error(second.problem.code);
    const third = await second.value.openNested(second.value.entries[0]!);
    if (!third.ok) throw new Error(third.problem.code);
    expect(await firstRead(third.value)).toHaveLength(1000);
    const fourth = await third.value.openNested(third.value.entries[0]!);
    expect(!fourth.ok && fourth.problem.code).toBe('zip-too-deep');

    const poor = await open(zipSync({ 'a.zip': inner }), { totalBytes: inner.length + 500 });
    const nested = await poor.openNested(poor.entries[0]!);
    expect(!nested.ok && nested.problem.code).toBe('zip-too-large');
  });

  it('of many entries is refused before they are read', async () => {
    expect(await codeOf(sampleZip([{ name: 'a' }, { name: 'b' }]), { entries: 1 })).toBe('zip-too-many-entries');
  });
});

describe('a damaged archive', () => {
  const good = zipSync({ 'a.txt': strToU8('第一条'.repeat(50)), 'b.txt': strToU8('乙') });

  it('is named so wherever it was cut', async () => {
    for (let length = 0; length < good.length; length += 1)
      expect(await codeOf(good.subarray(0, length))).toBe('zip-damaged');
  });

  it('is named so when its directory counts wrong or points out of it', async () => {
    expect(await codeOf(sampleZip([{ name: 'a' }], { entries: 2 }))).toBe('zip-damaged');
    expect(await codeOf(sampleZip([{ name: 'a', offset: 500 }]))).toBe('zip-damaged');
  });

  it('one of several parts is named so', async () => {
    const bytes = sampleZip([{ name: 'a' }]);
    bytes[bytes.length - 18] = 1;
    expect(await codeOf(bytes)).toBe('zip-split');
  });

  it('never gives wrong bytes, whatever is changed in it', async () => {
    const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await openZip(bytes);
        for (const entry of result.ok ? result.value.entries : []) {
          const read = result.ok ? await result.value.read(entry) : undefined;
          if (read?.ok) expect(read.value.length).toBe(entry.size);
        }
      }),
    );
  });
});

describe('reading', () => {
  it('stops when it is aborted', async () => {
    const zip = await open(zipSync({ a: strToU8('x') }));
    await expect(firstRead(zip, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
  });

  it('takes no entry of another archive', async () => {
    const [one, other] = [await open(sampleZip([{ name: 'a' }])), await open(sampleZip([{ name: 'a' }]))];
    await expect(one.read(other.entries[0]!)).rejects.toThrow('another archive');
  });
});

describe('the checksum', () => {
  it('is that of ISO 3309, in one piece or in several', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
  });
});
