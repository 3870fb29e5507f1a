import type { Language } from '../../model/index.ts';

/** Headings of level 1 that begin a language. */
export const LANGUAGE_HEADINGS: ReadonlyMap<string, Language> = new Map([
  ['English', 'en'],
  ['中文', 'zh'],
]);
/** The heading of the summary, by language, and that of what a source states. */
export const SUMMARY_HEADING: Readonly<Record<Language, string>> = { en: 'Summary', zh: '摘要' };
export const FACT_HEADING: Readonly<Record<Language, string>> = { en: 'Facts', zh: '事实' };
export const SUMMARY_HEADINGS: ReadonlySet<string> = new Set(Object.values(SUMMARY_HEADING));
export const FACT_HEADINGS: ReadonlySet<string> = new Set(Object.values(FACT_HEADING));

/** What a line of the body of a record is by itself. */
export type GuidanceLine =
  | { readonly type: 'blank' | 'text' }
  | { readonly type: 'heading'; readonly level: number; readonly heading: string }
  /** `1.` or `1)`; `at` is where its words begin in the line. */
  | { readonly type: 'step'; readonly number: string; readonly text: string; readonly at: number }
  /** `-`, `*` or `+`. */
  | { readonly type: 'bullet'; readonly text: string; readonly at: number };

const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const STEP = /^([ \t]*(\d{1,3})[.)][ \t]+)(.*)$/;
const BULLET = /^([ \t]*[-*+][ \t]+)(.*)$/;

/** Reads one line of the body of a record. Linear in its length. */
export function readGuidanceLine(line: string): GuidanceLine {
  if (line.trim() === '') return { type: 'blank' };
  const heading = HEADING.exec(line);
  if (heading !== null) return { type: 'heading', level: heading[1]?.length ?? 1, heading: heading[2] ?? '' };
  const step = STEP.exec(line);
  if (step !== null) return { type: 'step', number: step[2] ?? '', text: step[3] ?? '', at: step[1]?.length ?? 0 };
  const bullet = BULLET.exec(line);
  if (bullet !== null) return { type: 'bullet', text: bullet[2] ?? '', at: bullet[1]?.length ?? 0 };
  return { type: 'text' };
}
