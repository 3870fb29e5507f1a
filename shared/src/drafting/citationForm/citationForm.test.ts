import { describe, expect, it } from 'vitest';
import { LawNames, readReferences } from '../../citation/index.ts';
import { inOtherForm } from './citationForm.ts';

const title = { en: 'Public Security Administration Punishments Law', zh: '中华人民共和国治安管理处罚法' };
const names = LawNames.of([
  { name: title.en, title: title.zh },
  { name: title.zh, title: title.zh },
]);

function converted(text: string, titles: { en?: string; zh?: string } = title): string | undefined {
  const [reference] = readReferences(text, names).references;
  if (reference === undefined) return 'not found';
  return inOtherForm({ reference, surface: text.slice(reference.start, reference.end), title: titles });
}

describe('a citation in the form of the other language', () => {
  it.each([
    ['《治安管理处罚法》第二十六条第一款第二项', 'Article 26, paragraph 1, item 2'],
    ['《治安管理处罚法》第四十二条', 'Article 42'],
    ['《治安管理处罚法》第二十六条至第二十八条', 'Articles 26 to 28'],
    ['治安管理处罚法第一百三十三条之一', 'Article 133-1'],
  ])('%s is %s of the law, and back', (chinese, english) => {
    const written = converted(chinese);
    expect(written).toBe(`${english} of the ${title.en} (治安管理处罚法)`);
    expect(converted(written ?? '')).toBe(`《中华人民共和国治安管理处罚法》${chinese.slice(chinese.indexOf('第'))}`);
  });

  it.each([
    ['has no English title', '《治安管理处罚法》第二十六条', { zh: title.zh }],
    ['names a version', '《治安管理处罚法》（2012年修正）第二十六条', title],
    ['cites a chapter', '《治安管理处罚法》第三章', title],
    ['is a range of paragraphs', '《治安管理处罚法》第二十六条第一款至第三款', title],
  ])('is not made where it %s', (_, text, titles) => {
    expect(converted(text, titles)).toBeUndefined();
  });
});
