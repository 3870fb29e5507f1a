import type { Instrument, Version } from '../../model/index.ts';
import { defined, formatWork, UNDATED } from '../../model/index.ts';
import { nameKey } from '../../text/index.ts';
import type { ReadDocument } from '../document.ts';
import { stableTitle } from './titleName.ts';

/** Instruments made of documents, and the documents that were copies of others. */
export interface Grouping {
  readonly instruments: readonly Instrument[];
  readonly copies: readonly { readonly file: string; readonly of: string }[];
}

function versionOf({ origin, file, history, language, provisions }: ReadDocument): Version {
  const { date, inForceFrom, documentNumber, amendedBy } = origin;
  return defined({
    date,
    adopted: date,
    inForceFrom,
    documentNumber,
    amendedBy: amendedBy.length > 0 ? amendedBy : undefined,
    file,
    history,
    expressions: [{ language, provisions }],
  });
}

/** Old before new, undated first; then by file, so that the order of reading does not matter. */
function byDate(a: ReadDocument, b: ReadDocument): number {
  const [x, y] = [`${a.origin.date ?? ''} ${a.file}`, `${b.origin.date ?? ''} ${b.file}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function textOf({ provisions }: ReadDocument): string {
  return JSON.stringify(provisions);
}

/** Two files of one text are one version, whatever folder they lie in; a text without a date is the dated one's copy. */
function withoutCopies(
  documents: readonly ReadDocument[],
  copies: { file: string; of: string }[],
): readonly ReadDocument[] {
  if (documents.length < 2) return documents;
  const kept: ReadDocument[] = [];
  const texts = new Map<string, ReadDocument>();
  for (const document of documents.toReversed()) {
    const text = textOf(document);
    const known = texts.get(text);
    if (known !== undefined && (document.origin.date === undefined || document.origin.date === known.origin.date)) {
      copies.push({ file: document.file, of: known.file });
    } else {
      texts.set(text, document);
      kept.push(document);
    }
  }
  return kept.toReversed();
}

function instrumentOf(documents: readonly ReadDocument[]): Instrument | undefined {
  const newest = documents.at(-1);
  if (newest === undefined) return undefined;
  const title = stableTitle(newest.title);
  const { language, kind, subtype, jurisdiction, origin, file } = newest;
  const first = documents
    .map((document) => document.origin.firstAdopted ?? document.origin.date)
    .find((date) => date !== undefined);
  const work = formatWork({
    country: language === 'zh' ? 'cn' : 'zz',
    type: kind === 'regulation' ? 'act' : 'doc',
    date: first ?? UNDATED,
    name: title,
  });
  const aliases = [
    ...new Set(documents.flatMap((document) => [...document.aliases, stableTitle(document.title)])),
  ].filter((name) => name !== title);
  return defined({
    id: work,
    work,
    kind,
    subtype,
    title: { [language]: title },
    backTranslated: [],
    aliases: { [language]: aliases },
    issuer: origin.issuer === undefined ? undefined : { [language]: origin.issuer },
    jurisdiction,
    topics: [],
    related: [],
    figures: [],
    source: { document: file, paragraphs: [], file },
    versions: documents.map(versionOf),
  });
}

/**
 * Whether texts of one title are versions of one instrument. Titles of Chinese law are names; a chapter of a manual called “Overview”
 * is not, so that without dates two of them are two.
 */
function areVersions(documents: readonly ReadDocument[]): boolean {
  return documents.every(({ language, origin }) => language === 'zh' || origin.date !== undefined);
}

/**
 * Groups documents by title into instruments with their versions, in the order in which the titles first come; records in Dutybook's
 * own format stay as they are. Linear but for the versions of one title.
 */
export function groupVersions(documents: readonly ReadDocument[]): Grouping {
  const groups = new Map<string, ReadDocument[]>();
  for (const document of documents) {
    const key =
      document.record === undefined
        ? `${document.language} ${nameKey(stableTitle(document.title))}`
        : `record ${document.file}`;
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const copies: { file: string; of: string }[] = [];
  const instruments = [...groups.values()].flatMap((group): readonly Instrument[] => {
    const record = group[0]?.record;
    if (record !== undefined) return [record];
    const own = withoutCopies(group.toSorted(byDate), copies);
    const made = areVersions(own) ? [instrumentOf(own)] : own.map((document) => instrumentOf([document]));
    return made.filter((instrument) => instrument !== undefined);
  });
  return { instruments: withDistinctWorks(instruments), copies };
}

/** Two instruments of one title and date (a title in two languages, say) get addresses that differ by a number. */
function withDistinctWorks(instruments: readonly Instrument[]): readonly Instrument[] {
  const seen = new Map<string, number>();
  return instruments.map((instrument) => {
    const times = (seen.get(instrument.work) ?? 0) + 1;
    seen.set(instrument.work, times);
    return times === 1
      ? instrument
      : { ...instrument, id: `${instrument.id}-${times}`, work: `${instrument.work}-${times}` };
  });
}
