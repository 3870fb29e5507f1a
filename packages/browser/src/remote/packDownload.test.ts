import { buildPack, generateKeys, keyIdOf, memorySource, parsePublicKey, signPack } from '@dutybook/shared/pack';
import { expect, test } from 'vitest';
import { downloadPack } from './packDownload.ts';
import type { PackAnswer } from './packDownload.ts';

const keys = await generateKeys();
const key = parsePublicKey(keys.publicKey);
const KEY_ID = keyIdOf(key.ok ? key.value : new Uint8Array());
const URL_OF_PACK = 'https://packs.example/laws.dutybook';

async function signed(number: number): Promise<Uint8Array> {
  const pack = buildPack([{ name: 'number', layout: 'whole', content: new Uint8Array(2000).fill(number) }]);
  const made = await signPack(pack, keys.privateKey, 'Police');
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

/** A server that answers with these bytes in small pieces, and counts how many were taken. */
function server(bytes: Uint8Array, answer: Partial<PackAnswer> & { readonly length?: number } = {}) {
  const asked: string[] = [];
  let taken = 0;
  const fetch = async (url: string, options: RequestInit): Promise<PackAnswer> => {
    asked.push(`${options.credentials} ${options.referrerPolicy} ${url}`);
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          if (taken >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(taken, (taken += 100)));
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { get: () => (answer.length === undefined ? null : `${answer.length}`) };
    return { ok: true, status: 200, url, headers, body, ...answer };
  };
  return { fetch, asked, taken: () => taken };
}

const expected = { url: URL_OF_PACK, keyId: KEY_ID };

test('a signed pack comes whole, asked for without saying who asks', async () => {
  const pack = await signed(1);
  const { fetch, asked } = server(pack);
  const seen: number[] = [];
  const got = await downloadPack(expected, { fetch, onReceived: (bytes) => seen.push(bytes) });
  if (!got.ok || got.value === 'unchanged') throw new Error('nothing came');
  expect(new Uint8Array(await got.value.arrayBuffer())).toEqual(new Uint8Array(pack));
  expect(asked).toEqual([`omit no-referrer ${URL_OF_PACK}`]);
  expect(seen.at(-1)).toBe(pack.length);
});

test('the installed pack is known by its beginning, and no more of it is fetched', async () => {
  const pack = await signed(1);
  const { fetch, taken } = server(pack);
  expect(await downloadPack({ ...expected, installed: memorySource(pack) }, { fetch })).toEqual({
    ok: true,
    value: 'unchanged',
  });
  expect(taken()).toBeLessThan(500);
  const other = server(await signed(2));
  const got = await downloadPack({ ...expected, installed: memorySource(pack) }, other);
  expect(got.ok && got.value instanceof Blob).toBe(true);
});

test.each([
  ['http', 'http://packs.example/laws.dutybook', {}, 'address-refused'],
  ['a user name', 'https://me@packs.example/laws.dutybook', {}, 'address-refused'],
  ['no address', 'laws.dutybook', {}, 'address-refused'],
  ['a redirect to http', URL_OF_PACK, { url: 'http://elsewhere.example/x' }, 'address-refused'],
  ['an error of the server', URL_OF_PACK, { ok: false, status: 500 }, 'address-refuses'],
  ['a length that is too large', URL_OF_PACK, { length: 10_000 }, 'download-too-large'],
  ['a length that lies', URL_OF_PACK, { length: 10 }, 'download-too-large'],
])('%s is refused', async (_, url, answer, code) => {
  const { fetch } = server(new Uint8Array(await signed(1)), answer);
  expect(await downloadPack({ url, keyId: KEY_ID }, { fetch, largest: 300 })).toMatchObject({ problem: { code } });
});

test('a pack that somebody else signed, or nobody, is given up early', async () => {
  const { fetch, taken } = server(await signed(1));
  const refused = { ok: false, problem: { code: 'pack-signed-otherwise' } };
  expect(await downloadPack({ ...expected, keyId: '0'.repeat(32) }, { fetch })).toMatchObject(refused);
  expect(taken()).toBeLessThan(500);
  const unsigned = server(buildPack([{ name: 'number', layout: 'whole', content: new Uint8Array(2000) }]));
  expect(await downloadPack(expected, unsigned)).toMatchObject(refused);
});

test('a line that breaks is told as such', async () => {
  const fetch = () => Promise.reject(new TypeError('network'));
  expect(await downloadPack(expected, { fetch })).toMatchObject({ problem: { code: 'address-unreachable' } });
});
