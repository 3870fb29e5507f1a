import { taughtSections } from '../learning/askedSections.ts';
import type { Instrument, Provision, Subtype, Version } from '../../model/index.ts';
import { buildIndex } from './indexBuilder.ts';
import { memorySource } from './indexSource.ts';
import { SearchIndex } from './searchIndex.ts';

/** What a sample law is made of; what is left out is nothing special. */
export interface SampleLaw {
  readonly title: string;
  /** Texts of the articles, or chapters with theirs; the number of an article is its place. */
  readonly articles: readonly string[];
  /** Headings, each with the number of articles that stand under it. */
  readonly chapters?: readonly (readonly [string, number])[];
  readonly aliases?: readonly string[];
  readonly english?: string;
  readonly subtype?: Subtype;
  readonly kind?: Instrument['kind'];
  /** Texts of an older version. */
  readonly before?: readonly string[];
}

function article(text: string, place: number): Provision {
  return { type: 'article', eid: `art_${place + 1}`, number: `第${place + 1}条`, text, children: [] };
}

function provisions(texts: readonly string[], chapters: SampleLaw['chapters'] = []): readonly Provision[] {
  const articles = texts.map(article);
  let first = 0;
  const under = chapters.map(([heading, count], place): Provision => {
    const children = articles.slice(first, first + count);
    first += count;
    return { type: 'chapter', eid: `chp_${place + 1}`, heading, text: '', children };
  });
  return [...under, ...articles.slice(first)];
}

function version(texts: readonly string[], date: string, chapters?: SampleLaw['chapters']): Version {
  return { date, history: [], expressions: [{ language: 'zh', provisions: provisions(texts, chapters) }] };
}

/** A law for tests. */
export function sampleLaw(law: SampleLaw, place = 0): Instrument {
  const { title, articles, chapters, aliases = [], english, subtype = 'law', kind = 'regulation', before } = law;
  return {
    id: `sample-${place}`,
    work: `/akn/cn/act/sample-${place}`,
    kind,
    subtype,
    title: english === undefined ? { zh: title } : { zh: title, en: english },
    backTranslated: [],
    aliases: { zh: aliases },
    topics: [],
    related: [],
    figures: [],
    source: { document: 'sample', paragraphs: [] },
    versions: [
      ...(before === undefined ? [] : [version(before, '2001-01-01')]),
      version(articles, '2020-01-01', chapters),
    ],
  };
}

/** Laws of a country that does not exist. */
export const SAMPLE_LAWS: readonly Instrument[] = (
  [
    {
      title: '中华人民共和国河道巡查法',
      aliases: ['巡查法'],
      chapters: [
        ['总则', 2],
        ['夜间巡查', 3],
      ],
      articles: [
        '为了维护河道安全，保障巡查人员依法履行职责，制定本法。',
        '公安机关负责河道巡查工作。',
        '夜间在河道内游泳的，处五十元以下罚款。',
        '饮酒后驾驶船舶的，处二百元罚款，扣留船舶驾驶证。',
        '公安机关巡查人员可以当场询问可疑人员，时间不超过二小时。',
      ],
      before: ['公安机关负责河道巡查。', '夜间在河道内游泳的，给予警告。'],
    },
    {
      title: '湖泊垂钓管理条例',
      subtype: 'administrative-regulation',
      articles: [
        '为了规范湖泊垂钓，制定本条例。',
        '垂钓人员应当在垂钓区内垂钓。',
        '使用电流捕鱼的，没收渔具，并处五百元以下罚款。',
      ],
    },
    {
      title: '东江市湖泊垂钓办法',
      subtype: 'local-regulation',
      articles: ['本市湖泊垂钓适用本办法。', '垂钓区由市人民政府划定。'],
    },
    {
      title: '夜间巡逻指引',
      kind: 'guideline',
      articles: [],
      english: 'Night patrol guideline',
      aliases: ['夜巡指引'],
    },
  ] satisfies readonly SampleLaw[]
).map((law, place) => sampleLaw(law, place));

const SYLLABLES: Readonly<Record<string, string>> = {
  河: 'he',
  道: 'dao',
  巡: 'xun',
  查: 'cha',
  法: 'fa',
  湖: 'hu',
  泊: 'po',
  垂: 'chui',
  钓: 'diao',
  管: 'guan',
  理: 'li',
  条: 'tiao',
  例: 'li',
  夜: 'ye',
  间: 'jian',
  指: 'zhi',
  引: 'yin',
  逻: 'luo',
  游: 'you',
  泳: 'yong',
  罚: 'fa',
  款: 'kuan',
  饮: 'yin',
  酒: 'jiu',
  后: 'hou',
  驾: 'jia',
  驶: 'shi',
  船: 'chuan',
  舶: 'bo',
  职: 'zhi',
  责: 'ze',
  询: 'xun',
  问: 'wen',
};

/** Reads the characters of the samples aloud; any other as itself. */
export function readSample(text: string): readonly string[] {
  return Array.from(text, (character) => SYLLABLES[character] ?? character);
}

/** The sections of an index over instruments, the samples if none are given. */
export function sampleSections(instruments: readonly Instrument[] = SAMPLE_LAWS): ReadonlyMap<string, Uint8Array> {
  const names = instruments.flatMap(({ title, aliases }) => [title.zh ?? '', ...(aliases.zh ?? [])]);
  const syllables = new Map(names.map((name) => [name, readSample(name)]));
  return buildIndex(instruments, { syllables, read: readSample, phrases: ['游泳', '罚款', '职责巡查'] });
}

/** Opens sections that are known to be whole. */
export async function openSample(sections: ReadonlyMap<string, Uint8Array> = sampleSections()): Promise<SearchIndex> {
  const index = await SearchIndex.open(memorySource(sections));
  if (!index.ok) throw new Error(index.problem.code);
  return index.value;
}

/** A question with the documents that answer it, for tests. */
export interface SampleQuestion {
  readonly question: string;
  readonly documents: readonly number[];
}

/** The sections of questions that were answered, for tests. */
export function sampleTaught(
  questions: readonly SampleQuestion[],
  documents: number,
  versionOf: (document: number) => number,
): ReadonlyMap<string, Uint8Array> {
  const texts = new Map<number, string[]>();
  const answers = new Map<number, number>();
  for (const { question, documents: right } of questions) {
    for (const document of right) texts.set(document, [...(texts.get(document) ?? []), question]);
    for (const version of new Set(right.map(versionOf))) answers.set(version, (answers.get(version) ?? 0) + 1);
  }
  return taughtSections(documents, texts, answers);
}
