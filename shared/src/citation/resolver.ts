import { fullText, inTimeOrder, statusOn } from '../model/index.ts';
import type { Instrument, IsoDate, Version } from '../model/index.ts';
import { nameKey } from '../text/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import { formerNumber } from './formerNumber.ts';
import { mayBeAnother } from './distantReading.ts';
import { searchProvision } from './provisionSearch.ts';
import type { SearchResult } from './provisionSearch.ts';
import type { Reference } from './reference.ts';
import { placeBefore } from './relativePlace.ts';
import type { Candidate, CitationReason, CitationState, ResolvedReference } from './resolution.ts';
import { hasOtherNumber, versionMeant } from './versionMeant.ts';
import { addressIn } from './versionRead.ts';
import type { VersionRead } from './versionRead.ts';

/** What references are resolved against. */
export interface ResolveOptions {
  readonly library: CitedLibrary;
  /** The day for which a version is chosen and its force is judged. */
  readonly asOf: IsoDate;
  /** The text that the references are from, for the words around them and the words they quote. */
  readonly text: string;
  /** Title of the instrument that the text is part of, for 本法 and articles without a law. */
  readonly law?: string;
  /** What is said around a reference, where `text` is not what it stands in. */
  readonly said?: (reference: Reference) => Promise<string | undefined>;
  /** The instrument and version themselves, where the text is one: its own articles are looked up there, whatever the day. */
  readonly own?: { readonly instrument: Instrument; readonly version: number };
}

/** One instrument, the version of it that is meant, and what the place leads to there. */
interface Reading extends VersionRead {
  readonly result: SearchResult;
  readonly reason?: CitationReason;
}

/**
 * Resolves references one by one, in their order. A reading that the text does not prove is looked for in the words of the tree, and
 * left unchecked when they do not prove it either. Never shows one of several as the right one.
 */
export async function resolveReferences(
  references: readonly Reference[],
  options: ResolveOptions,
): Promise<readonly ResolvedReference[]> {
  const resolved: ResolvedReference[] = [];
  for (const reference of references) resolved.push(await resolveReference(reference, options));
  return resolved;
}

/** Resolves one reference, see {@link resolveReferences}. */
export async function resolveReference(reference: Reference, options: ResolveOptions): Promise<ResolvedReference> {
  const { law } = reference;
  if (law.type === 'own' && options.own !== undefined) return resolveOwn(reference, options.own, options);
  const name = law.type === 'named' ? law.name : law.type === 'own' ? options.law : undefined;
  const found =
    law.type === 'document-number' ? await options.library.numbered(law.number) : await named(options.library, name);
  if (found === undefined) return answer(reference, 'not-checked', { reason: 'law-not-stated' });
  if (found.length === 0) return unknown(reference, options);
  const proved = reference.basis === 'guessed' ? await proveReading(reference, found, options) : reference;
  const readings: Reading[] = [];
  for (const instrument of found) readings.push(...(await readingsOf(instrument, proved ?? reference, options)));
  const best = choose(readings);
  if (law.type === 'own' && (await hasNoArticles(best, options.library)))
    return answer(reference, 'not-checked', { reason: 'uncertain-reading' });
  if (law.type === 'named' && (law.isFormer ?? law.isOtherScript) === true) {
    const judged = judge(reference, best, options);
    // Of a law that is no longer in force the last version is the former one.
    return judged.reason === 'repealed' ? judged : uncertain(reference, best);
  }
  if (proved === undefined || hasOtherNumber(reference, best) || (await mayBeAnother(reference, best, options.library)))
    return uncertain(reference, best);
  return numberChecked(judge(proved, best, options), best, options);
}

/** A reference that seems to hold, unless its number is that of a former version. */
async function numberChecked(
  judged: ResolvedReference,
  [reading]: readonly Reading[],
  { library, text, said }: ResolveOptions,
): Promise<ResolvedReference> {
  if (judged.state !== 'verified' || reading === undefined) return judged;
  const former = await formerNumber(judged, reading, { library, text, said: said && (() => said(judged)) });
  if (former === undefined) return judged;
  const { address: _, ...rest } = judged;
  const { instrument } = reading;
  const candidates = [former.now, former].flatMap((each) =>
    each === undefined ? [] : [{ instrument, address: each.address }],
  );
  return { ...rest, state: 'not-checked', reason: 'former-number', former, candidates };
}

