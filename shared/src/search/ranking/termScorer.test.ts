import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, articleText, lengthOfCode } from '../index/index.ts';
import { SAMPLE_LAWS, openSample, sampleLaw, sampleSections, sampleTaught } from '../index/sampleLaws.ts';
import { tokens } from '../analysis.ts';
import type { Alternative, Concept } from './concept.ts';
import { RANKING } from './rankingWeights.ts';
import { TermScorer } from './termScorer.ts';

const ALL = 1000;

function said(terms: readonly string[], weight = 1): Alternative {
  return { text: terms.join(''), terms: terms.map((term) => ({ term, weight: 1 })), weight };
}

function concept(...alternatives: readonly Alternative[]): Concept {
  return { alternatives, weight: 1, counts: true };
}

const one = (term: string) => concept(said([term]));

describe('scores of terms', () => {
  it('are BM25 where a term stands in texts only', async () => {
    const texts = ['河道巡查河道', '河道', '夜间游泳的处罚款五十元', '湖泊'];
    const index = await openSample(sampleSections([sampleLaw({ title: '某某', articles: texts })]));
    const { board } = await new TermScorer(index, RANKING).score([one('河道')], ALL);
    const articles = texts.map((text) => [...tokens(text)].map(({ term }) => term));
    const rarity = Math.log(1 + (5 - 2 + 0.5) / (2 + 0.5));
    for (const [place, terms] of articles.entries()) {
      const times = terms.filter((term) => term === '河道').length;
      const length = lengthOfCode(index.lengths[place + 1] ?? 0) / index.meanLength;
      const norm = RANKING.saturation * (1 - RANKING.lengthNorm + RANKING.lengthNorm * length);
      expect(board.score(place + 1)).toBeCloseTo((rarity * times * (RANKING.saturation + 1)) / (times + norm), 4);
    }
  });

  it('are higher where the title or the heading has the term too, and only where the text has something', async () => {
    const index = await openSample(
      sampleSections([
        sampleLaw({
          title: '巡查法',
          articles: ['夜间游泳的', '夜间游泳的', '其他规定的'],
          chapters: [
            ['处罚', 1],
            ['附则', 2],
          ],
        }),
        ...Array.from({ length: 60 }, (_, place) =>
          sampleLaw({ title: `另${place}规定`, articles: ['无关内容', '夜间'] }, place + 1),
        ),
      ]),
    );
    const scorer = new TermScorer(index, RANKING);
    const { board } = await scorer.score([one('游泳'), one('处罚')], ALL);
    expect(board.score(1)).toBeGreaterThan(board.score(2));
    expect(board.score(3)).toBe(0);
    const titled = (await scorer.score([one('巡查')], ALL)).board;
    expect([titled.score(0) > 0, titled.score(1)]).toEqual([true, 0]);
  });

  it('take the best way of saying a thing, and add up the things', async () => {
    const scorer = new TermScorer(await openSample(), RANKING);
    const score = async (...concepts: readonly Concept[]) => (await scorer.score(concepts, ALL)).board.score(6);
    const [swim, fine] = [await score(one('游泳')), await score(one('罚款'))];
    expect(await score(concept(said(['游泳']), said(['罚款'], 0.5)))).toBeCloseTo(Math.max(swim, fine * 0.5), 4);
    expect(await score(one('游泳'), one('罚款'))).toBeCloseTo(swim + fine, 4);
  });

  it('add what the common words of a phrase are worth to the few documents that its rare ones have found', async () => {
    const articles = Array.from({ length: 200 }, (_, place) => (place === 7 ? '河道游泳' : '河道巡查'));
    const scorer = new TermScorer(await openSample(sampleSections([sampleLaw({ title: '某某', articles })])), RANKING);
    const scoresOf = async (phrase: Concept) => {
      const { board } = await scorer.score([phrase], ALL);
      return [board.score(8), board.score(9)];
    };
    const [swim = 0] = await scoresOf(one('游泳'));
    const [river = 0] = await scoresOf(one('河道'));
    const [both, other] = await scoresOf(concept(said(['游泳', '河道'])));
    expect(both).toBeCloseTo(swim + river, 4);
    expect([river > 0, other]).toEqual([true, 0]);
  });

  it('tell what share of the query a document has, and whether some of it is nowhere', async () => {
    const scorer = new TermScorer(await openSample(), RANKING);
    const both = await scorer.score([one('夜间'), one('游泳')], ALL);
    expect(both.board.share(6)).toBeCloseTo(1, 4);
    expect(both.missing).toBe(false);
    const half = await scorer.score([one('游泳'), one('垂钓')], ALL);
    expect(half.board.share(6)).toBeGreaterThan(0);
    expect(half.board.share(6)).toBeLessThan(0.9);
    expect((await scorer.score([one('海洋'), one('游泳')], ALL)).missing).toBe(true);
  });

  it('know a word that is being typed by its beginning', async () => {
    const scorer = new TermScorer(await openSample(), RANKING);
    const typed: Concept = concept({ text: '游', terms: [{ term: '游', weight: 1, prefix: true }], weight: 1 });
    const { board } = await scorer.score([typed], ALL);
    expect([2, 6].map((document) => board.score(document) > 0)).toEqual([true, true]);
  });

  it('count the words of questions that a document answers', async () => {
    const sections = sampleSections();
    const learned = sampleTaught([{ question: '半夜洗澡', documents: [6] }], 17, () => 1);
    const scorer = new TermScorer(await openSample(new Map([...sections, ...learned])), RANKING);
    expect((await scorer.score([one('洗澡')], ALL)).board.score(6)).toBeGreaterThan(0);
  });

  it('that stop early have the same best as those that do not', async () => {
    const words = ['河道', '巡查', '夜间', '游泳', '罚款', '公安', '机关', '垂钓', '人员'];
    const texts = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), {
      minLength: 5,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(texts, fc.subarray(words, { minLength: 2 }), async (articles, asked) => {
        const law = sampleLaw({ title: '某法', articles: articles.map((list) => list.join('，')) });
        const index = await openSample(sampleSections([law]));
        const best = async (most: number, likelyImpact: number) => {
          const { board } = await new TermScorer(index, { ...RANKING, likelyImpact }).score(asked.map(one), most);
          const total = Array.from({ length: index.documents.count }, (_, number) => [
            board.score(number) * (1 - RANKING.coverage + RANKING.coverage * board.share(number)),
            number,
          ]);
          return total.sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)).slice(0, 3);
        };
        const [early, whole] = [await best(3, RANKING.saturation + 1), await best(ALL, 1)];
        for (const [place, [score]] of whole.entries()) expect(early[place]?.[0]).toBeCloseTo(score ?? 0, 3);
      }),
      { numRuns: 60 },
    );
  });

  it('of a long question are those of its rarest things, and of what can be said in other ways', async () => {
    const index = await openSample();
    const few = new TermScorer(index, { ...RANKING, mostConcepts: 2 });
    const { board } = await few.score(
      [one('游泳'), one('河道'), concept(said(['垂钓']), said(['渔具'])), one('公安')],
      ALL,
    );
    const fresh = new TermScorer(index, RANKING);
    const { board: expected } = await fresh.score([one('游泳'), concept(said(['垂钓']), said(['渔具']))], ALL);
    expect(board.values).toEqual(expected.values);
  });

  it('gain from what is added only where something was found, and not from common terms', async () => {
    const index = await openSample();
    const scorer = new TermScorer(index, { ...RANKING, commonRepair: 2 / index.documents.count });
    const before = (await scorer.score([one('游泳')], ALL)).board.score(6);
    await scorer.addTo([{ ...one('罚款'), counts: false }]);
    const { board } = await scorer.score([one('游泳')], ALL);
    await scorer.addTo([{ ...one('内游'), counts: false }]);
    expect(before).toBeGreaterThan(0);
    expect(board.score(6)).toBeGreaterThan(before);
    expect(board.share(6)).toBeCloseTo(1, 4);
    expect(board.score(7)).toBe(0);
    const common = await scorer.score([one('游泳')], ALL);
    await scorer.addTo([{ ...one('河道'), counts: false }]);
    expect(common.board.score(6)).toBeCloseTo(before, 4);
  });

  it('of one query leave nothing behind for the next', async () => {
    const index = await openSample();
    const used = new TermScorer(index, RANKING);
    await used.score([one('公安'), one('巡查')], ALL);
    await used.addTo([{ ...one('垂钓'), counts: false }]);
    const again = await used.score([one('游泳')], ALL);
    const fresh = await new TermScorer(index, RANKING).score([one('游泳')], ALL);
    expect(again.board.values).toEqual(fresh.board.values);
  });

  it('find what the articles of the samples say', () => {
    expect(
      SAMPLE_LAWS[0]?.versions[1] && articlesOf(SAMPLE_LAWS[0].versions[1]).map((article) => articleText(article))[2],
    ).toContain('游泳');
  });
});
