import { describe, expect, it } from 'vitest';
import { openSample } from '../index/sampleLaws.ts';
import { suggestions } from './suggestion.ts';

const names = await (await openSample()).names();
const suggested = (typed: string, weight: (instrument: number) => number = () => 1) =>
  suggestions(names, typed, weight, 5).map(({ text }) => text);

describe('suggestions', () => {
  it('begin as typed, in characters, letters, pinyin or initials', () => {
    expect(suggested('湖泊')).toEqual(['湖泊垂钓管理条例']);
    expect(suggested('night')).toEqual(['Night patrol guideline']);
    expect(suggested('hupo')).toContain('湖泊垂钓管理条例');
    expect(suggested('hdxc')).toEqual(['中华人民共和国河道巡查法']);
    expect(suggested('钓')).toEqual([]);
  });

  it('are words of the language too', () => {
    expect(suggestions(names, '游', () => 1, 5)).toEqual([{ text: '游泳', role: 'phrase' }]);
    expect(suggested('youy')).toEqual(['游泳']);
  });

  it('are one for each instrument, the weighty and the short ones first', () => {
    expect(suggested('夜')).toEqual(['夜巡指引']);
    expect(suggestions(names, '巡', () => 1, 5)).toEqual([{ text: '巡查法', role: 'alias', instrument: 0 }]);
    expect(suggested('hu', (instrument) => (instrument === 1 ? 0 : 1))).not.toContain('湖泊垂钓管理条例');
  });

  it('are no more than asked for, and none for nothing', () => {
    expect(suggestions(names, 'hu', () => 1, 0)).toEqual([]);
    expect(suggested('')).toEqual([]);
    expect(suggested('《')).toEqual([]);
  });
});
