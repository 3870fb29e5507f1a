/** 32-bit whole numbers as little-endian bytes, four each. */
export function writeUint32s(values: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [place, value] of values.entries()) view.setUint32(place * 4, value, true);
  return bytes;
}
