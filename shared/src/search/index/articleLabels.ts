import { ByteWriter } from '../../storage/index.ts';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';

/** What follows the first byte of a label: nothing but how many more like it, two numbers, a text. */
const RUN = 0;
const NUMBER = 1;
const TEXT = 2;

/** The numbers of a version's articles as text in digits, `26` or `133-1`, in the order of the text. */
export function writeArticleLabels(labels: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  let last = 0;
  let run = 0;
  const endRun = () => {
    if (run === 0) return;
    writer.byte(RUN);
    writer.varint(run);
    run = 0;
  };
  for (const label of labels) {
    const match = /^(0|[1-9]\d{0,6})(?:-([1-9]\d{0,3}))?$/.exec(label);
    const value = Number(match?.[1]);
    const next = match !== null && match[2] === undefined && value === last + 1;
    if (match !== null) last = value;
    if (next) {
      run += 1;
      continue;
    }
    endRun();
    if (match === null) writeText(writer, label);
    else {
      writer.byte(NUMBER);
      writer.varint(value);
      writer.varint(Number(match[2] ?? 0));
    }
  }
  endRun();
  return writer.finish();
}

function writeText(writer: ByteWriter, label: string): void {
  writer.byte(TEXT);
  writer.varint(label.length);
  for (let place = 0; place < label.length; place += 1) writer.varint(label.charCodeAt(place));
}

/** Reads `count` labels. @throws IndexDamage */
export function readArticleLabels(bytes: Uint8Array, count: number): readonly string[] {
  const reader = new ByteReader(bytes);
  const labels: string[] = [];
  let last = 0;
  while (labels.length < count) {
    const form = reader.byte();
    if (form === RUN) {
      const run = reader.varint();
      if (run === 0 || run > count - labels.length) throw new IndexDamage('article label');
      for (let place = 0; place < run; place += 1) labels.push(String((last += 1)));
    } else if (form === NUMBER) {
      last = reader.varint();
      const branch = reader.varint();
      labels.push(branch === 0 ? String(last) : `${last}-${branch}`);
    } else if (form === TEXT) {
      let text = '';
      for (let rest = reader.varint(); rest > 0; rest -= 1) text += String.fromCharCode(reader.varint());
      labels.push(text);
    } else throw new IndexDamage('article label');
  }
  return labels;
}
