import { strToU8 } from 'fflate/browser';
import type { DatedVersion, Instrument, Localized } from '../../model/index.ts';
import { CERTAINTIES, earliest, firstDay, KINDS, STATUSES, SUBTYPES } from '../../model/index.ts';
import { ByteWriter } from '../../storage/index.ts';
import { lastPart, SAID } from './catalogueLayout.ts';

/** Texts by number, each kept once; 0 stands for an absent one. */
class TextTable {
  readonly #numbers = new Map<string, number>();

  number(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, known);
    return known;
  }

  /** The texts one behind the other, and where each begins in UTF-16 units, with the end of the last. */
  written(): { readonly text: string; readonly starts: readonly number[] } {
    const texts = [...this.#numbers.keys()];
    const starts = [0];
    for (const { length } of texts) starts.push((starts.at(-1) ?? 0) + length);
    return { text: texts.join(''), starts };
  }
}

function placeOf<Name>(names: readonly Name[], name: Name | undefined): number {
  return name === undefined ? 0 : names.indexOf(name) + 1;
}

/** A day as a number that rises with it, 20130430; 0 for none. */
function dayNumber(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll('-', ''));
}

/** What is stated: a status by its place from 1, or, 256 times a mark, whether the text says from when it is in force. */
function statedCode(version: DatedVersion): number {
  const isSaid = version.inForceFrom !== undefined && version.inForceFrom.certainty !== 'unknown';
  return placeOf(STATUSES, version.statedStatus) + (isSaid ? SAID : 0);
}
function writeVersion(writer: ByteWriter, texts: TextTable, version: DatedVersion): void {
  const { date, adopted, inForceFrom, inForceUntil, statedStatus } = version;
  for (const day of [date, adopted, inForceFrom?.date, inForceUntil]) writer.varint(texts.number(day));
  writer.byte(placeOf(CERTAINTIES, inForceFrom?.certainty));
  writer.byte(placeOf(STATUSES, statedStatus));
}

function writeEntry(instrument: Instrument, texts: TextTable, writer: ByteWriter): void {
  const { work, id, kind, subtype, title, issuer, jurisdiction, programme, source, topics, versions } = instrument;
  const localized = (name: Localized | undefined) => {
    writer.varint(texts.number(name?.en));
    writer.varint(texts.number(name?.zh));
  };
  writer.varint(texts.number(work));
  writer.varint(id === work ? 0 : texts.number(id));
  const isNamed = title.en === undefined && title.zh === lastPart(work);
  writer.byte(isNamed ? 1 : 0);
  writer.byte(placeOf(KINDS, kind));
  writer.byte(placeOf(SUBTYPES, subtype));
  if (!isNamed) localized(title);
  for (const name of [issuer, jurisdiction, programme]) localized(name);
  writer.varint(texts.number(source.row));
  writer.varint(topics.length);
  for (const topic of topics) localized(topic);
  writer.varint(versions.length);
  for (const version of versions) writeVersion(writer, texts, version);
}

/** The catalogue of instruments in their order. Deterministic. Linear. */
export function writeCatalogue(instruments: readonly Instrument[]): Uint8Array {
  const texts = new TextTable();
  const entries = new ByteWriter();
  const entryStarts = [0];
  const versionStarts = [0];
  for (const instrument of instruments) {
    writeEntry(instrument, texts, entries);
    entryStarts.push(entries.length);
    versionStarts.push((versionStarts.at(-1) ?? 0) + instrument.versions.length);
  }
  const versions = instruments.flatMap((instrument) => instrument.versions);
  const { text, starts } = texts.written();
  const table = strToU8(text);
  const words = Uint32Array.from([
    instruments.length,
    versions.length,
    starts.length - 1,
    entries.length,
    table.length,
    ...entryStarts,
    ...versionStarts,
    ...versions.map((version) => dayNumber(firstDay(version))),
    ...versions.map(({ inForceUntil }) => dayNumber(inForceUntil && earliest(inForceUntil))),
    ...versions.map(statedCode),
    ...starts,
  ]);
  const writer = new ByteWriter();
  writer.bytes(new Uint8Array(words.buffer));
  writer.bytes(entries.written());
  writer.bytes(table);
  return writer.written();
}
