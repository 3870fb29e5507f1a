import { bindMentions } from './binder.ts';
import type { BoundText } from './binder.ts';
import { ChineseScanner } from './chineseScanner.ts';
import { LawNames } from './lawNames.ts';
import type { CitationContext } from './reference.ts';

/**
 * Every reference of a text, in its order, with what only looks like one. Knows the instruments of `names`; a name that has the form
 * of a law is found without being known. Pure; linear in the length of the text.
 */
export function readReferences(text: string, names: LawNames, context: CitationContext = {}): BoundText {
  const mentions = new ChineseScanner(text, names, new LawNames()).scan();
  return bindMentions(text, mentions, context);
}
