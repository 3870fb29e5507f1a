import { fullText, provisionsOf } from '../model/index.ts';
import type { Instrument, Provision } from '../model/index.ts';
import { isDraftName } from '../text/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import { documentNumberKey } from './documentNumber.ts';
import { citedKey } from './lawName.ts';
import type { KnownName } from './lawNames.ts';

/** What an instrument is known by. */
export type NamedInstrument = Pick<Instrument, 'title' | 'aliases'>;

/**
 * Every name by which instruments are known, with the title that stands for it. A name that several share, as the parts of one code
 * share its name, stands for itself: which of them is meant, the provision shows. `keyOf` is {@link citedKey}, or one that remembers.
 */
export function* namesOfInstruments(
  instruments: readonly NamedInstrument[],
  keyOf: (name: string) => string = citedKey,
): Generator<KnownName> {
  const titles = new Map<string, string[]>();
  const named = instruments.flatMap(namesOfInstrument);
  for (const { name, title } of named) addTo(titles, keyOf(name), keyOf(title));
  for (const { name, title } of named) {
    const isShared = (titles.get(keyOf(name))?.length ?? 0) > 1;
    yield { name, title: isShared ? name : title };
  }
}

/** 最高人民法院关于适用《…》若干问题的解释（二）, and the part of a code that some are on. */
const INTERPRETATION =
  /^最高人民法院关于适用[《〈](?:中华人民共和国)?([^《》〈〉]+)[》〉](.{0,6}?编)?(?:若干问题|有关问题|通则若干问题)?的?(?:解释|规定)([（(][一二三四五六七八九十]+[）)])?$/u;

/** Short names that legal writing forms for the interpretation of a law: 公司法解释（二）, 公司法司法解释（二）, 婚姻家庭编解释（一）. */
function interpretationNames(title: string): readonly string[] {
  const [, law, part = '', number = ''] = INTERPRETATION.exec(title) ?? [];
  if (law === undefined) return [];
  const subjects = part === '' ? [law] : [law + part, part];
  return subjects.flatMap((subject) => [`${subject}解释${number}`, `${subject}司法解释${number}`]);
}

/**
 * The names of one instrument, each with its title: titles, other names, and the short names that legal writing forms of them. What is a draft
 * by its title is cited as one: 《消防条例》 is no draft of a region's.
 */
export function namesOfInstrument({ title, aliases }: NamedInstrument): readonly KnownName[] {
  const isDraft = isDraftName(title.zh ?? '');
  return (['zh', 'en'] as const).flatMap((language) => {
    const main = title[language] ?? title.zh ?? title.en ?? '';
    const others = (aliases[language] ?? []).filter((name) => !isDraft || isDraftName(name));
    const stated = [title[language], ...others].filter((name) => name !== undefined);
    const names = language === 'zh' ? [...stated, ...interpretationNames(main)] : stated;
    return names.map((name) => ({ name, title: main }));
  });
}

function addTo<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** The texts of the articles among provisions, by number; of two with one number the first. */
export function articleTextsOf(provisions: Iterable<Provision>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const provision of provisions) {
    const number = provision.type === 'article' ? /^art_([^_]+)$/u.exec(provision.eid)?.[1] : undefined;
    if (number !== undefined && !texts.has(number)) texts.set(number, fullText(provision));
  }
  return texts;
}

/** A cited library over instruments with all their text in memory. Trees are indexed when they are first asked for. */
export class MemoryLibrary implements CitedLibrary {
  readonly #byName = new Map<string, Instrument[]>();
  readonly #byNumber = new Map<string, Instrument[]>();
  readonly #trees = new Map<Instrument, Map<number, ReadonlyMap<string, Provision>>>();

  constructor(instruments: Iterable<Instrument>) {
    for (const instrument of instruments) {
      for (const { name } of namesOfInstrument(instrument)) addTo(this.#byName, citedKey(name), instrument);
      for (const { documentNumber } of instrument.versions) {
        if (documentNumber !== undefined) addTo(this.#byNumber, documentNumberKey(documentNumber), instrument);
      }
    }
  }

  named(name: string): Promise<readonly Instrument[]> {
    return Promise.resolve(this.#byName.get(citedKey(name)) ?? []);
  }

  numbered(documentNumber: string): Promise<readonly Instrument[]> {
    return Promise.resolve(this.#byNumber.get(documentNumberKey(documentNumber)) ?? []);
  }

  provision(instrument: Instrument, version: number, eid: string): Promise<Provision | undefined> {
    return Promise.resolve(this.#tree(instrument, version).get(eid));
  }

  articleTexts(instrument: Instrument, version: number): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(articleTextsOf(this.#tree(instrument, version).values()));
  }

  #tree(instrument: Instrument, version: number): ReadonlyMap<string, Provision> {
    const trees = this.#trees.get(instrument) ?? new Map<number, ReadonlyMap<string, Provision>>();
    this.#trees.set(instrument, trees);
    const known = trees.get(version);
    if (known !== undefined) return known;
    const tree = new Map<string, Provision>();
    for (const { provisions } of instrument.versions[version]?.expressions ?? []) {
      for (const provision of provisionsOf(provisions)) {
        if (!tree.has(provision.eid)) tree.set(provision.eid, provision);
      }
    }
    trees.set(version, tree);
    return tree;
  }
}
