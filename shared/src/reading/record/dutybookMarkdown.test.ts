import { describe, expect, it } from 'vitest';
import type { Instrument, Outcome } from '../../model/index.ts';
import { isDutybookMarkdown, readDutybookMarkdown } from './dutybookMarkdown.ts';
import { EMPTY_REGISTRY, readRegistry } from './registry.ts';

const RECORD = `---
dutybook: 1
id: G-7
kind: guideline
subtype: guide
status: in-force
date: "2020-05-01"
title:
  en: Guide to Roadside Checks
  zh: 路检工作指引
aliases:
  zh: [路检指引]
issuer: traffic-police
topics: [road-traffic, { en: Patrol }]
related:
  - { relation: implements, id: L-1 }
---

# English

## Summary

How to stop and check
a vehicle.

## Steps

1. Signal the driver
   to stop.
2. Check the licence.

### Afterwards

- Write it down.

# 中文

## 摘要

拦停并检查车辆的办法。

## 步骤

1. 示意驾驶人
   停车。
`;

const registry = readRegistry(`issuers:
  traffic-police: { en: Traffic Police, zh: 交警支队 }
topics:
  road-traffic: { en: Road traffic, zh: 道路交通 }
`);
if (!registry.ok) throw new Error(registry.problem.code);
const context = { registry: registry.value, file: 'guides/g-7.md', rows: false };

function read(document: string): Instrument {
  const result = readDutybookMarkdown(document, context);
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

const messageOf = (result: Outcome<unknown>) => (result.ok ? '' : (result.problem.message.en ?? ''));

describe('a record in Dutybook Markdown', () => {
  it('is read into an instrument with its names resolved', () => {
    const instrument = read(RECORD);
    expect(instrument).toMatchObject({
      id: 'G-7',
      work: '/akn/cn/doc/guideline/traffic-police/2020-05-01/G-7',
      kind: 'guideline',
      summary: { en: 'How to stop and check a vehicle.', zh: '拦停并检查车辆的办法。' },
      issuer: { en: 'Traffic Police', zh: '交警支队' },
      topics: [{ en: 'Road traffic', zh: '道路交通' }, { en: 'Patrol' }],
      source: { document: 'guides/g-7.md', file: 'guides/g-7.md' },
    });
    expect(instrument.source).not.toHaveProperty('row');
  });

  it('keeps steps, bullets and nested headings in both languages', () => {
    const [version] = read(RECORD).versions;
    expect(version?.statedStatus).toBe('in-force');
    const [english, chinese] = version?.expressions ?? [];
    expect(english?.provisions).toMatchObject([
      {
        type: 'heading',
        heading: 'Steps',
        children: [
          { type: 'step', number: '1.', eid: 'heading_1__step_1', text: 'Signal the driver to stop.' },
          { type: 'step', number: '2.', text: 'Check the licence.' },
          { type: 'heading', heading: 'Afterwards', children: [{ type: 'bullet', text: 'Write it down.' }] },
        ],
      },
    ]);
    expect(chinese?.provisions).toMatchObject([{ heading: '步骤', children: [{ text: '示意驾驶人停车。' }] }]);
  });

  it('may be in one language, with its title as the first heading', () => {
    const document =
      '---\ndutybook: 1\nid: A\nkind: measure\ntitle: { zh: 措施 }\n---\n# 措施\n\n正文。\n\n## 事实\n- 一。\n';
    const [version] = read(document).versions;
    expect(version?.expressions).toMatchObject([
      {
        language: 'zh',
        provisions: [
          { type: 'paragraph', text: '正文。' },
          { heading: '事实', children: [{ type: 'fact', text: '一。' }] },
        ],
      },
    ]);
  });

  it('loses no text that stands right below a language or a heading', () => {
    const document =
      '---\ndutybook: 1\nid: A\nkind: measure\ntitle: { en: A }\n---\n# English\nDirect.\n\n## More\nBelow.\n\n> quoted\n';
    expect(JSON.stringify(read(document).versions)).toMatch(/Direct\..*Below\..*> quoted/);
  });

  it('is the row of its source only in the built-in library', () => {
    const result = readDutybookMarkdown(RECORD, { ...context, rows: true });
    expect(result.ok && result.value.source).toMatchObject({ row: 'G-7' });
  });
});

describe('a record that is wrong', () => {
  it.each([
    ['an unknown key', RECORD.replace('kind:', 'colour: red\nkind:'), /colour/],
    ['an unknown kind', RECORD.replace('kind: guideline', 'kind: rumour'), /kind/],
    ['an issuer that library.yaml lacks', RECORD.replace('traffic-police', 'river-police'), /issuer "river-police"/],
    [
      'a topic named like a property of objects',
      RECORD.replace('road-traffic,', 'constructor,'),
      /topic "constructor"/,
    ],
    ['a date that is none', RECORD.replace('2020-05-01', '2020-13-01'), /date/],
    ['front matter that never ends', RECORD.replace(/---\n\n# English/, '\n# English'), /never closed/],
    ['text before the languages', RECORD.replace('# English', 'Stray.\n\n# English'), /before "# English"/],
    ['a language twice', `${RECORD}\n# English\n`, /stands twice/],
    ['broken YAML', RECORD.replace('kind: guideline', 'kind: [guideline'), /g-7\.md/],
    ['no front matter', 'Just text.', /no front matter/],
  ])('is refused with a sentence that names it: %s', (_, document, message) => {
    expect(messageOf(readDutybookMarkdown(document, context))).toMatch(message);
  });

  it('is told about in plain sentences of both languages, key by key', () => {
    const document = RECORD.replace('id: G-7\n', '')
      .replace('kind: guideline', 'kind: rumour')
      .replace('2020-05-01', '2020-13-01')
      .replace('kind:', 'colour: red\nkind:');
    const result = readDutybookMarkdown(document, context);
    expect(result.ok ? undefined : result.problem.message).toEqual({
      en: 'guides/g-7.md cannot be read: “id” is missing; write a name of letters, digits, dots and hyphens, such as G-7; “kind” has to be guideline, regulation or measure; “date” has to be a year, a month or a day in quotes, such as "2020-05-01"; “colour” is a key that the format does not have.',
      zh: 'guides/g-7.md 无法读取：缺少“id”，应写由字母、数字、点和连字符组成的名称，例如 G-7；“kind”应为guideline、regulation或者measure；“date”应为带引号的年、月或者日，例如 "2020-05-01"；格式中没有“colour”这个键。',
    });
  });

  it('names the line on which YAML breaks off', () => {
    const result = readDutybookMarkdown(RECORD.replace('kind: guideline', 'kind: [guideline'), context);
    expect(result.ok ? undefined : result.problem.message).toEqual({
      en: 'guides/g-7.md cannot be read: line 5 is not valid YAML.',
      zh: 'guides/g-7.md 无法读取：第5行不是有效的 YAML。',
    });
  });

  it('tells every missing name at once', () => {
    const message = messageOf(readDutybookMarkdown(RECORD, { ...context, registry: EMPTY_REGISTRY }));
    expect(message).toMatch(/traffic-police.*road-traffic/);
  });
});

describe('the format of a document', () => {
  it('is Dutybook Markdown when its front matter says so', () => {
    expect(isDutybookMarkdown(RECORD)).toBe(true);
    expect(isDutybookMarkdown('---\nsidebar: auto\n---\n# 法\n')).toBe(false);
    expect(isDutybookMarkdown('# 法\n\n第一条 dutybook:')).toBe(false);
  });
});
