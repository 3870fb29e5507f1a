import { failure, LanguageSchema, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { Session, SessionEntry } from '../kept/sessions.ts';

const FORMAT = 'dutybook-session';
const LONGEST_FILE = 4_000_000;
const MOST_ENTRIES = 1000;
const text = v.pipe(v.string(), v.maxLength(20_000));

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  title: text,
  entries: v.pipe(
    v.array(
      v.object({
        address: v.pipe(v.string(), v.startsWith('/akn/'), v.maxLength(2000)),
        language: LanguageSchema,
        title: text,
        note: text,
      }),
    ),
    v.maxLength(MOST_ENTRIES),
  ),
});

const NO_SESSION = failure('no-session-file', {
  en: 'This file is not a session of Dutybook, or one of a later version. Nothing was changed.',
  zh: '此文件不是 Dutybook 讲授内容，或者由更新的版本写成。没有作任何改动。',
});

/** A session as a file for a colleague: addresses and notes, no words of the law, which each library has itself. */
export function sessionFile({ title, entries }: Session): string {
  const kept = entries.map(({ address, language, title, note }) => ({ address, language, title, note }));
  return `${JSON.stringify({ format: FORMAT, version: 1, title, entries: kept }, undefined, 2)}\n`;
}

/** Reads a session that a colleague gave; nothing in it is believed. Fails with `no-session-file`. */
export function readSessionFile(json: string): Outcome<{ title: string; entries: readonly SessionEntry[] }> {
  if (json.length > LONGEST_FILE) return NO_SESSION;
  try {
    const parsed = v.safeParse(FileSchema, JSON.parse(json));
    return parsed.success ? success({ title: parsed.output.title, entries: parsed.output.entries }) : NO_SESSION;
  } catch {
    return NO_SESSION;
  }
}
