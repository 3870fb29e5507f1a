import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatChineseNumeral } from '../../text/index.ts';
import { numberForms } from './numberForms.ts';

const textsOf = (query: string) => numberForms(query).flatMap(({ texts }) => texts);

it.each([
  ['14岁', '十四周岁'],
  ['不满十四岁', '14周岁'],
  ['16 years old', '十六周岁'],
  ['3000块', '三千元'],
  ['三千块钱', '3000元'],
  ['5万', undefined],
  ['5万块', '五万元'],
  ['1.5万元', '一万五千元'],
  ['24小时', '二十四小时'],
  ['24 hours', '二十四小时'],
  ['两个星期', '十四日'],
  ['2个月', '二个月'],
  ['二个月', '两个月'],
  ['半年', '六个月'],
  ['20%', '百分之二十'],
  ['百分之五十', '50%'],
  ['3 days', '三日'],
  ['十五天', '十五日'],
  ['2026年', undefined],
  ['第十四条', undefined],
  ['8月3日', undefined],
])('%s in the words of law: %s', (query, text) => {
  if (text === undefined) expect(textsOf(query).filter((form) => /元|周岁|个月/.test(form))).toEqual([]);
  else expect(textsOf(query)).toContain(text);
});

it('any age is found in Chinese numerals, at its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (age) => {
      const query = `孩子${age}岁`;
      const [form] = numberForms(query);
      expect(form?.texts).toContain(`${formatChineseNumeral(age)}周岁`);
      expect(query.slice(form?.start, form?.end)).toBe(`${age}岁`);
    }),
  );
});

it('any text is read without a throw, and no form repeats it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.一二两十百万半年月日天岁块元%个周kw ') }), (query) => {
      for (const text of textsOf(query)) expect(query).not.toContain(text);
    }),
  );
});
