import { describe, expect, it } from 'vitest';
import { readPlainText } from './plainText.ts';

const texts = (text: string) => readPlainText(text).blocks.map(({ text: own }) => own);

describe('plain text', () => {
  it('is a paragraph a line, indentation off', () => {
    expect(texts('某规定\r\n\r\n　　第一条 甲。\r\n　　第二条 乙。\r\n')).toEqual([
      '某规定',
      '第一条 甲。',
      '第二条 乙。',
    ]);
  });

  it('that is wrapped at a column comes back as paragraphs', () => {
    const english = [
      'A constable who has reasonable grounds to suspect that a person is',
      'in possession of an offensive weapon may search that person without',
      'a warrant, and may stop a vehicle to do so if it is necessary to do',
      'that in order to make sure of the safety of the public in general.',
      'The power is used with care.',
      'It ends when the search is over and the person is free to go again.',
    ];
    expect(texts(english.join('\n'))).toEqual([
      english.slice(0, 4).join(' '),
      english.slice(4, 5).join(' '),
      english[5],
    ]);
  });

  it('in Chinese joins without a space, and begins anew at an article', () => {
    const lines = [
      '第一条 为了规范公安机关的执法活动，保障公民、法人和其他组织的',
      '合法权益，维护社会治安秩序，根据有关法律的规定，结合本地的实际',
      '情况，制定本规定，各级公安机关以及人民警察都应当遵照执行的规定',
      '第二条 本规定所称的巡逻，是指人民警察在公共场所进行的警务活动',
      '和处置。',
    ];
    expect(texts(lines.join('\n'))).toEqual([lines.slice(0, 3).join(''), lines.slice(3).join('')]);
  });
});
