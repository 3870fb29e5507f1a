import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CitationDocument } from './citationDocument.ts';
import { LawNames } from './lawNames.ts';
import { readReferences } from './readReferences.ts';

const NAMES = LawNames.of([
  { name: '中华人民共和国刑法', title: '中华人民共和国刑法' },
  { name: '刑诉法', title: '中华人民共和国刑事诉讼法' },
  { name: 'Crimes Act', title: 'Crimes Act 1961' },
]);

/** Pieces of which legal texts are made; edits cut them anywhere. */
const PIECES = [
  '《刑法》第二百六十四条',
  '刑诉法第八十二条第一款、第三款',
  '第三、四款',
  '本法第十条至第十二条',
  '前款',
  '该条',
  '本条第二项',
  '\n',
  '\n\n',
  '第一条 ',
  '第二条　',
  '（以下简称《规定》）',
  '《关于办理盗窃案件的规定》',
  '《规定》第五条',
  '“',
  '”',
  '规定：',
  '依照',
  '的，',
  '。',
  '（一）',
  'section 7(1)(a) of the Crimes Act',
  '\nActs ',
  'the Act',
  '合同第八条',
  '甲方',
  '第一款',
  '第十条规定和第二款',
  '以下',
  '条',
  '第',
  '》',
  '《',
];
const legalText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('a document under edit', () => {
  it('is read at any time as a whole text is', () => {
    const edit = fc.record({ at: fc.nat(400), length: fc.nat(12), text: legalText });
    const context = fc.constantFrom({}, { law: '某条例', article: '3', paragraph: 2 });
    fc.assert(
      fc.property(legalText, fc.array(edit, { maxLength: 6 }), context, (start, edits, context) => {
        let text = start;
        const document = new CitationDocument(text, NAMES, context);
        for (const { at, length, text: piece } of edits) {
          const from = Math.min(at, text.length);
          const to = Math.min(from + length, text.length);
          text = text.slice(0, from) + piece + text.slice(to);
          document.edit({ start: from, end: to, text: piece });
          expect(document.references()).toEqual(readReferences(text, NAMES, context));
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('tells the references of the part it read again, and those of no other part', () => {
    const lines = [
      '《刑法》第一条。',
      '',
      '《刑法》第二条。',
      '',
      '《刑法》第三条。',
      '',
      '《刑法》第四条。',
      '',
      '《刑法》第五条。',
    ];
    const text = lines.join('\n');
    const document = new CitationDocument(text, NAMES);
    const at = text.indexOf('三条');
    const change = document.edit({ start: at, end: at + 1, text: '九' });
    expect(change.references.map(({ place }) => place.article)).toEqual(['9']);
    expect(change.start).toBeLessThanOrEqual(at);
    expect(change.end).toBeLessThan(text.indexOf('《刑法》第五条'));
  });

  it('refuses an edit outside the text', () => {
    expect(() => new CitationDocument('短', NAMES).edit({ start: 1, end: 3, text: '' })).toThrow(RangeError);
  });
});

it('an edit of the words of an article changes the references of its lines only, however many articles stand behind it', () => {
  const lines = Array.from({ length: 40 }, (_, place) => `第${place + 1}条　依照《刑法》第二百六十四条处理。\n`);
  const text = lines.join('');
  const document = new CitationDocument(text, NAMES);
  const at = text.indexOf('处理', text.length / 2);
  const change = document.edit({ start: at, end: at, text: '从重' });
  expect(change.end - change.start).toBeLessThan(200);
  expect(change.references.length).toBeLessThan(5);
});
