import { fullText } from '../model/index.ts';
import type { Provision } from '../model/index.ts';

/** Articles whole, and what stands outside of articles, each by itself, in the order of the text. */
export function* articleTexts(roots: readonly Provision[]): Generator<string> {
  for (const root of roots) {
    if (root.type === 'article') yield fullText(root);
    else {
      yield root.text;
      yield* articleTexts(root.children);
    }
  }
}
