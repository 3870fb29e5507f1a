import type { Instrument, Provision, Version } from '../model/index.ts';
import { joined, memorySource } from '../pack/index.ts';
import type { LibraryPack } from './libraryPack.ts';
import { openLibraryPack } from './libraryPack.ts';
import type { PackContent } from './packBuilding.ts';
import { buildLibraryPack } from './packBuilding.ts';

/** An article of paragraphs, for tests; a paragraph `a|b|c` has the items b and c. */
function article(number: number, paragraphs: readonly string[]): Provision {
  const eid = `art_${number}`;
  return {
    type: 'article',
    eid,
    number: `第${number}条`,
    text: '',
    children: paragraphs.map((words, place): Provision => {
      const [text = '', ...items] = words.split('|');
      const own = `${eid}__para_${place + 1}`;
      const children = items.map((item, at): Provision => {
        return { type: 'item', eid: `${own}__item_${at + 1}`, number: `（${at + 1}）`, text: item, children: [] };
      });
      return { type: 'paragraph', eid: own, text, children };
    }),
  };
}

/** A version of a law, for tests: its articles as lists of paragraphs. */
export function sampleVersion(date: string, articles: readonly (readonly string[])[]): Version {
  return {
    date,
    adopted: date,
    inForceFrom: { date, certainty: 'certain' },
    file: `${date}.md`,
    history: [],
    expressions: [{ language: 'zh', provisions: articles.map((paragraphs, place) => article(place + 1, paragraphs)) }],
  };
}

/** A law for tests. */
export function sampleLaw(title: string, versions: readonly Version[], more: Partial<Instrument> = {}): Instrument {
  const work = `/akn/cn/act/2000/${title}`;
  return {
    id: work,
    work,
    kind: 'regulation',
    subtype: 'law',
    title: { zh: title },
    backTranslated: [],
    aliases: {},
    topics: [],
    related: [],
    figures: [],
    source: { document: 'sample', paragraphs: [] },
    versions,
    ...more,
  };
}

/** Words with the number before them in brackets, where they have one: `(1) A constable may`. */
function numbered(words: string): { readonly number?: string; readonly text: string } {
  const [, number, text = words] = /^(\(\w+\)) (.*)$/u.exec(words) ?? [];
  return number === undefined ? { text } : { number, text };
}

/** A section of an act, for tests; a paragraph `(1) a|(a) b|(b) c` has the items b and c. */
function section(number: string, heading: string, paragraphs: readonly string[]): Provision {
  const eid = `art_${number.toLowerCase()}`;
  const children = paragraphs.map((words, place): Provision => {
    const [text = '', ...items] = words.split('|');
    const own = `${eid}__para_${place + 1}`;
    return {
      type: 'paragraph',
      eid: own,
      ...numbered(text),
      children: items.map((item): Provision => {
        const read = numbered(item);
        return { type: 'item', eid: `${own}__item_${read.number?.slice(1, -1)}`, ...read, children: [] };
      }),
    };
  });
  return { type: 'article', eid, number: `Section ${number}`, heading, text: '', children };
}

/** An act in English, for tests: its sections as lists of a number, a heading and paragraphs. */
export function sampleAct(
  title: string,
  sections: readonly (readonly [number: string, heading: string, ...paragraphs: string[]])[],
): Instrument {
  const provisions = sections.map(([number, heading, ...paragraphs]) => section(number, heading, paragraphs));
  const version = { ...sampleVersion('2010-01-01', []), expressions: [{ language: 'en' as const, provisions }] };
  return { ...sampleLaw(encodeURIComponent(title), [version]), title: { en: title } };
}

/** A pack of instruments, opened, for tests. */
export async function samplePack(
  instruments: readonly Instrument[],
  more: Partial<PackContent> = {},
): Promise<LibraryPack> {
  const content = { title: { en: 'Sample' }, instruments, ...more };
  const pack = await openLibraryPack(memorySource(joined([...buildLibraryPack(content, () => [])])));
  if (!pack.ok) throw new Error(pack.problem.message.en);
  return pack.value;
}
