import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRepealClause } from './repealClause.ts';

describe('a clause that repeals', () => {
  it.each<[string, readonly string[], string?]>([
    ['本法自2022年6月5日起施行。《甲法》同时废止。', ['甲法'], '2022-06-05'],
    ['本条例自一九九七年十月一日起施行，1984年4月7日国务院发布的《甲条例》同时废止。', ['甲条例'], '1997-10-01'],
    ['本法施行之日起，《甲法》、《乙法》和国务院公布的《丙条例》即行废止。', ['甲法', '乙法', '丙条例']],
    ['《某省实施〈甲法〉办法》及其实施细则同时失效。', ['某省实施〈甲法〉办法']],
    ['《甲解释》（法释〔2009〕15号）同时废止。', ['甲解释']],
    ['《甲规定》自本规定施行之日起废止。', ['甲规定']],
  ])('%s', (text, names, from) => {
    expect(readRepealClause(text)).toEqual({ names, ...(from === undefined ? {} : { from }) });
  });

  it.each([
    '本法自2022年6月5日起施行。',
    '《甲法》第五条同时废止。',
    '《甲条例》中有关看守所的规定即行废止。',
    '《甲法》与本法不一致的规定同时废止。',
    '国务院根据《甲法》可以废止行政法规。',
    '许可证依照《甲法》失效的，应当交回。',
    '《甲法》未废止前，仍然有效。',
    '《甲法》不再适用，许可同时失效。',
  ])('%s repeals nothing as a whole', (text) => {
    expect(readRepealClause(text)).toBeUndefined();
  });

  it('does not repeal what a repealed text was based on', () => {
    expect(readRepealClause('根据《甲法》制定的《乙办法》同时废止。')?.names).toEqual(['乙办法']);
  });

  it('reads any list of names, and takes time that grows with its length only', () => {
    const name = fc.stringMatching(/^[甲乙丙丁]{1,6}法$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), fc.constantFrom('、', '和', ''), (names, joint) => {
        const list = names.map((title) => `《${title}》`).join(joint);
        expect(readRepealClause(`${list}同时废止。`)?.names).toEqual(names);
        expect(readRepealClause(`${list}继续有效，不废止。`)).toBeUndefined();
      }),
    );
  });
});