/** A law that the library has not, and may yet know to be repealed. */
async function unknown(reference: Reference, { library, asOf }: ResolveOptions): Promise<ResolvedReference> {
  const ended = reference.law.type === 'named' ? await library.endOf?.(reference.law.name) : undefined;
  return answer(reference, 'unknown-instrument', ended === undefined || ended.from > asOf ? {} : { ended });
}

async function resolveOwn(
  reference: Reference,
  { instrument, version }: NonNullable<ResolveOptions['own']>,
  options: ResolveOptions,
): Promise<ResolvedReference> {
  const own = instrument.versions[version];
  if (own === undefined) return answer(reference, 'not-checked', { reason: 'law-not-stated' });
  const found = await searchProvision(options.library, instrument, version, reference.place);
  const result = found.type === 'several' ? nearest(found, reference.from) : found;
  const readings = [{ instrument, version: own, result }];
  if (await hasNoArticles(readings, options.library))
    return answer(reference, 'not-checked', { reason: 'uncertain-reading' });
  const isGuessed = reference.basis === 'guessed';
  if (isGuessed || (await mayBeAnother(reference, readings, options.library))) return uncertain(reference, readings);
  return judge(reference, readings, options);
}

/** Whether an article was looked for in a text without any, such as a decision on several laws: it means those of another one. */
async function hasNoArticles(readings: readonly Reading[], library: CitedLibrary): Promise<boolean> {
  for (const { instrument, version, result } of readings) {
    if (result.type !== 'missing' || result.reason !== 'no-article') return false;
    if ((await library.provision(instrument, instrument.versions.indexOf(version), 'art_1')) !== undefined)
      return false;
  }
  return readings.length > 0;
}

/** 第三项 alone, in a paragraph that has such an item, means that one. */
function nearest(found: Extract<SearchResult, { type: 'several' }>, from: string | undefined): SearchResult {
  const paragraph = from === undefined ? undefined : /^.*?__para_[^_]+/u.exec(from)?.[0];
  const near = paragraph === undefined ? undefined : found.eids.find((eid) => eid.startsWith(`${paragraph}__`));
  return near === undefined ? found : { type: 'found', eid: near };
}

async function named(library: CitedLibrary, name: string | undefined): Promise<readonly Instrument[] | undefined> {
  return name === undefined ? undefined : library.named(name);
}

/** What an instrument offers: the place in the version meant, or in another one where that has it not. */
async function readingsOf(
  instrument: Instrument,
  reference: Reference,
  { library, asOf }: ResolveOptions,
): Promise<readonly Reading[]> {
  const version = versionMeant(instrument, reference, asOf);
  const look = async (each: Version) =>
    searchProvision(library, instrument, instrument.versions.indexOf(each), reference.place);
  if (version === undefined) {
    const [latest] = inTimeOrder(instrument.versions).slice(-1);
    return latest === undefined
      ? []
      : [{ instrument, version: latest, result: { type: 'missing', reason: 'no-version' } }];
  }
  const result = await look(version);
  if (result.type !== 'missing') return [{ instrument, version, result }];
  for (const other of inTimeOrder(instrument.versions).toReversed()) {
    const there = other === version ? result : await look(other);
    if (there.type === 'found') return [{ instrument, version: other, result: there, reason: 'other-version' }];
  }
  return [{ instrument, version, result }];
}

/** The readings worth showing: those in which the provision exists in the version meant, else in another version, else all. */
function choose(readings: readonly Reading[]): readonly Reading[] {
  const there = readings.filter(({ result }) => result.type !== 'missing');
  const now = there.filter(({ reason }) => reason === undefined);
  return now.length > 0 ? now : there.length > 0 ? there : readings;
}

function candidatesOf(readings: readonly Reading[]): readonly Candidate[] {
  return readings.flatMap((reading) => {
    const { instrument, result } = reading;
    const eids =
      result.type === 'several'
        ? result.eids
        : [result.type === 'found' || result.type === 'elsewhere' ? result.eid : undefined];
    return eids.map((eid) => ({ instrument, address: addressIn(reading, eid) }));
  });
}

function answer(reference: Reference, state: CitationState, more: Partial<ResolvedReference>): ResolvedReference {
  return { ...reference, candidates: [], ...more, state };
}

function uncertain(reference: Reference, readings: readonly Reading[]): ResolvedReference {
  return answer(reference, 'not-checked', { reason: 'uncertain-reading', candidates: candidatesOf(readings) });
}

