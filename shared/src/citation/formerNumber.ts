import * as v from 'valibot';
import { fullText, inTimeOrder, PartialDateSchema } from '../model/index.ts';
import type { Version } from '../model/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import type { Reference } from './reference.ts';
import { addressIn } from './versionRead.ts';
import type { VersionRead } from './versionRead.ts';

/**
 * What shows that a reference has the number that an article had in a former version: what is said around it stands in the article of that
 * number there, and not in the one that is in force.
 */
export const FormerNumberSchema = v.object({
  /** Names that version, see {@link Version.date}. */
  version: PartialDateSchema,
  address: v.string(),
  /** The article in force that has the words of the former one, where one has. */
  now: v.exactOptional(v.object({ article: v.string(), address: v.string() })),
});
export type FormerNumber = Readonly<v.InferOutput<typeof FormerNumberSchema>>;

/** Most characters of a sentence on each side of a reference. */
const SENTENCE = 160;
/** Fewest pairs of characters by which a sentence can be told from another, and how many a long one has. */
const FEWEST_PAIRS = 4;
const LONG = 8;
/** Share of the pairs that the former article has at least, in a long sentence and in a short one. */
const LEAST_FORMER = 0.3;
const LEAST_IN_SHORT = 0.75;
/** Share of what the former article has that the one in force has at most, in a long sentence and in a short one. */
const MOST_NOW = 0.5;
const MOST_IN_SHORT = 0.35;
/** What share of its pairs an article keeps at least when it moves, and by how much no other comes near. */
const LEAST_KEPT = 0.6;
const NEAREST_OTHER = 0.8;
/** Pairs by which an article is passed over, and the share of them that one worth a look has. */
const FEW = 24;
const LEAST_OF_FEW = 0.3;

const SENTENCE_END = /[。；！？\n]/u;
/** What a sentence cites, and the words for citing, which say nothing of it. */
const CITED =
  /依照|按照|根据|依据|适用|规定|处罚|处理|办理|予以|给予|《[^《》]*》|中华人民共和国|第[零〇一二三四五六七八九十百千两\d]+(?:条|款|项|目|章|节|编)(?:之[一二三四五六七八九十]+)?/gu;

/** The sentence that a reference stands in. */
function sentenceAround(text: string, { start, end }: Reference): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start).split(SENTENCE_END);
  const behind = text.slice(end, end + SENTENCE).split(SENTENCE_END, 1);
  return `${before.at(-1) ?? ''}\n${behind[0] ?? ''}`;
}

/** Pairs of neighbouring Chinese characters outside of what a text cites, each once. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.replace(CITED, '\n').matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
  return pairs;
}

function shareIn(pairs: ReadonlySet<string>, text: string): number {
  let found = 0;
  for (const pair of pairs) if (text.includes(pair)) found += 1;
  return pairs.size === 0 ? 0 : found / pairs.size;
}

/** Whether a reference is to one article of a law that it names, and to no version of it. */
function isPlain({ law, place, quotation }: Reference): boolean {
  return (
    law.type === 'named' &&
    law.year === undefined &&
    law.documentNumber === undefined &&
    place.article !== undefined &&
    place.rangeEnd === undefined &&
    quotation === undefined
  );
}

/** Every so many-th of the pairs, a few of them. */
function fewOf(pairs: ReadonlySet<string>): ReadonlySet<string> {
  const step = Math.ceil(pairs.size / FEW);
  return new Set([...pairs].filter((_, place) => place % step === 0));
}

/** The number of the article that has the words of a former one; nothing where none has, or more than one. Linear in the articles. */
function movedTo(former: string, articles: ReadonlyMap<string, string>): string | undefined {
  const pairs = pairsOf(former);
  const few = fewOf(pairs);
  let best = { share: 0, article: '' };
  let second = 0;
  for (const [article, text] of articles) {
    const share = shareIn(few, text) < LEAST_OF_FEW ? 0 : shareIn(pairs, text);
    if (share <= best.share) {
      second = Math.max(second, share);
      continue;
    }
    second = best.share;
    best = { share, article };
  }
  return best.share >= LEAST_KEPT && second <= best.share * NEAREST_OTHER ? best.article : undefined;
}

/** Whether so many pairs of a sentence, of which an article had one share and has another, speak for the former article. */
function isFormer(pairs: number, then: number, now: number): boolean {
  const isLong = pairs >= LONG;
  return then >= (isLong ? LEAST_FORMER : LEAST_IN_SHORT) && now <= then * (isLong ? MOST_NOW : MOST_IN_SHORT);
}

/** The versions of an instrument before one, the last first. */
function versionsBefore({ instrument, version }: VersionRead): readonly Version[] {
  const ordered = inTimeOrder(instrument.versions);
  return ordered.slice(0, ordered.indexOf(version)).toReversed();
}

/** What a reference stands in, and what it is looked up in. */
interface Surroundings {
  readonly library: CitedLibrary;
  readonly text: string;
  /** What is said around the reference, where it is not to be taken from the text. */
  readonly said?: (() => Promise<string | undefined>) | undefined;
}

/**
 * Looks whether a reference to an article of a version has the number of a former version, by the sentence that it stands in. Nothing where
 * too little is said there, or where it fits the article in force more than half as well as a former one. Reads the article in each former
 * version, and all articles in force when one fits.
 */
export async function formerNumber(
  reference: Reference,
  read: VersionRead,
  { library, text, said }: Surroundings,
): Promise<FormerNumber | undefined> {
  const { article } = reference.place;
  const before = versionsBefore(read);
  if (article === undefined || before.length === 0 || !isPlain(reference)) return undefined;
  const pairs = pairsOf((await said?.()) ?? sentenceAround(text, reference));
  if (pairs.size < FEWEST_PAIRS) return undefined;
  const { instrument } = read;
  const placeOf = (version: Version) => instrument.versions.indexOf(version);
  const textIn = async (version: Version) => {
    const provision = await library.provision(instrument, placeOf(version), `art_${article}`);
    return provision === undefined ? undefined : fullText(provision);
  };
  const now = shareIn(pairs, (await textIn(read.version)) ?? '');
  for (const version of before) {
    const words = await textIn(version);
    if (words === undefined || version.date === undefined) continue;
    if (!isFormer(pairs.size, shareIn(pairs, words), now)) continue;
    const moved = movedTo(words, await library.articleTexts(instrument, placeOf(read.version)));
    return {
      version: version.date,
      address: addressIn({ instrument, version }, `art_${article}`),
      ...(moved === undefined ? {} : { now: { article: moved, address: addressIn(read, `art_${moved}`) } }),
    };
  }
  return undefined;
}
