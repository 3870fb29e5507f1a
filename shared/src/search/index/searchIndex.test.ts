import { describe, expect, it } from 'vitest';
import { lengthOfCode } from './lengthCode.ts';
import { SAMPLE_LAWS, openSample, sampleLaw, sampleSections, sampleTaught } from './sampleLaws.ts';
import { articlesOf, articleText, buildIndex, wholeText } from './indexBuilder.ts';
import { memorySource } from './indexSource.ts';
import { SearchIndex } from './searchIndex.ts';
import { SECTION } from './sectionName.ts';

describe('an index of instruments', () => {
  it('is the same bytes from the same instruments', () => {
    expect([...sampleSections()]).toEqual([...sampleSections()]);
  });

  it('has names of sections that fit a pack', () => {
    const names = [...sampleSections().keys(), ...sampleTaught([], 1, () => 0).keys()];
    expect(names.filter((name) => !/^[a-z][a-z0-9-]{0,23}$/.test(name))).toEqual([]);
  });

  it('numbers the versions one behind the other, each first as a whole, then its articles', async () => {
    const { documents } = await openSample();
    expect(
      documents.versions().map(({ instrument, version, first, end }) => [instrument, version, first, end]),
    ).toEqual([
      [0, 0, 0, 3],
      [0, 1, 3, 9],
      [1, 0, 9, 13],
      [2, 0, 13, 16],
      [3, 0, 16, 17],
    ]);
    expect(documents.versions().map(({ level }) => level)).toEqual([
      'law',
      'law',
      'administrative',
      'local',
      'guidance',
    ]);
    expect(documents.found(8)).toEqual({ number: 8, instrument: 0, version: 1, article: 4 });
  });

  it('keeps which share of a version speaks of the police', async () => {
    const { documents } = await openSample();
    expect(documents.versions().map(({ policing }) => Math.round(policing * 15))).toEqual([8, 6, 0, 0, 0]);
  });

  it('has the headings as stretches of articles', async () => {
    const { documents } = await openSample();
    expect(documents.headings()).toEqual([
      { first: 4, end: 6 },
      { first: 6, end: 9 },
    ]);
  });

  it('finds terms of texts, of titles and of headings in their layers', async () => {
    const { body, groups } = await openSample();
    expect([...((await body.postings(['游泳'])).get('游泳')?.documents ?? [])]).toEqual([2, 6]);
    expect([...((await groups.postings(['垂钓'])).get('垂钓')?.documents ?? [])]).toEqual([2, 3]);
    expect([...((await groups.postings(['总则'])).get('总则')?.documents ?? [])]).toEqual([5]);
  });

  it('knows the numbers of the articles of a version, and its sounds and names', async () => {
    const index = await openSample();
    expect(await index.articleLabels(1)).toEqual(['1', '2', '3', '4', '5']);
    expect(await index.articleLabels(4)).toEqual([]);
    expect(await index.articleLabels(99)).toEqual([]);
    expect((await index.sounds()).syllableOf('河')).toBe('he');
    expect((await index.names()).entry(0)).toMatchObject({
      name: '中华人民共和国河道巡查法',
      initials: '中华人民共和国hdxcf'.replace(/[^a-z]/g, ''),
    });
    expect([...((await index.pieces.postings(['巡查'])).get('巡查')?.documents ?? [])]).toEqual([0, 1]);
  });

  it('has lengths in terms, 0 for a version that stands in its articles', async () => {
    const { lengths, meanLength } = await openSample();
    expect(lengths[3]).toBe(0);
    expect(Math.round(lengthOfCode(lengths[5] ?? 0))).toBe(11);
    expect(meanLength).toBeGreaterThan(5);
    expect(meanLength).toBeLessThan(25);
  });

  it('indexes what the texts of documents are', () => {
    const [law] = SAMPLE_LAWS;
    const version = law?.versions[1];
    if (law === undefined || version === undefined) throw new Error('no sample');
    expect(articlesOf(version).map((article) => articleText(article))[2]).toBe('夜间在河道内游泳的,处五十元以下罚款。');
    expect(wholeText(law, version)).toContain('夜间在河道内游泳的');
  });

  it('of nothing opens, and has no documents', async () => {
    const index = await openSample(buildIndex([], { syllables: new Map() }));
    expect([index.documents.count, index.meanLength, (await index.names()).size]).toEqual([0, 1, 0]);
  });

  it('that lacks a section, or whose parts do not agree, is damaged', async () => {
    const sections = sampleSections();
    for (const name of [SECTION.documents, SECTION.lengths]) {
      const index = await SearchIndex.open(memorySource(new Map([...sections].filter(([other]) => other !== name))));
      expect(index.ok || index.problem.code).toBe('index-damaged');
    }
    const short = await SearchIndex.open(memorySource(new Map([...sections, [SECTION.lengths, new Uint8Array(99)]])));
    expect(short.ok || short.problem.code).toBe('index-damaged');
  });
});

describe('answered questions', () => {
  it('become a field of the documents that answer them, and count for their versions', async () => {
    const sections = sampleSections();
    const { documents } = await openSample(sections);
    const questions = [
      { question: '半夜下河洗澡罚多少', documents: [6] },
      { question: '晚上洗澡可以吗', documents: [6, 7] },
    ];
    const learned = sampleTaught(questions, documents.count, (number) => documents.versionOf(number));
    const index = await openSample(new Map([...sections, ...learned]));
    const { documents: found } = (await index.asked.postings(['洗澡'])).get('洗澡') ?? { documents: [] };
    expect([...found]).toEqual([6, 7]);
    expect([...index.learned.answers]).toEqual([[1, 2]]);
  });

  it('are not needed', async () => {
    const index = await openSample();
    expect(index.learned.answers.size).toBe(0);
    expect(await index.asked.counts(['洗澡'])).toEqual(new Map());
  });
});

describe('numbers of articles', () => {
  it('are those of their eIds, a repeated one without its mark', async () => {
    const law = sampleLaw({ title: '测试法', articles: ['甲', '乙', '丙'] });
    const [version] = law.versions;
    const [expression] = version?.expressions ?? [];
    const provisions = expression?.provisions.map((article, place) => ({
      ...article,
      eid: ['art_7', 'art_7-1', 'art_7-1-r2'][place] ?? '',
    }));
    if (version === undefined || expression === undefined || provisions === undefined) throw new Error('no sample');
    const changed = { ...law, versions: [{ ...version, expressions: [{ ...expression, provisions }] }] };
    expect(await (await openSample(sampleSections([changed]))).articleLabels(0)).toEqual(['7', '7-1', '7-1']);
  });
});
