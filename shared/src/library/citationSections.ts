import { strToU8 } from 'fflate/browser';
import * as v from 'valibot';
import { LawNames, namesOfInstruments, readInstrumentReferences } from '../citation/index.ts';
import type { KnownName, Reference } from '../citation/index.ts';
import type { Instrument } from '../model/index.ts';
import type { SectionInput } from '../pack/index.ts';
import { ByteWriter } from '../storage/index.ts';
import { LIBRARY_SECTIONS } from './packSections.ts';
import { CitationShapeSchema, CitationWriter, CitedNameSchema, lawOfText, lawText } from './storedCitation.ts';

/** The section `citation-tables`: what the citations of a pack share, and how many bytes those of each instrument take in `cites`. */
export const CitationTablesSchema = v.strictObject({
  names: v.array(CitedNameSchema),
  shapes: v.array(CitationShapeSchema),
  texts: v.array(v.string()),
  lengths: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** Bare words such as 本法 name no provision. */
export function namesSomething({ law, place }: Reference): boolean {
  return law.type !== 'own' || Object.keys(place).length > 0;
}

/** Who cites a name: numbers of instruments by the name's number. */
class CitingInstruments {
  readonly #byName = new Map<number, Set<number>>();

  add(name: number, instrument: number): void {
    const known = this.#byName.get(name) ?? new Set<number>();
    this.#byName.set(name, known.add(instrument));
  }

  write(names: number): Uint8Array {
    const writer = new ByteWriter();
    for (let name = 0; name < names; name += 1) {
      const instruments = [...(this.#byName.get(name) ?? [])];
      writer.varint(instruments.length);
      let before = 0;
      for (const instrument of instruments) {
        writer.varint(instrument - before);
        before = instrument;
      }
    }
    writer.byte(0);
    return writer.written();
  }
}

/**
 * The sections of the citation graph: who cites whom in the texts of all versions, see FORMAT.md. `known` are names by which laws are
 * cited beside those of the instruments. Whether a citation holds is resolved when it is asked for, on the day asked. Linear in
 * the text. Deterministic.
 */
export function citationSections(
  instruments: readonly Instrument[],
  known: Iterable<KnownName>,
): readonly SectionInput[] {
  const names = LawNames.of(known);
  for (const { name, title } of namesOfInstruments(instruments)) names.add(name, title);
  const citations = new CitationWriter();
  const citing = new CitingInstruments();
  const cites = new ByteWriter();
  const lengths: number[] = [];
  for (const [number, instrument] of instruments.entries()) {
    const start = cites.length;
    const title = instrument.title.zh ?? instrument.title.en ?? '';
    for (const { provisions } of instrument.versions.flatMap(({ expressions }) => expressions)) {
      const read = readInstrumentReferences(provisions, title, names);
      const references = read.references.filter(namesSomething);
      cites.varint(references.length);
      citations.startText();
      for (const reference of references) {
        citations.write(cites, reference, read.text.text);
        const name = lawText(reference.law);
        if (name !== undefined) citing.add(citations.names.number(name), number);
      }
    }
    lengths.push(cites.length - start);
  }
  const blocks = (name: string, content: Uint8Array): SectionInput => ({ name, layout: 'blocks', content });
  return [
    blocks(LIBRARY_SECTIONS.citationTables, encodeTables(citations, instruments, lengths)),
    blocks(LIBRARY_SECTIONS.cites, cites.written()),
    blocks(LIBRARY_SECTIONS.citedBy, citing.write(citations.names.texts().length)),
  ];
}

function encodeTables(citations: CitationWriter, instruments: readonly Instrument[], lengths: readonly number[]) {
  const places = new Map<string, number>();
  for (const [place, { title }] of instruments.entries()) {
    const name = title.zh ?? title.en ?? '';
    if (!places.has(name)) places.set(name, place);
  }
  const tables: v.InferInput<typeof CitationTablesSchema> = {
    names: citations.names
      .texts()
      .map(lawOfText)
      .map((law) => (law.type === 'named' ? (places.get(law.name) ?? law.name) : { number: law.number })),
    shapes: citations.shapes.texts().map((text) => v.parse(CitationShapeSchema, JSON.parse(text))),
    texts: [...citations.texts.texts()],
    lengths: [...lengths],
  };
  return strToU8(JSON.stringify(tables));
}
