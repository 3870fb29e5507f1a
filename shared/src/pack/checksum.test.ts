import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum, textChecksum } from './checksum.ts';
import { fromHex, hex, sha256 } from './sha256.ts';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('XXH32', () => {
  it.each([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of %j is that of the specification', (text, sum) => {
    expect(checksum(ascii(text))).toBe(sum);
  });

  it('does not depend on where the bytes lie', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 7 }), (bytes, shift) => {
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        expect(checksum(moved.subarray(shift))).toBe(checksum(bytes));
      }),
    );
  });

  it('finds every change inside one word', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, by) => {
          const changed = bytes.slice();
          changed[at % bytes.length]! ^= by;
          expect(checksum(changed)).not.toBe(checksum(bytes));
        },
      ),
    );
  });

  it('of a text tells apart what UTF-8 would make equal', () => {
    expect(textChecksum('\ud800')).not.toBe(textChecksum('\ufffd'));
  });
});

describe('SHA-256', () => {
  it('is that of FIPS 180-4', () => {
    expect(hex(sha256(ascii('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is that of the host at every length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const host = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
        expect(hex(sha256(bytes))).toBe(hex(host));
      }),
    );
  });

  it('is written and read as digits', () => {
    expect(fromHex(hex(Uint8Array.of(0, 15, 255)))).toEqual(Uint8Array.of(0, 15, 255));
    expect(fromHex('0g')).toBeUndefined();
  });

  it('is the same for bytes of Node that lie unaligned', () => {
    const bytes = Uint8Array.from({ length: 50 }, (_, at) => at * 7);
    const shifted = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
    expect(checksum(shifted)).toBe(checksum(bytes));
  });
});
