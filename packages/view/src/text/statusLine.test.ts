import { describe, expect, it } from 'vitest';
import { cardMarkdown } from './cardMarkdown.ts';
import { SAMPLE_ARTICLE } from './cardSample.ts';
import { cardSections } from './cardText.ts';
import { datesLine, statusPhrase } from './statusLine.ts';

const NOISE = {
  relation: 'repealed-by',
  address: '/akn/cn/act/2021/噪声污染防治法/zho@2021-12-24',
  title: { zh: '噪声污染防治法' },
  kind: 'regulation',
  status: 'in-force',
} as const;
const REPEALED = {
  ...SAMPLE_ARTICLE,
  status: 'repealed',
  inForceFrom: { date: '1997-03-01', certainty: 'certain' },
  inForceUntil: '2022-06-05',
  related: [NOISE],
} as const;

describe('the status with its date', () => {
  it.each([
    ['repealed', '2018-12-29', '已废止（2018-12-29文本）', 'Repealed (text of 2018-12-29)'],
    ['amended', '2012-10-26', '已修改（2012-10-26文本）', 'Amended (text of 2012-10-26)'],
    ['in-force', '2012-10-26', '现行有效', 'In force'],
    ['planned', '2014', '2014年计划中', 'Planned 2014'],
  ] as const)('never takes the day of the text for that of its state: %s', (status, date, zh, en) => {
    const described = { kind: 'regulation', status, date } as const;
    expect([statusPhrase(described, 'zh'), statusPhrase(described, 'en')]).toEqual([zh, en]);
  });
});

describe('the dates of a card', () => {
  it('say by which law it was repealed', () => {
    expect(datesLine(REPEALED, 'zh')).toBe('1997-03-01 施行、2022-06-05 被《噪声污染防治法》废止');
    expect(datesLine(REPEALED, 'en')).toBe('in force from 1997-03-01, repealed on 2022-06-05 by 《噪声污染防治法》');
    expect(cardSections(REPEALED, 'zh').dates).toContain('被《噪声污染防治法》废止');
  });

  it('say that it will be, on a day before that', () => {
    const before = { ...REPEALED, status: 'in-force', asOf: '2022-06-04' } as const;
    expect(datesLine(before, 'zh')).toBe('1997-03-01 施行、将于 2022-06-05 被《噪声污染防治法》废止');
    expect(datesLine(before, 'en')).toContain('to be repealed on 2022-06-05 by 《噪声污染防治法》');
  });

  it('say only when it ended where the law is not known', () => {
    const ended = { ...REPEALED, related: [] };
    expect(datesLine(ended, 'zh')).toBe('1997-03-01 施行、2022-06-05 失效');
    expect(datesLine(ended, 'en')).toBe('in force from 1997-03-01, in force until 2022-06-05');
  });

  it('link to that law in Markdown, whose words stay words', () => {
    const hostile = { ...REPEALED, related: [{ ...NOISE, title: { en: '[x](y) Act' } }] };
    const linked = cardMarkdown(hostile, { language: 'en', linkTo: ({ address }) => `dutybook:${address}` });
    expect(linked).toContain(String.raw`repealed on 2022-06-05 by [\[x\](y) Act][1] · as of 2026-01-02`);
    expect(linked).toContain(`[1]: <dutybook:${NOISE.address}>`);
    expect(cardMarkdown(REPEALED, { language: 'zh' })).toContain(
      '2022-06-05 被《噪声污染防治法》废止 · 截至 2026-01-02',
    );
  });
});
