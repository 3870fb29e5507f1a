import { describe, expect, it } from 'vitest';
import { found } from './referenceSample.ts';

describe('a text that amends a law', () => {
  it.each([
    ['中华人民共和国宪法修正案（2004年）', '宪法第三十条增加一款，作为第三款：“甲。”第三款改为第四款。'],
    ['宪法修正案（一九九九年）', '宪法第三十条增加一款，作为第三款：“甲。”第三款改为第四款。'],
  ])('%s counts the paragraphs of that', (law, text) => {
    expect(found(text, { law, article: '21' })).toEqual([
      '宪法第三十条 → 宪法 30',
      '第三款 → 宪法 30.3',
      '第三款 → 宪法 30.3',
      '第四款 → 宪法 30.4',
    ]);
  });

  it.each(['中华人民共和国刑法修正案（三）', '关于修改《中华人民共和国刑法》的决定'])(
    '%s means that by 本法 in its new words, wherever on their line they begin',
    (law) => {
      const text =
        '三、将刑法第十条修改为：“甲的，依照本法第八条、第九条处罚。”依照本决定第二条，\n“乙的，依照本法第七条处罚。”';
      expect(found(text, { law })).toEqual([
        '刑法第十条 → 刑法 10',
        '本法第八条 → 刑法 8',
        '第九条 → 刑法 9',
        '本决定第二条 → 本 2',
        '本法第七条 → 刑法 7',
      ]);
    },
  );

  it('leaves open which paragraph of the new words 前款 is', () => {
    const text = '三、将第十条修改为：“甲。乙。有前款行为的，从重。”';
    expect(found(text, { law: '关于修改《中华人民共和国刑法》的决定' })).toEqual([
      '第十条 → 刑法 10',
      '前款 → 刑法 10',
    ]);
  });

  it('speaks of its own articles outside of them', () => {
    expect(found('删去“甲”。本修正案第二条自公布之日起施行。', { law: '中华人民共和国刑法修正案（三）' })).toEqual([
      '本修正案第二条 → 本 2',
    ]);
  });
});
