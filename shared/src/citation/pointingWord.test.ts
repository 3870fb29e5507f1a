import { expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

const LAWS = [
  sampleLaw('治安管理处罚法', [
    sampleVersion('2006-03-01', { '1': [['一。'], ['再。']], '2': [['二。']], '43': [['三。'], ['再。']] }),
  ]),
  sampleLaw('甲规定', [sampleVersion('2006-03-01', { '1': [['一。'], ['再。']], '2': [['二。']] })]),
  sampleLaw('乙法典', [sampleVersion('2006-03-01', { '1': [['一。']], '2': [['二。']] })]),
];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

it.each([
  ['《治安管理处罚法》第一条和《甲规定》第一条规定，依照上述法律第二条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条和《甲规定》第一条规定，依照上述法律第二条、第一条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条和《甲规定》第一条规定，上述法条第一款', 'uncertain-reading'],
  ['《治安管理处罚法》第一条、第四十三条规定，上述法条第一款', 'uncertain-reading'],
  ['《治安管理处罚法》第一条和《甲规定》第一条规定，上述规定第二条', 'uncertain-reading'],
  ['《甲规定》和《治安管理处罚法》的规定，依照第四十三条', 'uncertain-reading'],
  ['《甲规定》和《治安管理处罚法》的规定，依照该法第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条规定，依照其他法律第四十三条', 'law-not-stated'],
  ['《治安管理处罚法》第一条规定，依照有关法规第四十三条', 'law-not-stated'],
  ['《治安管理处罚法》第一条规定，依照旧法第四十三条', 'law-not-stated'],
  ['《治安管理处罚法》第一条规定，依照该条例第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，参照会议纪要第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，参照裁量基准第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，依照附件第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，依照“意见”第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，依照意见第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，依照通知第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，依照刑诉第四十三条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，依照GB7258第43条', 'uncertain-reading'],
  ['《治安管理处罚法》第一条，并依照第四十三条', undefined],
  ['《治安管理处罚法》第一条，再次出现第四十三条规定的情形', undefined],
  ['《治安管理处罚法》第一条，分别适用第四十三条', undefined],
  ['《治安管理处罚法》第四十三条规定，依照上述法条第二款', undefined],
  ['《治安管理处罚法》第四十三条规定，依照上述法律第一条', undefined],
  ['《治安管理处罚法》第四十三条规定，依照该规定第一条', undefined],
  ['《乙法典》第一条规定，依照该法第二条', undefined],
])('an article of a law that words only point to: %s', async (text, reason) => {
  const { references } = readReferences(text, NAMES);
  const found = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
  expect(found.at(-1)?.reason).toBe(reason);
});
