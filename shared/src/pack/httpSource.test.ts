import { describe, expect, it } from 'vitest';
import type { FetchLike } from './httpSource.ts';
import { openHttpSource } from './httpSource.ts';
import { openPack } from './openPack.ts';
import { buildPack } from './packWriter.ts';

const PACK = buildPack([
  { name: 'long', layout: 'blocks', content: Uint8Array.from({ length: 90_000 }, (_, at) => (at * at) >>> 7) },
]);

/** A server with one file, which can be changed while it is read. */
function server(file: { bytes: Uint8Array; tag: string }, ranges = true) {
  const asked: string[] = [];
  const fetchLike: FetchLike = async (_, { headers }) => {
    asked.push(headers.range ?? '');
    const [, start = '0', end = '0'] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    const part = file.bytes.slice(Number(start), Number(end) + 1);
    return new Response(ranges ? part : file.bytes.slice(), {
      status: ranges ? 206 : 200,
      headers: {
        etag: file.tag,
        ...(ranges
          ? { 'content-range': `bytes ${start}-${Number(start) + part.length - 1}/${file.bytes.length}` }
          : {}),
      },
    });
  };
  return { fetchLike, asked };
}

describe('a pack on a server', () => {
  it('is read by ranges, without its whole', async () => {
    const { fetchLike, asked } = server({ bytes: PACK, tag: '"1"' });
    const source = await openHttpSource(fetchLike, 'https://example.org/laws.dutybook');
    if (!source.ok) throw new Error(source.problem.code);
    const pack = await openPack(source.value, { understood: [] });
    const read = pack.ok ? await pack.value.section('long')?.read(50_000, 3) : undefined;
    expect(read).toEqual({ ok: true, value: Uint8Array.from([50_000, 50_001, 50_002], (at) => (at * at) >>> 7) });
    expect(asked.length).toBe(4);
  });

  it('that changes while it is read is unreadable, not mixed', async () => {
    const file = { bytes: PACK, tag: '"1"' };
    const source = await openHttpSource(server(file).fetchLike, 'https://example.org/laws.dutybook');
    if (!source.ok) throw new Error(source.problem.code);
    const pack = await openPack(source.value, { understood: [] });
    file.tag = '"2"';
    const read = pack.ok ? await pack.value.section('long')?.read(0, 3) : undefined;
    expect(read).toMatchObject({ ok: false, problem: { code: 'pack-unreadable' } });
  });

  it('cannot be read from a server without ranges, or without a connection', async () => {
    const plain = server({ bytes: PACK, tag: '"1"' }, false).fetchLike;
    const lost: FetchLike = () => Promise.reject(new TypeError('network'));
    for (const fetchLike of [plain, lost]) {
      expect(await openHttpSource(fetchLike, 'https://example.org/')).toMatchObject({
        problem: { code: 'pack-unreadable' },
      });
    }
  });
});
