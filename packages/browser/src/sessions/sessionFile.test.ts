import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSession, withEntry } from '../kept/sessions.ts';
import { readSessionFile, sessionFile } from './sessionFile.ts';

const NOW = '2026-01-02T03:04:05.000Z';

test('a session comes back with its order and notes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 })), (titles) => {
      const entries = titles.map((title, place) => ({ address: `/akn/${place}`, language: 'zh' as const, title }));
      const session = entries.reduce(withEntry, newSession('s', '夜巡', NOW));
      expect(readSessionFile(sessionFile(session))).toEqual({
        ok: true,
        value: { title: '夜巡', entries: session.entries },
      });
    }),
  );
});

test.each([
  '',
  '{}',
  'null',
  '[1]',
  '{"format":"dutybook-session","version":2,"title":"","entries":[]}',
  '{"format":"dutybook-session","version":1,"title":"x","entries":[{"address":"javascript:1","language":"zh","title":"","note":""}]}',
])('%j is no session', (json) => {
  expect(readSessionFile(json)).toMatchObject({ ok: false, problem: { code: 'no-session-file' } });
});

test('whatever is given is answered', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
      expect(readSessionFile(json).ok).toBe(false);
    }),
  );
});
