import type { CitedText, FoundReference, TextPart } from '@dutybook/shared/library';
import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { MOST_REFERENCES, PAGE_FORGOTTEN } from '../messages.ts';
import type { PageAt, PageEdit, PageReferences, PageSender, ReferenceAt, ReferencesRequest } from '../messages.ts';

/** The text of a page as far as it was sent. */
interface MarkedPage {
  readonly text: CitedText;
  /** Edits that were taken. */
  revision: number;
  /** What the last edit was answered with. */
  answer: TextPart;
}

/** Pages that are remembered; one that is forgotten sends its text again. */
const MOST_PAGES = 32;

const FORGOTTEN = failure(PAGE_FORGOTTEN, {
  en: 'The page has to be read again.',
  zh: '需要重新读取此网页。',
});

function keyOf({ page }: PageAt, { tab, frame }: PageSender): string {
  return `${tab} ${frame} ${page}`;
}

/** The texts of the pages that are marked, each read on as it changes. Holds nothing that a page could not send again. */
export class MarkedPages {
  readonly #open: () => Promise<Outcome<CitedText>>;
  readonly #pages = new Map<string, MarkedPage>();

  /** `open` gives an empty text on the library as it is. */
  constructor(open: () => Promise<Outcome<CitedText>>) {
    this.#open = open;
  }

  /** Forgets all pages, as when the packs are others; each is asked to send its text again when it next says something. */
  forget(): void {
    this.#pages.clear();
  }

  /**
   * Takes the next edit of a page, or the first of a new one. An edit that comes twice, because its answer was lost, is taken once. Fails
   * with `page-forgotten` when edits before it are not known.
   */
  async edit({ revision, edit, ...at }: PageEdit, sender: PageSender): Promise<Outcome<TextPart>> {
    const key = keyOf({ ...at, revision }, sender);
    const page = await this.#pageFor(key, revision);
    if (!page.ok) return page;
    const { value } = page;
    if (value.revision === revision + 1) return success(value.answer);
    if (value.revision !== revision || edit.end > value.text.length) return FORGOTTEN;
    value.answer = value.text.edit(edit);
    value.revision = revision + 1;
    return success(value.answer);
  }

  /** The first references of a part of a page. */
  async references(request: ReferencesRequest, sender: PageSender): Promise<Outcome<PageReferences>> {
    const page = this.#known(request, sender);
    if (page === undefined) return FORGOTTEN;
    const slice = await page.text.slice({ start: request.start, end: request.end }, MOST_REFERENCES);
    if (!slice.ok) return slice;
    const { references, next } = slice.value;
    return success({
      references: references.map(({ start, end, state, reason }) =>
        reason === undefined ? { start, end, state } : { start, end, state, reason },
      ),
      ...(next === undefined ? {} : { next }),
    });
  }

  /** The reference that begins at a place. */
  async reference(request: ReferenceAt, sender: PageSender): Promise<Outcome<FoundReference>> {
    const page = this.#known(request, sender);
    if (page === undefined) return FORGOTTEN;
    const { start } = request;
    const slice = await page.text.slice({ start, end: start + 1 }, 1);
    if (!slice.ok) return slice;
    const [reference] = slice.value.references;
    return reference === undefined ? FORGOTTEN : success(reference);
  }

  #known(at: PageAt, sender: PageSender): MarkedPage | undefined {
    const page = this.#pages.get(keyOf(at, sender));
    return page?.revision === at.revision ? page : undefined;
  }

  async #pageFor(key: string, revision: number): Promise<Outcome<MarkedPage>> {
    const known = this.#pages.get(key);
    if (known !== undefined) return success(known);
    if (revision > 0) return FORGOTTEN;
    const text = await this.#open();
    if (!text.ok) return text;
    const page = this.#pages.get(key) ?? { text: text.value, revision: 0, answer: { start: 0, end: 0 } };
    this.#pages.set(key, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > MOST_PAGES && oldest !== undefined) this.#pages.delete(oldest);
    return success(page);
  }
}
