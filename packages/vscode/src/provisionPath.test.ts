import { formatAddress } from '@dutybook/shared/model';
import type { Address } from '@dutybook/shared/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provisionPath, readProvisionPath } from './provisionPath.ts';

const part = fc.string({ unit: 'grapheme', minLength: 1 });
const language = fc.constantFrom('en' as const, 'zh' as const);
const date = fc.constantFrom('2013', '2013-04', '2005-08-28');

const work = fc.record({
  country: fc.constantFrom('cn', 'cn-gd', 'nz'),
  type: fc.constantFrom('act' as const, 'doc' as const),
  date: fc.oneof(date, fc.constant('undated')),
  name: part,
});

const address: fc.Arbitrary<Address> = fc.record(
  {
    work,
    expression: fc.record({ language, version: date }, { requiredKeys: ['language'] }),
    eid: fc.constantFrom('art_43', 'art_133-1__para_2__item_1', 'heading_1__fact_2'),
  },
  { requiredKeys: ['work'] },
);

test('a path leads back to its address, in the language it is shown in, whatever the title', () => {
  fc.assert(
    fc.property(address, language, fc.string({ unit: 'grapheme' }), (place, shown, title) => {
      const path = provisionPath({ address: formatAddress(place), language: shown }, { title: { en: title } });
      const expected = formatAddress({ ...place, expression: { ...place.expression, language: shown } });
      expect(readProvisionPath(path)).toEqual({ address: expected, language: shown });
    }),
  );
});

test('one provision in one language has one path, from whichever language it was reached', () => {
  const name = { title: { en: '"Tidal lane"', zh: '潮汐车道' } };
  const paths = ['eng@2014', 'zho@2014'].map((expression) =>
    provisionPath({ address: `/akn/cn/doc/measure/shenzhen-psb/2014/T6.6/${expression}`, language: 'zh' }, name),
  );
  expect(paths).toEqual(Array(2).fill('/akn/cn/doc/measure/shenzhen-psb/2014/T6.6/zho@2014/潮汐车道.md'));
});

test('the file name is one that a tab and a file system can show', () => {
  const name = (title: string, number?: string) =>
    provisionPath({ address: '/akn/cn/act/2005-08-28/a', language: 'en' }, { title: { en: title }, number })
      .split('/')
      .at(-1);
  expect(name('"Tidal lane"')).toBe('Tidal lane.md');
  expect(name('a/b\\c: d?', '第四十三条')).toBe('a b c d 第四十三条.md');
  expect(name('../..')).toBe('provision.md');
  expect(name('\u202egnp.exe')).toBe('gnp.exe.md');
  expect(name('长'.repeat(200))).toBe(`${'长'.repeat(80)}.md`);
});

test.each([
  '',
  '/',
  '/x.md',
  '/akn/x.md',
  '/akn/cn/act/2005-08-28/a/x.md',
  '/akn/cn/act/2005-08-28/a/fra@/x.md',
  '/en/../x.md',
])('%j is no provision', (path) => {
  expect(readProvisionPath(path)).toBeUndefined();
});
