import type { Instrument, Provision, Version } from '../model/index.ts';

/** Small laws for tests: an article is a list of paragraphs, a paragraph its words and its items. */
export type SampleArticle = readonly (readonly [string, ...string[]])[];

function article(number: string, paragraphs: SampleArticle): Provision {
  const eid = `art_${number}`;
  return {
    type: 'article',
    eid,
    text: '',
    children: paragraphs.map(([text, ...items], place) => ({
      type: 'paragraph',
      eid: `${eid}__para_${place + 1}`,
      text,
      children: items.map((words, item) => ({
        type: 'item',
        eid: `${eid}__para_${place + 1}__item_${item + 1}`,
        text: words,
        children: [],
      })),
    })),
  };
}

/** A version in force from a day, with its articles by number. */
export function sampleVersion(date: string, articles: Readonly<Record<string, SampleArticle>>): Version {
  return {
    date,
    inForceFrom: { date, certainty: 'certain' },
    history: [],
    expressions: [
      {
        language: 'zh',
        provisions: Object.entries(articles).map(([number, paragraphs]) => article(number, paragraphs)),
      },
    ],
  };
}

/** A law with these versions. */
export function sampleLaw(title: string, versions: readonly Version[], aliases: readonly string[] = []): Instrument {
  const work = `/akn/cn/act/undated/${title}`;
  return {
    id: work,
    work,
    kind: 'regulation',
    title: { zh: title },
    backTranslated: [],
    aliases: { zh: aliases },
    topics: [],
    related: [],
    figures: [],
    source: { document: title, paragraphs: [] },
    versions,
  };
}
