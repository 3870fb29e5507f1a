import { describe, expect, it } from 'vitest';
import { found } from './referenceSample.ts';

describe('whose an English provision is', () => {
  it.each([
    [
      'Schedule 2 clause 3 of the Crimes Act 1961',
      ['Schedule 2 clause 3 of the Crimes Act 1961 → Crimes Act 1961 附2'],
    ],
    [
      'clause 3 of Schedule 2 to the Crimes Act 1961',
      ['clause 3 of Schedule 2 to the Crimes Act 1961 → Crimes Act 1961 附2'],
    ],
    ['Schedule 2 of the Crimes Act 1961', ['Schedule 2 of the Crimes Act 1961 → Crimes Act 1961 附2']],
    ['paragraph 2 of Article 3 of the Annex', []],
    ['the Crimes Act 1961. See clause 3 of Schedule 2', ['Crimes Act 1961 → Crimes Act 1961']],
    ['the Crimes Act 1961, and Schedule 2, clause 3', ['Crimes Act 1961 → Crimes Act 1961']],
    ['the Crimes Act 1961. See Article 6 of the Convention', ['Crimes Act 1961 → Crimes Act 1961']],
    ['Article 6 of the Road Safety Law', ['Article 6 of the Road Safety Law → 道路安全法 6']],
    [
      'Article 6 of the Road Safety Law of Japan',
      ['Article 6 of the Road Safety Law of Japan → Road Safety Law of Japan 6'],
    ],
    [
      'Article 6 of the Law of the People’s Republic of China on Road Safety',
      [
        'Article 6 of the Law of the People’s Republic of China on Road Safety → Law of the People’s Republic of China on Road Safety 6',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
