import type { TextEdit } from '@dutybook/shared/citation';
import type { TextPart } from '@dutybook/shared/library';
import { failure, success } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import { LONGEST_PIECE, PAGE_FORGOTTEN } from '../messages.ts';
import type { AskForPage, MarkCard, PageAt, PageReference, PageReferences } from '../messages.ts';
import { changeBetween, cutEdit } from './textChange.ts';

/** How often a page is sent anew before something else must be wrong. */
const ATTEMPTS = 3;

const LOST = failure(PAGE_FORGOTTEN, {
  en: 'The page could not be read to its end. Remove the marks and show them again.',
  zh: '未能完整读取此网页。请移除标记后重新显示。',
});

/** Where two parts lie together, the first of them as an edit behind it has moved it. */
function together(first: TextPart | undefined, edit: TextEdit, second: TextPart): TextPart {
  if (first === undefined) return second;
  const by = edit.text.length - (edit.end - edit.start);
  const end = first.end > edit.start ? Math.max(first.end + by, edit.start) : first.end;
  return { start: Math.min(first.start, second.start), end: Math.max(end, second.end) };
}

/**
 * What a page and the background know of each other: the text that was sent, and the references that came back. After a change of the
 * page only what is different is sent, and asked for. A background that has forgotten the page gets it anew.
 */
export class PageConversation {
  readonly #ask: AskForPage;
  readonly #newName: () => string;
  #page: string;
  #revision = 0;
  #lines: readonly string[] = [];
  #references: readonly PageReference[] = [];

  /** `newName` makes up a name for the page that no other page has. */
  constructor(ask: AskForPage, newName: () => string) {
    this.#ask = ask;
    this.#newName = newName;
    this.#page = newName();
  }

  /** Forgets what was sent: the next update sends everything, to the packs as they are then. */
  renew(): void {
    this.#page = this.#newName();
    this.#revision = 0;
    this.#lines = [];
    this.#references = [];
  }

  /** The references of the page with these lines, in their order. One call at a time. Throws the signal's reason when aborted. */
  async update(lines: readonly string[], signal: AbortSignal): Promise<Outcome<readonly PageReference[]>> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await this.#updateOnce(lines, signal);
      if (outcome.ok || outcome.problem.code !== PAGE_FORGOTTEN) return outcome;
      this.renew();
    }
    return LOST;
  }

  /** What is shown of the reference that begins at a place of the text. */
  card(start: number, language: Language): Promise<Outcome<MarkCard>> {
    return this.#ask('markCard', { ...this.#at, start, language });
  }

  /** Opens it in a tab of its own. */
  open(start: number): Promise<Outcome<true>> {
    return this.#ask('markOpen', { ...this.#at, start });
  }

  get #at(): PageAt {
    return { page: this.#page, revision: this.#revision };
  }

  async #updateOnce(lines: readonly string[], signal: AbortSignal): Promise<Outcome<readonly PageReference[]>> {
    const change = changeBetween(this.#lines, lines);
    if (change === undefined) return success(this.#references);
    let changed: TextPart | undefined;
    for (const edit of cutEdit(change, LONGEST_PIECE)) {
      signal.throwIfAborted();
      const answer = await this.#ask('markText', { ...this.#at, edit });
      if (!answer.ok) return this.#failed(answer);
      this.#revision += 1;
      changed = together(changed, edit, answer.value);
    }
    this.#lines = lines;
    const by = change.text.length - (change.end - change.start);
    return changed === undefined ? success(this.#references) : this.#fetch(changed, by, signal);
  }

  /** Puts the references of a changed part in the place of those that were there; the text is `by` longer than it was. */
  async #fetch(changed: TextPart, by: number, signal: AbortSignal): Promise<Outcome<readonly PageReference[]>> {
    const fetched: PageReference[] = [];
    let next: number | undefined = changed.start;
    while (next !== undefined) {
      signal.throwIfAborted();
      const answer: Outcome<PageReferences> = await this.#ask('markReferences', {
        ...this.#at,
        start: next,
        end: changed.end,
      });
      if (!answer.ok) return this.#failed(answer);
      fetched.push(...answer.value.references);
      ({ next } = answer.value);
    }
    const before = this.#references.filter(({ start }) => start < changed.start);
    const behind = this.#references.filter(({ start }) => start >= changed.end - by);
    const moved = behind.map((reference) => ({ ...reference, start: reference.start + by, end: reference.end + by }));
    this.#references = [...before, ...fetched, ...moved];
    return success(this.#references);
  }

  /** What was sent of an update that failed is not known for sure: the next one begins anew. */
  #failed<Failure extends { readonly ok: false }>(answer: Failure): Failure {
    this.renew();
    return answer;
  }
}
