import { PairTable } from './pairTable.ts';
import { LONGEST_TOKEN } from './tokenTable.ts';
import { TokenTrie } from './tokenTrie.ts';

/** What is learned from: more text finds hardly better tokens. In UTF-16 units and ends of texts. */
const SAMPLE = 1_800_000;
/** More of them leave too few codes of one byte, and a table that takes longer to open. */
const MOST_TOKENS = 30_000;
/** Pairs are tried beyond the tokens that are kept: longer ones make many of their parts needless. */
const MOST_TRIED = 48_000;
/** Each doubles the longest token. */
const ROUNDS = Math.log2(LONGEST_TOKEN);
/** A pair must occur as often to be tried, a token of several units must be used as often to be kept: it takes some four bytes itself. */
const LEAST_PAIRS = 3;
const LEAST_USES = 4;
/** Stands between texts, and for a unit that is too rare: no token goes over it. */
const BREAK = 0;

/** Tokens by number, from 1; single units first. */
class TokenList {
  readonly tokens: string[] = [''];
  readonly #numbers = new Map<string, number>();

  number(token: string): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const number = this.tokens.push(token) - 1;
    this.#numbers.set(token, number);
    return number;
  }
}

/** Every so many texts, in their order, up to {@link SAMPLE} units. */
function sampleOf(texts: readonly string[]): readonly string[] {
  const total = texts.reduce((sum, { length }) => sum + length + 1, 0);
  const step = Math.ceil(total / SAMPLE);
  const sample: string[] = [];
  let room = SAMPLE;
  for (let place = 0; place < texts.length; place += step) {
    const text = texts[place] ?? '';
    room -= text.length + 1;
    if (room >= 0) sample.push(text);
  }
  return sample;
}

/** The units of texts, most frequent first; of two that are equally frequent the smaller comes first. */
function unitsByUse(texts: readonly string[]): readonly string[] {
  const uses = new Uint32Array(1 << 16);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      uses[unit] = (uses[unit] ?? 0) + 1;
    }
  }
  const used: number[] = [];
  for (let unit = 0; unit < uses.length; unit += 1) if ((uses[unit] ?? 0) > 0) used.push(unit);
  return used
    .sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b)
    .slice(0, MOST_TOKENS)
    .map((unit) => String.fromCharCode(unit));
}

function numbersOf(texts: readonly string[], list: TokenList): Uint32Array {
  const byUnit = new Uint32Array(1 << 16);
  for (const [number, token] of list.tokens.entries()) if (number > 0) byUnit[token.charCodeAt(0)] = number;
  const sequence = new Uint32Array(texts.reduce((sum, { length }) => sum + length + 1, 0));
  let to = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1, to += 1) sequence[to] = byUnit[text.charCodeAt(at)] ?? BREAK;
    to += 1;
  }
  return sequence;
}

/** Makes tokens of the most frequent pairs, as many as `room`. */
function accept(pairs: PairTable, list: TokenList, room: number): void {
  const end = list.tokens.length + room;
  for (const pair of pairs.byCount(LEAST_PAIRS)) {
    if (list.tokens.length >= end) break;
    const [first, second] = pairs.parts(pair);
    const token = `${list.tokens[first]}${list.tokens[second]}`;
    if (token.length <= LONGEST_TOKEN) pairs.merge(pair, list.number(token));
  }
}

/** Puts accepted pairs together in place; where two overlap, the more frequent. Answers what is left of the sequence. */
function merged(sequence: Uint32Array, pairs: PairTable): Uint32Array {
  let to = 0;
  for (let at = 0; at < sequence.length; ) {
    const first = sequence[at] ?? BREAK;
    const second = sequence[at + 1] ?? BREAK;
    const pair = pairs.find(first, second);
    const token = pairs.mergedTo(pair);
    const next = token === 0 ? -1 : pairs.find(second, sequence[at + 2] ?? BREAK);
    const yields = pairs.mergedTo(next) !== 0 && pairs.count(next) > pairs.count(pair);
    const isMerged = token !== 0 && !yields;
    sequence[to] = isMerged ? token : first;
    to += 1;
    at += isMerged ? 2 : 1;
  }
  return sequence.subarray(0, to);
}

/** How often each token is used when texts are written by the longest ones. */
function usesOf(tokens: readonly string[], texts: readonly string[]): Uint32Array {
  const trie = new TokenTrie(tokens);
  const uses = new Uint32Array(tokens.length);
  for (const text of texts) {
    for (let at = 0; at < text.length; ) {
      const token = trie.longest(text, at);
      if (token >= 0) uses[token] = (uses[token] ?? 0) + 1;
      at += token >= 0 ? trie.length : 1;
    }
  }
  return uses;
}

/** The tokens that are worth a code, most used first; single units always. */
function kept(tokens: readonly string[], uses: Uint32Array): readonly string[] {
  const use = (place: number) => uses[place] ?? 0;
  const places = [...tokens.keys()].filter((place) => use(place) >= LEAST_USES || tokens[place]?.length === 1);
  return places
    .sort((a, b) => use(b) - use(a) || a - b)
    .slice(0, MOST_TOKENS)
    .map((place) => tokens[place] ?? '');
}

/**
 * Learns from texts which strings are worth a code: pairs of units that stand beside each other often become tokens, then pairs of those,
 * in a few rounds (byte pair encoding, Gage 1994, many pairs at once). Most used first. Deterministic. Linear in the texts for single
 * units; the rest is learned from a sample.
 */
export function learnTokens(texts: readonly string[]): readonly string[] {
  const list = new TokenList();
  for (const unit of unitsByUse(texts)) list.number(unit);
  const sample = sampleOf(texts);
  let sequence = numbersOf(sample, list);
  const pairs = new PairTable(sequence.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    pairs.clear();
    for (let at = 1; at < sequence.length; at += 1) pairs.add(sequence[at - 1] ?? BREAK, sequence[at] ?? BREAK);
    accept(pairs, list, Math.ceil((MOST_TRIED - list.tokens.length) / (ROUNDS - round)));
    sequence = merged(sequence, pairs);
  }
  const tried = list.tokens.slice(1);
  const uses = new Uint32Array(tried.length);
  for (const number of sequence) if (number !== BREAK) uses[number - 1] = (uses[number - 1] ?? 0) + 1;
  const first = kept(tried, uses);
  return kept(first, usesOf(first, sample));
}
