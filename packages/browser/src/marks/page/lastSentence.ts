import type { MarkLook } from '../messages.ts';
import { MARK_WORDS } from '../words.ts';
import { newButton, newElement } from './pageDom.ts';
import { Surface } from './surface.ts';

/** How long a sentence stays that nobody closes. */
const SHOWN_MS = 20_000;

/** Says a last sentence on a page whose marks have been taken away, and then is gone too. */
export function lastSentence(sentence: string, look: MarkLook): void {
  const surface = new Surface(look);
  const bar = newElement('div', 'bar');
  bar.setAttribute('role', 'alert');
  const said = newElement('span', 'bar-said');
  said.textContent = sentence;
  const close = newButton('action', MARK_WORDS[look.language].close, () => surface.remove());
  bar.append(said, close);
  surface.content.append(bar);
  surface.show();
  setTimeout(() => surface.remove(), SHOWN_MS);
}
