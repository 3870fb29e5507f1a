import type { Instrument, Language, Version } from '../model/index.ts';
import { provisionsOf } from '../model/index.ts';

/** The lines of an instrument that is shown as a whole, per language: its summary, headings and text. */
export function bodyLines(instrument: Instrument, version: Version, language: Language): readonly string[] {
  const summary = instrument.summary?.[language];
  const expression = version.expressions.find((candidate) => candidate.language === language);
  const lines = expression === undefined ? [] : [...provisionsOf(expression.provisions)].map(({ text }) => text);
  return [...(summary === undefined ? [] : [summary]), ...lines].filter((line) => line !== '');
}
