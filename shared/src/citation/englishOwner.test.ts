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
    ['Sch 2 cl 3 of the Crimes Act 1961', ['Sch 2 cl 3 of the Crimes Act 1961 → Crimes Act 1961 附2']],
    ['cl 3 of Sch 2 to the Crimes Act 1961', ['cl 3 of Sch 2 to the Crimes Act 1961 → Crimes Act 1961 附2']],
    [
      'clause 3, Schedule 2 of the Crimes Act 1961',
      ['clause 3, Schedule 2 of the Crimes Act 1961 → Crimes Act 1961 附2'],
    ],
    ['the Crimes Act 1961, Sch 2 cl 3', ['Crimes Act 1961 → Crimes Act 1961']],
    ['Section 41(5)(b) provides that', ['Section 41(5)(b) → ? 41.5.b']],
    ['Section 41 of this chapter provides that', []],
    ['Article 133bis of the Crimes Act 1961', ['Article 133bis of the Crimes Act 1961 → Crimes Act 1961 133bis']],
    [
      'Article 26(1) item 3 of the Crimes Act 1961',
      ['Article 26(1) item 3 of the Crimes Act 1961 → Crimes Act 1961 26.1.3'],
    ],
    ['**Section 8** of the *Crimes Act 1961*', ['Section 8** of the *Crimes Act 1961 → Crimes Act 1961 8']],
    [
      '[section 8](https://example.org/a) of the Crimes Act 1961',
      ['section 8](https://example.org/a) of the Crimes Act 1961 → Crimes Act 1961 8'],
    ],
    ['*Crimes Act 1961*, s 8', ['Crimes Act 1961*, s 8 → Crimes Act 1961 8']],
    ['Schedule 2 of the Crimes Act 1961', ['Schedule 2 of the Crimes Act 1961 → Crimes Act 1961 附2']],
    ['paragraph 2 of Article 3 of the Annex', []],
    ['Section 9 – Crimes Act 1961', ['Section 9 – Crimes Act 1961 → Crimes Act 1961 9']],
    [
      'Section 9 - Crimes Act 1961 Section 5 — Arms Act 1983',
      ['Section 9 - Crimes Act 1961 → Crimes Act 1961 9', 'Section 5 — Arms Act 1983 → Arms Act 1983 5'],
    ],
    [
      'subsections (2) and (3) of section 8 of the Crimes Act 1961',
      ['subsections (2) → Crimes Act 1961 8.2', '(3) of section 8 of the Crimes Act 1961 → Crimes Act 1961 8.3'],
    ],
    [
      'paragraphs (a) to (c) of section 8(1) of the Crimes Act 1961',
      ['paragraphs (a) to (c) of section 8(1) of the Crimes Act 1961 → Crimes Act 1961 8.1.a–c'],
    ],
    [
      'section 8 of the Crimes Act 1961 (subject to subsections (4), (5)(a) and (6)) requires',
      [
        'section 8 of the Crimes Act 1961 → Crimes Act 1961 8',
        'subsections (4) → Crimes Act 1961 8.4',
        '(5)(a) → Crimes Act 1961 8.5.a',
        '(6) → Crimes Act 1961 8.6',
      ],
    ],
    ['the conditions in paragraphs (a) and (b) of the notice', []],
    ['the Crimes Act 1961. See clause 3 of Schedule 2', ['Crimes Act 1961 → Crimes Act 1961']],
    ['the Crimes Act 1961, and Schedule 2, clause 3', ['Crimes Act 1961 → Crimes Act 1961']],
    ['the Crimes Act 1961. See Article 6 of the Convention', ['Crimes Act 1961 → Crimes Act 1961']],
    ['Arms Act The Arms Act 1983', ['Arms Act 1983 → Arms Act 1983']],
    ['under section118(1) of the Crimes Act 1961', ['section118(1) of the Crimes Act 1961 → Crimes Act 1961 118.1']],
    ['the Crimes Act 1961 and see regulation 28', ['Crimes Act 1961 → Crimes Act 1961', 'regulation 28 → ? 28']],
    [
      'the Arms Regulations 1992 and the Crimes Act 1961. See regulation 28, and section 5 of the Act, and clause 7',
      [
        'Arms Regulations 1992 → Arms Regulations 1992',
        'Crimes Act 1961 → Crimes Act 1961',
        'regulation 28 → Arms Regulations 1992 28',
        'section 5 of the Act → Crimes Act 1961 5',
      ],
    ],
    ...[
      ['Weapons Control Law', 'Article 21', 'Weapons Control Law 21'],
      ['Law on Weapons Control', 'Article 21', 'Law on Weapons Control 21'],
      ['Regulations on Weapons', 'Article 21', 'Regulations on Weapons 21'],
      ['Measures for the Control of Weapons', 'art 21', 'Measures for the Control of Weapons 21'],
      ['Code concerning Weapons', 'section 21', 'Code concerning Weapons 21'],
    ].map(([name = '', section = '', told = '']): [string, string[]] => [
      `section 12 of the Crimes Act 1961; the ${name}, ${section}.`,
      ['section 12 of the Crimes Act 1961 → Crimes Act 1961 12', `${section} → ${told}`],
    ]),
    [
      'section 12 of the Crimes Act 1961; WCL section 21; ICCPR, art 9',
      ['section 12 of the Crimes Act 1961 → Crimes Act 1961 12', 'section 21 → WCL 21', 'art 9 → ICCPR 9'],
    ],
    ...['(the “WCA”)', '("the WCA")', '(hereinafter referred to as the "WCA")', '(WCA)'].map(
      (declared): [string, string[]] => [
        `the Crimes Act 1961 ${declared}, and the Arms Act 1983. WCA s 4`,
        ['Crimes Act 1961 → Crimes Act 1961', 'Arms Act 1983 → Arms Act 1983', 'WCA s 4 → Crimes Act 1961 4'],
      ],
    ),
    [
      'the Crimes Act 1961 and Article 28 of the Law on Weapons',
      ['Crimes Act 1961 → Crimes Act 1961', 'Article 28 of the Law on Weapons → Law on Weapons 28'],
    ],
    [
      'the Crimes Act 1961. The Act, section 5, and under the Act, section 6',
      ['Crimes Act 1961 → Crimes Act 1961', 'section 5 → Crimes Act 1961 5', 'section 6 → Crimes Act 1961 6'],
    ],
    ['Article 6 of the Road Safety Law', ['Article 6 of the Road Safety Law → 道路安全法 6']],
    [
      'Article 6 of the Road Safety Law (Draft)',
      ['Article 6 of the Road Safety Law (Draft) → Road Safety Law (Draft) 6'],
    ],
    [
      'Article 6 of the Road Safety Law Amendment (XI)',
      ['Article 6 of the Road Safety Law Amendment (XI) → Road Safety Law Amendment (XI) 6'],
    ],
    [
      'Article 6 of the Road Safety Law commentary',
      ['Article 6 of the Road Safety Law commentary → Road Safety Law commentary 6'],
    ],
    ['the Crimes Act 1961. See art 6 ECHR', ['Crimes Act 1961 → Crimes Act 1961', 'art 6 ECHR → ECHR 6']],
    [
      'the Crimes Act 1961. See s 21 of the NZBORA',
      ['Crimes Act 1961 → Crimes Act 1961', 's 21 of the NZBORA → NZBORA 21'],
    ],
    ['under s 4 of the 1961 Act', ['s 4 of the 1961 Act → ? 4']],
    [
      'the Crimes Act 1961 and the Arms Act 1983. See section 4 of the 1961 Act',
      [
        'Crimes Act 1961 → Crimes Act 1961',
        'Arms Act 1983 → Arms Act 1983',
        'section 4 of the 1961 Act → Crimes Act 1961 4',
      ],
    ],
    [
      'the Road Safety Law. See section 4 of the 1961 Act',
      ['Road Safety Law → 道路安全法', 'section 4 of the 1961 Act → ? 4'],
    ],
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
