/** More law than there is: the corpus again and again, each time with other characters here and there and other titles. */
import type { Instrument, Provision, Version } from '@dutybook/shared/model';
import { provisionsOf } from '@dutybook/shared/model';
import { randomFrom } from './random.ts';

/**
 * Share of the characters that are replaced where they are Chinese, by others as frequent in the corpus. In the corpus itself the number of different
 * bigrams grows with the power 0.4 of the text; with this share the repeated corpus goes on growing at that rate.
 */
const SHARE = 0.014;
/** Every so many-th Chinese character of the corpus is one to replace others by. */
const STEP = 97;
const CHINESE = /[\u3400-\u9fff]/;
const ALL_CHINESE = /[\u3400-\u9fff]/g;

function poolOf(instruments: readonly Instrument[]): string {
  const taken: string[] = [];
  let count = 0;
  for (const { versions } of instruments) {
    for (const { text } of versions.flatMap(({ expressions }) =>
      expressions.flatMap(({ provisions }) => [...provisionsOf(provisions)]),
    )) {
      for (const [character] of text.matchAll(ALL_CHINESE)) {
        count += 1;
        if (count % STEP === 0) taken.push(character);
      }
    }
  }
  return taken.join('');
}

/** Replaces characters of texts; one after the other, from one stream of numbers. */
class Alteration {
  readonly #pool: string;
  readonly #next: () => number;

  constructor(pool: string, seed: number) {
    this.#pool = pool;
    this.#next = randomFrom(seed);
  }

  text(text: string): string {
    const parts: string[] = [];
    let done = 0;
    for (let at = this.#gap(); at < text.length; at += 1 + this.#gap()) {
      if (!CHINESE.test(text[at] ?? '')) continue;
      parts.push(text.slice(done, at), this.#character());
      done = at + 1;
    }
    return done === 0 ? text : [...parts, text.slice(done)].join('');
  }

  /** A title with two other characters at its beginning: another place's, with the same kind of text at its end. */
  title(title: string): string {
    const place = CHINESE.test(title) ? `${this.#character()}${this.#character()}` : '';
    return place === '' ? title : `${place}${title.replace(/^中华人民共和国/, '').slice(title.length > 8 ? 2 : 0)}`;
  }

  /** How many characters stay as they are before the next that does not. */
  #gap(): number {
    return Math.floor(Math.log(1 - this.#next()) / Math.log(1 - SHARE));
  }

  #character(): string {
    return this.#pool[Math.floor(this.#next() * this.#pool.length)] ?? '';
  }
}

function alteredProvision(provision: Provision, alteration: Alteration): Provision {
  return {
    ...provision,
    text: alteration.text(provision.text),
    children: provision.children.map((child) => alteredProvision(child, alteration)),
  };
}

function alteredVersion(version: Version, copy: number, alteration: Alteration): Version {
  return {
    ...version,
    ...(version.file === undefined ? {} : { file: `${copy}/${version.file}` }),
    expressions: version.expressions.map(({ language, provisions }) => ({
      language,
      provisions: provisions.map((provision) => alteredProvision(provision, alteration)),
    })),
  };
}

function altered(instrument: Instrument, copy: number, alteration: Alteration): Instrument {
  const { zh } = instrument.title;
  return {
    ...instrument,
    id: `${instrument.id}-${copy}`,
    work: `${instrument.work}-${copy}`,
    title: { ...instrument.title, ...(zh === undefined ? {} : { zh: alteration.title(zh) }) },
    aliases: {},
    related: [],
    versions: instrument.versions.map((version) => alteredVersion(version, copy, alteration)),
  };
}

function articlesIn({ versions }: Instrument): number {
  const all = versions.flatMap(({ expressions }) =>
    expressions.flatMap(({ provisions }) => [...provisionsOf(provisions)]),
  );
  return all.filter(({ type }) => type === 'article').length;
}

/**
 * The corpus, then altered copies of it, until there are so many articles; the last instrument may go beyond. One instrument at a
 * time is made. Deterministic: fewer articles are the beginning of more.
 */
export function* repeated(instruments: readonly Instrument[], articles: number): Generator<Instrument> {
  const pool = poolOf(instruments);
  let left = articles;
  for (let copy = 0; left > 0; copy += 1) {
    for (const [place, instrument] of instruments.entries()) {
      if (left <= 0) return;
      yield copy === 0 ? instrument : altered(instrument, copy, new Alteration(pool, copy * 100_003 + place));
      left -= articlesIn(instrument);
    }
  }
}
