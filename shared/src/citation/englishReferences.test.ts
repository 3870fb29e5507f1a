import { describe, expect, it } from 'vitest';
import { found } from './referenceSample.ts';

describe('English references', () => {
  it.each([
    ['s16(1)(a) Crimes Act', ['s16(1)(a) Crimes Act → Crimes Act 1961 16.1.a']],
    ['ss 7 and 8 of the Crimes Act 1961', ['ss 7 → Crimes Act 1961 7', '8 of the Crimes Act 1961 → Crimes Act 1961 8']],
    [
      'sections 16(1)(a), (b) and (2) of the Crimes Act 1961',
      [
        'sections 16(1)(a) → Crimes Act 1961 16.1.a',
        '(b) → Crimes Act 1961 16.1.b',
        '(2) of the Crimes Act 1961 → Crimes Act 1961 16.2',
      ],
    ],
    ['sections 31 to 33 Crimes Act 1961', ['sections 31 to 33 Crimes Act 1961 → Crimes Act 1961 31–33']],
    ['s 16 of the Crimes\n    Act', ['s 16 of the Crimes\n    Act → Crimes Act 1961 16']],
    [
      'Crimes Act 1961, s 5; s 6 of that Act',
      ['Crimes Act 1961, s 5 → Crimes Act 1961 5', 's 6 of that Act → Crimes Act 1961 6'],
    ],
    ['section 121 LTA', ['section 121 LTA → Land Transport Act 1998 121']],
    ['Part 4 of the Search Act 2012', ['Part 4 of the Search Act 2012 → Search Act 2012 part 4']],
    [
      'the Health and Safety at Work Act 2015',
      ['Health and Safety at Work Act 2015 → Health and Safety at Work Act 2015'],
    ],
    [
      'paragraph 2 of Article 26 of the Criminal Law',
      ['paragraph 2 of Article 26 of the Criminal Law → Criminal Law 26.2'],
    ],
    [
      'Item (3), Paragraph 1, Article 26 of the Criminal Law',
      ['Item (3), Paragraph 1, Article 26 of the Criminal Law → Criminal Law 26.1.3'],
    ],
    [
      'Article 26, paragraph 1, item 2 of the Criminal Law',
      ['Article 26, paragraph 1, item 2 of the Criminal Law → Criminal Law 26.1.2'],
    ],
    ['Article 26(1)(2) of the Criminal Law', ['Article 26(1)(2) of the Criminal Law → Criminal Law 26.1.2']],
    ['the Bail Act 2000 (BA) and s 8 BA', ['Bail Act 2000 → Bail Act 2000', 's 8 BA → Bail Act 2000 8']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('a section without an act means the act of the chapter, or one just named', () => {
    const context = { defaultLaw: 'Arms Act 1983' };
    expect(found('See section 7. Under the Crimes Act 1961 (s 8) it is. Also s 9.', context)).toEqual([
      'section 7 → Arms Act 1983 7',
      'Crimes Act 1961 → Crimes Act 1961',
      's 8 → Crimes Act 1961 8',
      's 9 → Arms Act 1983 9',
    ]);
  });
});
