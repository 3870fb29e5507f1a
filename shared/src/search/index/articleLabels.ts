import { ByteWriter } from '../../storage/index.ts';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';

/** The numbers of a version's articles as text in digits, `26` or `133-1`, in the order of the text. */
export function writeArticleLabels(labels: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  let last = 0;
  for (const label of labels) {
    const match = /^(\d{1,7})(?:-(\d{1,4}))?$/.exec(label);
    const value = Number(match?.[1]);
    if (match === null) writeText(writer, label);
    else if (match[2] === undefined && value === last + 1) writer.byte(0);
    else {
      writer.byte(1);
      writer.varint(value);
      writer.varint(Number(match[2] ?? 0));
    }
    if (match !== null) last = value;
  }
  return writer.finish();
}

function writeText(writer: ByteWriter, label: string): void {
  writer.byte(2);
  writer.varint(label.length);
  for (let place = 0; place < label.length; place += 1) writer.varint(label.charCodeAt(place));
}

/** Reads `count` labels. @throws IndexDamage */
export function readArticleLabels(bytes: Uint8Array, count: number): readonly string[] {
  const reader = new ByteReader(bytes);
  const labels: string[] = [];
  let last = 0;
  for (let place = 0; place < count; place += 1) {
    const form = reader.byte();
    if (form > 2) throw new IndexDamage('article label');
    if (form === 2) {
      let text = '';
      for (let rest = reader.varint(); rest > 0; rest -= 1) text += String.fromCharCode(reader.varint());
      labels.push(text);
      continue;
    }
    last = form === 0 ? last + 1 : reader.varint();
    const branch = form === 0 ? 0 : reader.varint();
    labels.push(branch === 0 ? String(last) : `${last}-${branch}`);
  }
  return labels;
}
