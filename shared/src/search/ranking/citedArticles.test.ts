import { describe, expect, it } from 'vitest';
import { citedArticles } from './citedArticles.ts';
import { readCitation } from './queryCitation.ts';

const LABELS = ['1', '2', '2-1', '2-2', '3', '3-1', '4', '83a', '84'];

describe('the articles that a citation means', () => {
  it.each([
    ['巡查法第二条', ['2']],
    ['巡查法第二条、第三条', ['2', '3']],
    ['巡查法第二条至第三条', ['2', '2-1', '2-2', '3']],
    ['巡查法第二条之一至第四条', ['2-1', '2-2', '3', '3-1', '4']],
    ['巡查法第二条至第三条之一', ['2', '2-1', '2-2', '3', '3-1']],
    ['巡查法第三条至第五条', ['3', '4', '5']],
    ['巡查法第八条至第八十三条', ['8', '83']],
    ['Patrol Act ss 4 to 84', ['4', '84']],
    ['Patrol Act ss 83A to 84', ['83a', '84']],
    ['Patrol Law arts 2 to 3 and 84', ['2', '2-1', '2-2', '3', '84']],
  ])('%s', (query, articles) => {
    const citation = readCitation(query);
    expect(citation && citedArticles(citation, LABELS)).toEqual(articles);
  });
});
