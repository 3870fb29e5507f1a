import { bindMentions } from './binder.ts';
import type { BoundText } from './binder.ts';
import { ChineseScanner } from './chineseScanner.ts';
import { EnglishScanner } from './englishScanner.ts';
import { LawNames } from './lawNames.ts';
import type { CitationContext } from './reference.ts';

/**
 * Every reference of a text, in its order, with what only looks like one. Knows the instruments of `names`; a name that has the form
 * of a law is found without being known. Pure; linear in the length of the text.
 */
export function readReferences(text: string, names: LawNames, context: CitationContext = {}): BoundText {
  const declared = new LawNames();
  const chinese = new ChineseScanner(text, names, declared).scan();
  const english = new EnglishScanner(text, names, declared).scan();
  const mentions = english.length === 0 ? chinese : [...chinese, ...english].sort((a, b) => a.start - b.start);
  return bindMentions(text, mentions, context);
}
