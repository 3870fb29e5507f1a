import { describe, expect, test } from 'vitest';
import { RecordSchema } from '../../reading/index.ts';
import { completeRecord } from './recordCompletion.ts';
import { RECORD_KEY_NAMES } from './recordKeys.ts';

/** What is offered where `|` stands. */
function offered(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  return completeRecord(marked.replace('|', ''), offset).map(({ label }) => label);
}

/** The text with the completion called `label` at `|`. */
function completed(marked: string, label: string): string | undefined {
  const text = marked.replace('|', '');
  const found = completeRecord(text, marked.indexOf('|')).find((each) => each.label === label);
  return found && text.slice(0, found.start) + found.text + text.slice(found.end);
}

describe('the front matter of a record', () => {
  test('has the keys that are read, and no other', () => {
    expect(RECORD_KEY_NAMES.toSorted()).toEqual(Object.keys(RecordSchema.entries).toSorted());
  });

  test('goes on with the keys that it does not have', () => {
    expect(offered('---\ndutybook: 1\nid: A\n|\ntitle: { zh: 甲 }\n---\n')).not.toContain('title');
    expect(completed('---\nst|\nkind: guideline\n---\n', 'status')).toBe('---\nstatus: \nkind: guideline\n---\n');
    expect(completed('---\r\ndutybook: 1\r\n|\r\n---\r\n', 'kind')).toBe('---\r\ndutybook: 1\r\nkind: \r\n---\r\n');
  });

  test.each([
    ['kind: gui|', 'guideline', 'kind: guideline'],
    ['kind: |rumour', 'measure', 'kind: measure'],
    ['status: in-|', 'in-force', 'status: in-force'],
    ['backTranslated: [en, |]', 'zh', 'backTranslated: [en, zh]'],
    ['related:\n  - { relation: imp|, id: L }', 'implements', 'related:\n  - { relation: implements, id: L }'],
    ['related:\n  - relation: |', 'part-of', 'related:\n  - relation: part-of'],
  ])('takes values from a list: %s', (before, label, after) => {
    expect(completed(`---\n${before}\n---\n`, label)).toBe(`---\n${after}\n---\n`);
  });

  test.each([
    '|---\nkind: measure\n---\n',
    '---\nkind: measure\n---\n|\n',
    '---\nid: |\n---\n',
    '---\nki|nd: measure\n---\n',
    '---\ntitle:\n  |\n---\n',
    '---\nkind: measure\n\n# 中文\n|\n',
    '|\n',
  ])('offers nothing elsewhere: %j', (marked) => {
    expect(offered(marked)).toEqual([]);
  });
});
