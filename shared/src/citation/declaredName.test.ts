import { describe, expect, it } from 'vitest';
import { found } from './referenceSample.ts';

/** The last reference of a text. */
const last = (text: string): string | undefined => found(text).at(-1);

describe('short names declared behind several titles', () => {
  it.each([
    ['《刑法》和《民法典》（以下分别简称甲法、乙法）。甲法第三条', '甲法第三条 → 刑法 3'],
    ['《刑法》和《民法典》（以下分别简称甲法、乙法）。乙法第三条', '乙法第三条 → 民法典 3'],
    ['《刑法》、《民法典》（以下简称《甲法》《乙法》）。《甲法》第三条', '《甲法》第三条 → 刑法 3'],
    [
      '《宪法》、《刑法》（2020年修正）和《民法典》（以下分别简称《甲法》、《乙法》及《丙法》）。《乙法》第三条',
      '《乙法》第三条 → 刑法 3',
    ],
    ['《刑法》、《民法典》（以下简称乙法）。乙法第三条', '乙法第三条 → 民法典 3'],
    ['《民法典》（以下简称甲法、乙法）。甲法第三条', '甲法第三条 → 民法典 3'],
    ['《民法典》（以下统称甲法）。甲法第三条', '甲法第三条 → 民法典 3'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['《刑法》、《民法典》（以下统称《法律》）。《法律》第三条', '《法律》第三条 → 法律 3'],
    ['《宪法》、《刑法》和《民法典》（以下分别简称甲法、乙法）。甲法第三条', '甲法第三条 → 甲法 3'],
    ['《刑法》和《民法典》（以下合称甲法）。甲法第三条', '甲法第三条 → 甲法 3'],
    ['《刑法》第三条和《民法典》（以下分别简称甲法、乙法）。甲法第三条', '甲法第三条 → 甲法 3'],
  ])('a name that may be of any of them is of none: %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('a rule on a law, by the word for its kind', () => {
  it('is not the last one named of a wider kind', () => {
    expect(last('《登记条例》第一条。《刑法》第九条及其实施条例第三条')).toBe('实施条例第三条 → 实施条例 3');
    expect(last('《登记解释》第一条。《刑法》解释第三条')).toBe('《刑法》解释第三条 → 《刑法》解释 3');
    expect(last('《刑法》释义第三条')).toBe('《刑法》释义第三条 → 《刑法》释义 3');
    expect(last('《登记办法》第一条。看守所条例实施办法第三条')).toBe(
      '看守所条例实施办法第三条 → 看守所条例实施办法 3',
    );
    expect(last('《关于盗窃的解释》第一条。最高人民法院关于适用刑事诉讼法的解释第三条')).toBe(
      '最高人民法院关于适用刑事诉讼法的解释第三条 → 最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释 3',
    );
    expect(last('《某法实施条例》第一条。依照实施条例第三条')).toBe('实施条例第三条 → 某法实施条例 3');
  });
});

it('a paragraph whose words follow in quotation marks is one', () => {
  expect(found('《刑法》第三条第一款“甲”，第二款“乙”').at(-1)).toBe('第二款 → 刑法 3.2');
});
