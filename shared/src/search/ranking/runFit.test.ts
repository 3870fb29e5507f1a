import { describe, expect, it } from 'vitest';
import { openSample, sampleLaw, sampleSections } from '../index/sampleLaws.ts';
import { RunFit } from './runFit.ts';
import { ScoreBoard } from './scoreBoard.ts';

const TEXTS = ['公安机关负责河道巡查工作', '河道与巡查机关', '机关负责工作', '湖泊'];

async function fits(run: string, ...repairs: readonly string[]): Promise<readonly number[]> {
  const index = await openSample(sampleSections([sampleLaw({ title: '某法', articles: TEXTS })]));
  const board = new ScoreBoard(index.documents.count);
  for (let number = 1; number <= TEXTS.length; number += 1) board.add(number, 1, 0);
  const fit = new RunFit(index);
  await fit.read('湖泊湖泊', board, new Set());
  await fit.read(run, board, new Set(repairs));
  return TEXTS.map((_, place) => fit.of(place + 1));
}

describe('how documents fit a mistyped run', () => {
  it('is 1 where all pairs stand', async () => {
    expect((await fits('负责河道巡查'))[0]).toBe(1);
  });

  it('loses the pairs around one mistake', async () => {
    expect((await fits('负责河到巡查'))[0]).toBeCloseTo(3 / 5);
    expect((await fits('负责河巡查'))[0]).toBeCloseTo(3 / 4);
  });

  it("has back what two characters in each other's place have broken, as far as it was looked up", async () => {
    expect((await fits('负责河道查巡工作'))[0]).toBeCloseTo(4 / 7);
    expect((await fits('负责河道查巡工作', '道巡'))[0]).toBeCloseTo(5 / 7);
    expect((await fits('负责河道查巡工作', '道巡', '巡查', '查工'))[0]).toBe(1);
    expect((await fits('道河巡查', '河道', '道巡'))[0]).toBe(1);
    expect((await fits('河道查巡', '巡查', '道巡'))[0]).toBe(1);
  });

  it('loses everything between the first and the last that is missing', async () => {
    const [whole, , ends] = await fits('机关负责河道巡查工作');
    expect(whole).toBe(1);
    expect(ends).toBeCloseTo(4 / 9);
    expect((await fits('负责河道巡查'))[3]).toBe(0);
  });

  it('looks at no more pairs than it has bits for', async () => {
    expect((await fits('河'.repeat(80)))[0]).toBe(0);
  });
});
