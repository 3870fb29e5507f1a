import type { ResolvedReference } from '../citation/index.ts';
import { ownPart } from '../text/index.ts';
import type { FoundReference } from './references.ts';

/** A resolved reference as plain data, with its words in the text it was read from. */
export function foundReference(resolved: ResolvedReference, text: string): FoundReference {
  const { instrument, candidates, ended, ...more } = resolved;
  return {
    ...more,
    surface: ownPart(text, more.start, more.end),
    ...(instrument === undefined ? {} : { title: instrument.title, work: instrument.work }),
    ...(ended === undefined ? {} : { endedBy: { title: ended.by.title, work: ended.by.work, from: ended.from } }),
    candidates: candidates.map(({ instrument: { title }, address }) => ({ title, address })),
  };
}