function judge(reference: Reference, readings: readonly Reading[], options: ResolveOptions): ResolvedReference {
  const candidates = candidatesOf(readings);
  const [reading] = readings;
  if (reading === undefined) return answer(reference, 'unknown-instrument', {});
  const { instrument, version, result } = reading;
  if (readings.length > 1) {
    const isMissing = readings.every((each) => each.result.type === 'missing');
    const reason = isMissing && result.type === 'missing' ? result.reason : 'ambiguous';
    return answer(reference, isMissing ? 'missing' : 'not-checked', { reason, candidates });
  }
  const known = { instrument, ...(version.date === undefined ? {} : { version: version.date }) };
  if (result.type === 'missing')
    return answer(reference, 'missing', { ...known, reason: result.reason, address: addressIn(reading) });
  if (result.type === 'several') return answer(reference, 'not-checked', { ...known, reason: 'ambiguous', candidates });
  if (result.type === 'elsewhere')
    return answer(reference, 'not-checked', { ...known, reason: 'uncertain-reading', candidates });
  if (result.type === 'not-looked-up')
    return answer(reference, 'not-checked', {
      ...known,
      reason: reference.place.paragraph === undefined ? 'level-not-looked-up' : 'uncertain-reading',
      address: addressIn(reading),
    });
  const address = addressIn(reading, result.eid);
  const end = result.endEid === undefined ? {} : { rangeEndAddress: addressIn(reading, result.endEid) };
  const reason =
    reading.reason ?? forceReason(reading, options.asOf) ?? quotationReason(reference, result, options.text);
  const state = reason === undefined ? 'verified' : reason === 'dates-unknown' ? 'not-checked' : 'changed';
  return answer(reference, state, { ...known, ...end, address, ...(reason === undefined ? {} : { reason }) });
}

/** Why a version does not simply hold on a day. */
function forceReason({ instrument, version }: Reading, asOf: IsoDate): CitationReason | undefined {
  switch (statusOn(version, instrument.versions, asOf)) {
    case 'in-force':
      return undefined;
    case 'amended':
      return 'newer-version';
    case 'repealed':
      return 'repealed';
    case 'not-yet-in-force':
    case 'draft':
    case 'proposed':
      return 'not-yet-in-force';
    default:
      return 'dates-unknown';
  }
}

/** Shortest quotation, in letters, that can be told from a term of the writer's own. */
const SHORTEST_QUOTATION = 8;

/** Whether quoted words are those of the provision: punctuation apart, each piece between ellipses stands in it. */
function quotationReason(reference: Reference, result: SearchResult, text: string): CitationReason | undefined {
  const { quotation } = reference;
  if (quotation === undefined || result.type !== 'found' || result.provision === undefined) return undefined;
  const pieces = text
    .slice(quotation.start, quotation.end)
    .split(/…+|\.{3,}/u)
    .map(nameKey);
  if (pieces.join('').length < SHORTEST_QUOTATION) return undefined;
  const words = nameKey(fullText(result.provision));
  return pieces.every((piece) => words.includes(piece)) ? undefined : 'words-differ';
}

/** Letters before and behind a relative word, in its sentence, by which its place in the law is found again, and the fewest that do. */
const SURROUNDINGS = 10;
const FEWEST_LETTERS = 6;

function surroundings(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SURROUNDINGS), start).split(/[。；：“”\n]/u);
  const behind = text.slice(end, end + SURROUNDINGS).split(/[。；：“”\n]/u);
  return nameKey(`${before.at(-1) ?? ''}${text.slice(start, end)}${behind[0] ?? ''}`);
}

/** 前款 in a passage that lost its line breaks: the paragraph whose words it stands among is looked for in the law itself. */
async function proveReading(
  reference: Reference,
  found: readonly Instrument[],
  { library, asOf, text }: ResolveOptions,
): Promise<Reference | undefined> {
  const { relative, place, start, end } = reference;
  const { article } = place;
  if (relative?.which !== 'previous' || article === undefined || relative.level !== 'paragraph') return undefined;
  const words = surroundings(text, start, end);
  if (words.length < FEWEST_LETTERS) return undefined;
  for (const instrument of found) {
    const version = versionMeant(instrument, reference, asOf);
    const tree =
      version && (await library.provision(instrument, instrument.versions.indexOf(version), `art_${article}`));
    const paragraphs = tree?.children.filter(({ type }) => type === 'paragraph') ?? [];
    const fits = paragraphs.map((paragraph) => nameKey(fullText(paragraph)).includes(words));
    const at = fits.indexOf(true);
    if (at > 0 && at === fits.lastIndexOf(true)) {
      const base = placeBefore(relative, { article, paragraph: at + 1 });
      return { ...reference, place: { ...place, ...base }, basis: 'quoted' };
    }
  }
  return undefined;
}
