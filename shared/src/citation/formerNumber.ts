import * as v from 'valibot';
import { fullText, inTimeOrder, joinAddress, PartialDateSchema } from '../model/index.ts';
import type { Provision, Version } from '../model/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import type { VersionRead } from './distantReading.ts';
import type { Reference } from './reference.ts';

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
/** By how many numbers an article moves at most, what share of its pairs it keeps at least, and by how much no other comes near. */
const FARTHEST = 80;
const LEAST_KEPT = 0.6;
const NEAREST_OTHER = 0.8;
/** Articles inserted behind one, 之一 to 之九. */
const MOST_BRANCHES = 9;

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

/** The articles of one version, by number. */
class Articles {
  readonly #library: CitedLibrary;
  readonly #read: VersionRead;

  constructor(library: CitedLibrary, read: VersionRead) {
    this.#library = library;
    this.#read = read;
  }

  provision(article: string): Promise<Provision | undefined> {
    const { instrument, version } = this.#read;
    return this.#library.provision(instrument, instrument.versions.indexOf(version), `art_${article}`);
  }

  async text(article: string): Promise<string | undefined> {
    const provision = await this.provision(article);
    return provision === undefined ? undefined : fullText(provision);
  }

  address(article: string): string {
    const { instrument, version } = this.#read;
    const language = version.expressions[0]?.language ?? 'zh';
    const expression = version.date === undefined ? { language } : { language, version: version.date };
    return joinAddress(instrument.work, expression, `art_${article}`);
  }

  /** Articles that have a number from one to another, with what was inserted behind them. */
  async *between(from: number, to: number): AsyncGenerator<{ readonly article: string; readonly text: string }> {
    for (let number = Math.max(1, from); number <= to; number += 1) {
      for (let branch = 0; branch <= MOST_BRANCHES; branch += 1) {
        const article = branch === 0 ? `${number}` : `${number}-${branch}`;
        const text = await this.text(article);
        if (text === undefined) break;
        yield { article, text };
      }
    }
  }
}

/** The number of the article that has the words of a former one; nothing where none has, or more than one. */
async function movedTo(former: string, article: string, current: Articles): Promise<string | undefined> {
  const pairs = pairsOf(former);
  const number = Number.parseInt(article, 10);
  let best = { share: 0, article: '' };
  let second = 0;
  for await (const each of current.between(number - FARTHEST, number + FARTHEST)) {
    const share = shareIn(pairs, each.text);
    if (share <= best.share) {
      second = Math.max(second, share);
      continue;
    }
    second = best.share;
    best = { share, article: each.article };
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

/**
 * Looks whether a reference to an article of a version has the number of a former version. `said` tells what is said around it; without it the
 * sentence in `text` is taken. Nothing where too little is said, or where it fits the article in force half as well as a former one. Reads the
 * article in each former version, and the articles around it when one fits.
 */
export async function formerNumber(
  reference: Reference,
  read: VersionRead,
  {
    library,
    text,
    said,
  }: {
    readonly library: CitedLibrary;
    readonly text: string;
    readonly said?: (() => Promise<string | undefined>) | undefined;
  },
): Promise<FormerNumber | undefined> {
  const { article } = reference.place;
  const before = versionsBefore(read);
  if (article === undefined || before.length === 0 || !isPlain(reference)) return undefined;
  const pairs = pairsOf((await said?.()) ?? sentenceAround(text, reference));
  if (pairs.size < FEWEST_PAIRS) return undefined;
  const current = new Articles(library, read);
  const now = shareIn(pairs, (await current.text(article)) ?? '');
  for (const version of before) {
    const former = new Articles(library, { ...read, version });
    const words = await former.text(article);
    if (words === undefined || version.date === undefined) continue;
    const then = shareIn(pairs, words);
    if (!isFormer(pairs.size, then, now)) continue;
    const moved = await movedTo(words, article, current);
    return {
      version: version.date,
      address: former.address(article),
      ...(moved === undefined ? {} : { now: { article: moved, address: current.address(moved) } }),
    };
  }
  return undefined;
}
