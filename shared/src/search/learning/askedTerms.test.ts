import { describe, expect, it } from 'vitest';
import { readAskedTerms, writeAskedTerms } from './askedFile.ts';
import { citedArticle, learnAskedTerms } from './askedTerms.ts';

const QUESTIONS = [
  { question: '邻居打人怎么办', answers: ['中华人民共和国治安管理处罚法第四十三条'] },
  { question: '打人会拘留吗', answers: ['治安管理处罚法第四十三条', '治安管理处罚法第四十三条'] },
  { question: '打人的赔钱', answers: ['民法典第一千一百七十九条'] },
  { question: '醉酒开车', answers: ['刑法第一百三十三条之一', 'no citation'] },
];

describe('asked terms', () => {
  it('are those that three questions have, by the articles that answer them', () => {
    expect(learnAskedTerms(QUESTIONS)).toEqual([
      { instrument: '刑法', article: '133-1', questions: 1, terms: [] },
      { instrument: '民法典', article: '1179', questions: 1, terms: [['打人', 1]] },
      { instrument: '治安管理处罚法', article: '43', questions: 2, terms: [['打人', 2]] },
    ]);
  });

  it('never carry a term of one or two questions', () => {
    const terms = learnAskedTerms(QUESTIONS).flatMap((row) => row.terms.map(([term]) => term));
    expect(new Set(terms)).toEqual(new Set(['打人']));
  });

  it('come back from the file as they were', () => {
    const rows = learnAskedTerms(QUESTIONS);
    const text = writeAskedTerms(rows, ['origin: a test']);
    expect(text.split('\n')[0]).toBe('# origin: a test');
    expect(readAskedTerms(text)).toEqual({ ok: true, value: rows });
  });

  it('are read from questions as people write them, counted by none', () => {
    expect(readAskedTerms('# remark\n治安管理处罚法(2025-06-27)\t43-1\t打人|打人了\n')).toEqual({
      ok: true,
      value: [
        {
          instrument: '治安管理处罚法',
          since: '2025-06-27',
          article: '43-1',
          questions: 0,
          terms: [
            ['人了', 1],
            ['打人', 2],
          ],
        },
      ],
    });
  });

  it('keep the date of the first version with these numbers', () => {
    const rows = [
      { instrument: '刑法', since: '1997-03-14', article: '1', questions: 2, terms: [['打人', 2]] },
    ] as const;
    expect(readAskedTerms(writeAskedTerms(rows, []))).toEqual({ ok: true, value: rows });
  });

  it.each(['刑法\t1', '刑法\t1\t', '刑法\tx\t1\t打人', '刑法\tx\t打人', '刑法\t1\t1\t打人\t', '\t1\t1\t打人'])(
    'a wrong line is told: %s',
    (line) => {
      const read = readAskedTerms(`# remark\n${line}\n`);
      expect(read.ok ? '' : read.problem.message.en).toContain('Line 2');
    },
  );
});

it.each([
  ['《中华人民共和国刑法》第一百三十三条之一', { instrument: '刑法', article: '133-1' }],
  ['个体工商户条例第2条', { instrument: '个体工商户条例', article: '2' }],
  ['第二条路', undefined],
])('the citation %s', (citation, cited) => {
  expect(citedArticle(citation)).toEqual(cited);
});
