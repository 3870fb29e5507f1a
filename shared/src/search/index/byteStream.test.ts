import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter, writeUint32s } from '../../storage/index.ts';
import { ByteReader, readUint32s } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';

const WORD = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('bytes one after the other', () => {
  it('are read as they were written', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('byte' as const), value: fc.nat(255) }),
      fc.record({ kind: fc.constant('varint' as const), value: WORD }),
      fc.record({ kind: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 600 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const writer = new ByteWriter();
        for (const { kind, value } of steps) {
          if (kind === 'bytes') writer.bytes(value);
          else if (kind === 'byte') writer.byte(value);
          else writer.varint(value);
        }
        const bytes = writer.finish();
        expect(bytes.length).toBe(writer.length);
        const reader = new ByteReader(bytes);
        for (const { kind, value } of steps) {
          if (kind === 'bytes') expect(reader.bytes(value.length)).toEqual(value);
          else expect(kind === 'byte' ? reader.byte() : reader.varint()).toBe(value);
        }
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('take seven bits a byte', () => {
    const writer = new ByteWriter();
    writer.varint(127);
    writer.varint(128);
    expect([...writer.finish()]).toEqual([127, 128, 1]);
  });

  it('that end too early, or a number that does not end, are damage', () => {
    expect(() => new ByteReader(Uint8Array.of(128)).varint()).toThrow(IndexDamage);
    expect(() => new ByteReader(new Uint8Array(9).fill(255)).varint()).toThrow(IndexDamage);
    expect(() => new ByteReader(new Uint8Array(2)).bytes(3)).toThrow(IndexDamage);
    expect(() => new ByteReader(new Uint8Array()).byte()).toThrow(IndexDamage);
  });
});

describe('32-bit numbers', () => {
  it('are little-endian and read at any offset', () => {
    expect([...writeUint32s(Uint32Array.of(1, 0x01020304))]).toEqual([1, 0, 0, 0, 4, 3, 2, 1]);
    fc.assert(
      fc.property(fc.array(WORD), fc.nat(7), (values, shift) => {
        const bytes = writeUint32s(Uint32Array.from(values));
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        expect([...readUint32s(moved.subarray(shift))]).toEqual(values);
      }),
    );
  });
});
