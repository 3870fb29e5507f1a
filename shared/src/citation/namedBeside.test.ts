import { describe, expect, it } from 'vitest';
import { NAMES } from './referenceSample.ts';
import { readReferences } from './readReferences.ts';

/** The law of the last article of a text, and whether that is only guessed. */
function lastArticle(text: string): string | undefined {
  const last = readReferences(text, NAMES).references.findLast(({ place }) => place.article !== undefined);
  if (last === undefined || last.law.type !== 'named') return last?.law.type;
  return `${last.law.name.replace('中华人民共和国', '')}${last.basis === 'guessed' ? '?' : ''}`;
}

describe('an article in a row of a table', () => {
  it.each([
    ['| 《刑法》 | 盗窃 | 第264条 |\n| 治安管理处罚法 | 盗窃 | 第49条 |', '刑法?'],
    ['| 《刑法》 | 盗窃 | 第264条 |\n| 看守所条例 | 盗窃 | 第49条 |', '刑法?'],
    ['| 《刑法》 | 盗窃 | 第264条 |\n| 公安部通知 | 盗窃 | 第49条 |', '刑法?'],
    ['《刑法》\t盗窃\t第264条\n看守所条例\t盗窃\t第49条', '刑法?'],
    ['| 第264条 | 《刑法》 |\n| 第49条 | 《治安管理处罚法》 |', '刑法?'],
    ['| 《刑法》 | 第264条 |\n| （《治安管理处罚法》） | 第49条 |', '治安管理处罚法?'],
    ['| 盗窃 | 《治安管理处罚法》第49条（另见《刑法》第264条） |\n| 殴打 | 第51条 |', '治安管理处罚法'],
    ['| 盗窃 | 《治安管理处罚法》第49条（参见《刑法》） |\n| 殴打 | 第51条 |', '治安管理处罚法'],
    ['《刑法》第264条\n治安管理处罚法：第49条', '治安管理处罚法'],
    ['《刑法》第264条\n裁量基准：第49条', '刑法?'],
    ['| 《刑法》 | 盗窃 | 第264条 |\n| | 诈骗 | 第266条 |', '刑法'],
    ['| 《刑法》 | 违法 | 第264条 |\n| | 处罚方法 | 第266条 |', '刑法'],
    ['| 盗窃（《治安管理处罚法》） | 第49条 |', '治安管理处罚法'],
    ['依据：《刑法》第264条\n处罚依据：第266条', '刑法'],
  ])('%s', (text, law) => {
    expect(lastArticle(text)).toBe(law);
  });
});

describe('an article in the sentence behind a bracket', () => {
  it.each([
    ['《刑法》第264条（参见《治安管理处罚法》第49条）。第266条规定', '治安管理处罚法?'],
    ['盗窃（《治安管理处罚法》第49条）。第51条规定', '治安管理处罚法'],
  ])('%s', (text, law) => {
    expect(lastArticle(text)).toBe(law);
  });
});
