import type { Instrument, IsoDate, Language } from '../model/index.ts';
import { defined, inLanguage, statusOn } from '../model/index.ts';
import { countProvisions } from './document.ts';
import type { ReadDocument } from './document.ts';
import type { Place } from './extraction.ts';
import type { FileResult } from './importedFile.ts';

/** A warning as the report prints it. */
export interface ReportedWarning {
  readonly code: string;
  readonly place: Place;
  readonly message: string;
}

/** What a report says of one file that was read. */
export interface ReportedFile {
  readonly file: string;
  readonly format: string;
  readonly title: string;
  readonly kind: string;
  readonly level?: string;
  readonly status: string;
  readonly version: {
    readonly date?: string;
    readonly adopted?: string;
    readonly inForceFrom?: string;
    readonly inForceUntil?: string;
    readonly certainty?: string;
  };
  readonly provisions: number;
  readonly articles: number;
  /** Non-blank characters of the text, of what was placed, and of what was reported as left out. */
  readonly charsIn: number;
  readonly charsPlaced: number;
  readonly charsLeft: number;
  /** What was left out: running heads, page numbers, menus. */
  readonly left: readonly { readonly text: string; readonly reason: string; readonly place: Place }[];
  readonly warnings: readonly ReportedWarning[];
}

/** What a report says of a file that was not read, or that has nothing to read. */
export interface ReportedProblem {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** The account of one import. */
export interface ImportReport {
  readonly files: readonly ReportedFile[];
  /** Files without text of their own, such as index pages. */
  readonly empty: readonly ReportedProblem[];
  readonly failed: readonly ReportedProblem[];
  readonly totals: {
    readonly files: number;
    readonly read: number;
    readonly empty: number;
    readonly failed: number;
    readonly instruments: number;
    readonly provisions: number;
    readonly articles: number;
    readonly charsIn: number;
    readonly charsPlaced: number;
    readonly charsLeft: number;
    readonly warnings: number;
  };
}

/** Where each file's version went, for its status. */
function versionsByFile(
  instruments: readonly Instrument[],
): ReadonlyMap<string, { instrument: Instrument; place: number }> {
  const found = new Map<string, { instrument: Instrument; place: number }>();
  for (const instrument of instruments) {
    for (const [place, { file }] of instrument.versions.entries()) {
      found.set(file ?? instrument.source.file ?? instrument.id, { instrument, place });
    }
  }
  return found;
}

/** Says that a file is the same text as another. */
function copyWarning(of: string, language: Language): ReportedWarning {
  const message = { en: `The same text as ${of}; it was taken once.`, zh: `与${of}内容相同，只收录一次。` };
  return { code: 'copy', place: {}, message: message[language] };
}

function reported(
  document: ReadDocument,
  status: string,
  copyOf: string | undefined,
  language: Language,
): ReportedFile {
  const { file, format, title, kind, subtype, origin, placed, remainder, warnings } = document;
  const version = document.record?.versions[0];
  return defined({
    file,
    format,
    title,
    kind,
    level: subtype,
    status,
    version: defined({
      date: origin.date ?? version?.date,
      adopted: origin.date ?? version?.adopted,
      inForceFrom: origin.inForceFrom?.date ?? version?.inForceFrom?.date,
      inForceUntil: version?.inForceUntil,
      certainty: origin.inForceFrom?.certainty,
    }),
    ...countProvisions(document),
    charsIn: placed.charsIn,
    charsPlaced: placed.charsPlaced,
    charsLeft: placed.charsLeft,
    left: remainder.filter(({ text }) => text.trim() !== ''),
    warnings: [
      ...warnings.map(({ code, place, message }) => ({ code, place, message: inLanguage(message, language) })),
      ...(copyOf === undefined ? [] : [copyWarning(copyOf, language)]),
    ],
  });
}

/** The report of an import: every file once, and the sums. `day` is the day on which a status is told. */
export function reportOf(
  results: readonly FileResult[],
  instruments: readonly Instrument[],
  copies: readonly { readonly file: string; readonly of: string }[],
  { day, language = 'en' }: { readonly day: IsoDate; readonly language?: Language },
): ImportReport {
  const places = versionsByFile(instruments);
  const originals = new Map(copies.map(({ file, of }) => [file, of]));
  const files = results.flatMap((result): readonly ReportedFile[] => {
    if (result.type !== 'document') return [];
    const { file } = result.document;
    const at = places.get(originals.get(file) ?? file);
    const version = at?.instrument.versions[at.place];
    const status = at && version ? statusOn(version, at.instrument.versions, day) : 'unknown';
    return [reported(result.document, status, originals.get(file), language)];
  });
  const problems = (type: 'empty' | 'failed') =>
    results.flatMap((result): readonly ReportedProblem[] =>
      result.type === type
        ? [{ file: result.file, code: result.problem.code, message: inLanguage(result.problem.message, language) }]
        : [],
    );
  const [empty, failed] = [problems('empty'), problems('failed')];
  const sum = (count: (file: ReportedFile) => number) => files.reduce((total, file) => total + count(file), 0);
  return {
    files,
    empty,
    failed,
    totals: {
      files: results.length,
      read: files.length,
      empty: empty.length,
      failed: failed.length,
      instruments: instruments.length,
      provisions: sum(({ provisions }) => provisions),
      articles: sum(({ articles }) => articles),
      charsIn: sum(({ charsIn }) => charsIn),
      charsPlaced: sum(({ charsPlaced }) => charsPlaced),
      charsLeft: sum(({ charsLeft }) => charsLeft),
      warnings: sum(({ warnings }) => warnings.length),
    },
  };
}
