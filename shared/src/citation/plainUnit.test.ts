import { describe, expect, it } from 'vitest';
import { plainUnit } from './plainUnit.ts';
import { found, OWN } from './referenceSample.ts';

describe('marks inside a reference', () => {
  it.each([
    ['依照《刑法》**第三条**第二款', '《刑法》**第三条**第二款 → 刑法 3.2'],
    ['依照**《刑法》** **第三条**', '《刑法》** **第三条 → 刑法 3'],
    ['依照**刑法**第三条', '刑法**第三条 → 刑法 3'],
    ['依照《刑法》`第三条`', '《刑法》`第三条 → 刑法 3'],
    ['依照[《刑法》](https://example.org/a)第三条', '《刑法》](https://example.org/a)第三条 → 刑法 3'],
    ['依照《[刑法](https://example.org/a)》第三条', '《[刑法](https://example.org/a)》第三条 → 刑法 3'],
    ['[《刑法》第三条](https://example.org/a)第二款', '《刑法》第三条](https://example.org/a)第二款 → 刑法 3.2'],
    ['| 刑法 | 第三条第二款 |', '刑法 | 第三条第二款 → 刑法 3.2'],
    ['依照《刑法》第二十\n条第二款', '《刑法》第二十\n条第二款 → 刑法 20.2'],
    ['依照《中华人民共和国\n刑法》第三条', '《中华人民共和国\n刑法》第三条 → 刑法 3'],
    ['依照《中华人民共和国\n　　刑法》第三条', '《中华人民共和国\n　　刑法》第三条 → 刑法 3'],
    ['依照《刑法》第四\n十三条第二款', '《刑法》第四\n十三条第二款 → 刑法 43.2'],
    ['依照《刑法》第\n二十条', '《刑法》第\n二十条 → 刑法 20'],
    ['依照《刑法》第 二 百 三 十 四 条 第 二 款', '《刑法》第 二 百 三 十 四 条 第 二 款 → 刑法 234.2'],
  ])('%j', (text, expected) => {
    expect(found(text, OWN)).toEqual([expected]);
  });

  it('leave the heading of an article and what could be two numbers alone', () => {
    expect(plainUnit('**第五条**第三条规定的')).toBeUndefined();
    expect(plainUnit('**第五条** 第三款')).toBeUndefined();
    expect(plainUnit('第二 三条')).toBeUndefined();
    expect(plainUnit('一、刑法\n第三条')).toBeUndefined();
  });

  it('keep the words that are quoted in their place', () => {
    const text = '《刑法》**第三条**规定：“甲乙”';
    expect(plainUnit(text)?.text).toBe('《刑法》第三条**规定：“甲乙”');
    expect(plainUnit(text)?.start(4)).toBe(6);
    expect(plainUnit(text)?.end(7)).toBe(9);
  });
});
