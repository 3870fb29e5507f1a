import { describe, expect, it } from 'vitest';
import { fullText, pathTo, provisionsOf } from './provision.ts';
import type { Provision } from './provision.ts';

const item: Provision = { type: 'item', eid: 'art_1__para_1__item_1', number: '（一）', text: '一项', children: [] };
const paragraph: Provision = { type: 'paragraph', eid: 'art_1__para_1', text: '一款', children: [item] };
const article: Provision = { type: 'article', eid: 'art_1', number: '第一条', text: '', children: [paragraph] };
const chapter: Provision = {
  type: 'chapter',
  eid: 'chp_1',
  number: '第一章',
  heading: '总则',
  text: '',
  children: [article],
};

describe('a tree of provisions', () => {
  it('is walked in the order of the text', () => {
    expect([...provisionsOf([chapter])].map(({ eid }) => eid)).toEqual([
      'chp_1',
      'art_1',
      'art_1__para_1',
      'art_1__para_1__item_1',
    ]);
  });

  it('gives the path down to a provision, and nothing for an unknown one', () => {
    expect(pathTo([chapter], 'art_1__para_1')).toEqual([chapter, article, paragraph]);
    expect(pathTo([chapter], 'art_2')).toEqual([]);
  });

  it('reads a provision with all below it, a line each', () => {
    expect(fullText(article)).toBe('一款\n一项');
  });
});
