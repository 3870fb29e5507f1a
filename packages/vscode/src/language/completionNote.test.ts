import { expect, test } from 'vitest';
import { completionNote } from './completionNote.ts';

test('a completion says in its row that its text does not hold', () => {
  expect(completionNote({ status: 'repealed', detail: '' }, 'zh')).toBe('已废止');
  expect(completionNote({ status: 'repealed', detail: '本法适用于……' }, 'en')).toBe('Repealed · 本法适用于……');
  expect(completionNote({ status: 'not-yet-in-force', detail: '' }, 'en')).toBe('Not yet in force');
});

test('one that holds, and an article of the draft itself, say their words alone', () => {
  expect(completionNote({ status: 'in-force', detail: '本法适用于……' }, 'en')).toBe('本法适用于……');
  expect(completionNote({ detail: '本办法' }, 'zh')).toBe('本办法');
});
