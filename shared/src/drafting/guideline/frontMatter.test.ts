import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { RecordSchema } from '../../reading/index.ts';
import { findingsOf, repaired } from '../checks/checkedSample.ts';
import { demandWords } from './matterDemand.ts';
import { matter } from './guidelineSample.ts';

/** What is found in front matter, as `line: words: message`. */
async function told(text: string): Promise<readonly string[]> {
  const findings = await findingsOf(text, 'front-matter');
  return findings.map(({ start, end, message }) => {
    const line = text.slice(0, start).split('\n').length;
    return `${line}: ${text.slice(start, end)}: ${message.en}`;
  });
}

describe('keys', () => {
  it.each([
    ['colour: red', '6: colour: There is no key “colour”.'],
    ['alises: { zh: [甲] }', '6: alises: There is no key “alises”; “aliases” may be meant.'],
    ['titel: 甲', '6: titel: There is no key “titel”.'],
    ['issuer: { cn: 甲 }', '6: cn: There is no key “cn” here; there are: en, zh.'],
    ['source: { documents: x }', '6: documents: There is no key “documents”; “document” may be meant.'],
    ['related:\n  - id: L', '7: id: The key “relation” is missing.'],
    ['id: G-2', '6: id: This key stands twice.'],
  ])('%j', async (line, expected) => {
    expect(await told(matter(line))).toEqual([expected]);
  });

  it('are all told, not only the first', async () => {
    expect(await told(matter('colour: red', 'sound: loud'))).toHaveLength(2);
    expect(await told('---\nkind: guideline\n---\n')).toHaveLength(3);
  });

  it('are not missing where they are misspelt', async () => {
    const text = matter().replace('dutybook', 'dutybok');
    expect(await told(text)).toEqual(['2: dutybok: There is no key “dutybok”; “dutybook” may be meant.']);
    expect(await repaired(text, 'front-matter')).toBe(matter());
  });
});

describe('values', () => {
  it.each([
    ['status: drft', 'drft: “status” takes one of: in-force, not-yet-in-force', 'status: draft'],
    [
      'subtype: Enforcement_Guideline',
      'Enforcement_Guideline: “subtype” takes one of: guide,',
      'subtype: enforcement-guideline',
    ],
    ['date: 2013', '2013: “date” takes a text; numbers', 'date: "2013"'],
    ['topics: 道路', '道路: “topics” takes a list', 'topics: [道路]'],
    ['programme: 12', '12: “programme” takes a name of library.yaml', 'programme: "12"'],
    ['backTranslated: [fr]', 'fr: “backTranslated” takes one of: en, zh', undefined],
    ['date: "2013-13"', '"2013-13": “date” takes a date as YYYY', undefined],
    ['country:', 'country: “country” has no value', undefined],
    ['country: China', 'China: “country” takes a code of ISO 3166', undefined],
    ['related: { relation: implements, id: L }', '{ relation: implements, id: L }: “related” takes a list', undefined],
    ['source: { paragraphs: [P1, Q2] }', 'Q2: “paragraphs” takes a paragraph like P12', undefined],
  ])('%j', async (line, expected, fixed) => {
    const [first, ...more] = await told(matter(line));
    expect(first?.slice('6: '.length)).toContain(expected);
    expect(more).toEqual([]);
    expect(await repaired(matter(line), 'front-matter')).toBe(fixed && matter(fixed));
  });

  it('may be a title in one language, which takes its key', async () => {
    const text = matter().replace('{ zh: 路检指引 }', '路检：指引');
    expect(await repaired(text, 'front-matter')).toBe(text.replace('路检：指引', '{ zh: 路检：指引 }'));
    expect(await repaired(matter().replace('{ zh: 路检指引 }', 'Road, check'), 'front-matter')).toContain(
      'title: { en: "Road, check" }',
    );
  });
});

describe('front matter that cannot be read', () => {
  it.each([
    ['title: "甲', 'A mark is missing'],
    ['topics: [甲', 'a bracket is not closed'],
    ['issuer: @甲', 'A value cannot begin with this mark'],
    ['issuer: a: b', 'within a value'],
  ])('%j', async (line, expected) => {
    const findings = await told(`---\ndutybook: 1\nid: G\nkind: guideline\n${line}\n---\n`);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
  });

  it('may have no end', async () => {
    const text = matter().replace('\n---\n', '\n');
    expect(await told(`${text}\n# 指引\n\nkind: 甲\n`)).toEqual([
      '1: ---: The front matter begins here and is never closed by a second line “---”.',
    ]);
  });
});

test('what the schema demands is said in Chinese, all of it', () => {
  const demands = new Set<string>();
  const seek = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    if ('kind' in schema && schema.kind === 'validation' && 'message' in schema && typeof schema.message === 'string')
      demands.add(schema.message);
    for (const [name, part] of Object.entries(schema)) {
      if (name === 'entries')
        for (const each of Object.values(v.parse(v.record(v.string(), v.unknown()), part))) seek(each);
      else if (name === 'wrapped' || name === 'item') seek(part);
      else if ((name === 'pipe' || name === 'options') && Array.isArray(part) && part[0] !== schema) part.forEach(seek);
      else if (name === 'pipe' && Array.isArray(part)) part.slice(1).forEach(seek);
    }
  };
  seek(RecordSchema);
  expect(demands.size).toBeGreaterThan(6);
  expect([...demands].filter((demand) => demandWords(demand).en !== demand)).toEqual([]);
});
