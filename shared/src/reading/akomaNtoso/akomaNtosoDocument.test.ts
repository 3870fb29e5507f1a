import { describe, expect, it } from 'vitest';
import { writeAkomaNtoso } from './akomaNtoso.ts';
import { readAkomaNtosoDocument } from './akomaNtosoDocument.ts';
import { readExtraction } from '../document.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import { groupVersions } from '../identity/versionGroups.ts';

const LAW = `# 中华人民共和国巡逻法

2012年10月26日第十一届全国人民代表大会常务委员会第二十九次会议通过

<!-- INFO END -->

## 第一章 总则

第一条 为了巡逻，制定本法。

第二条 有下列情形之一的：

（一）夜间的。

第二条之一 本法自2013年1月1日起施行。
`;

describe('a law written as Akoma Ntoso and imported again', () => {
  const extraction = readMarkdown(LAW);
  if (!extraction.ok) throw new Error(extraction.problem.code);
  const original = readExtraction(extraction.value, '法律/巡逻法(2012-10-26).md');
  const [instrument] = groupVersions([original]).instruments;
  const [version] = instrument?.versions ?? [];
  if (instrument === undefined || version === undefined) throw new Error('nothing was read');
  const again = readAkomaNtosoDocument(writeAkomaNtoso(instrument, version, 'zh'), 'x/patrol.xml');

  it('has the same tree, title, date and level', () => {
    if (!again.ok) throw new Error(again.problem.message.en);
    expect(again.value.provisions).toEqual(original.provisions);
    expect(again.value).toMatchObject({
      title: original.title,
      language: 'zh',
      kind: 'regulation',
      subtype: 'law',
      origin: { date: '2012-10-26' },
      placed: { lost: '', added: '' },
    });
  });
});
