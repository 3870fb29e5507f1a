import { parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { cutFrontMatter } from '../../reading/index.ts';

/** The front matter of a guideline, as it is written. */
export interface GuidelineMatter {
  /** The YAML, and where it begins in the draft, in UTF-16 units. */
  readonly yaml: string;
  readonly start: number;
  /** Whether a second line `---` ends it. */
  readonly isClosed: boolean;
  readonly document: Document.Parsed;
  /** What the YAML says; nothing where it cannot be read. */
  readonly data: unknown;
}

const KIND = /^kind:[ \t]*["']?guideline["']?[ \t]*(?:#.*)?\r?$/mu;
const SET = /^subtype:[ \t]*["']?[\w-]*-set["']?[ \t]*(?:#.*)?\r?$/mu;
const OPENING = /^\ufeff?---[ \t]*\r?\n/u;
/** Longest front matter that is looked for without its end. */
const LONGEST = 20_000;

/**
 * Reads the front matter of drafts that are guidelines again and again while they are edited; as long as it stays as it is, it is not
 * read again. Other drafts cost a look at their first line and, where they have front matter, at that.
 */
export class GuidelineMatterReader {
  #last: GuidelineMatter | undefined;

  /** The front matter of a guideline; nothing where the draft does not say that it is one, or is a set that only counts others. */
  read(draft: string): GuidelineMatter | undefined {
    const written = frontMatterOf(draft);
    if (written === undefined || !KIND.test(written.yaml) || SET.test(written.yaml)) return undefined;
    const { yaml, start, isClosed } = written;
    const last = this.#last;
    if (last?.yaml === yaml && last.start === start && last.isClosed === isClosed) return last;
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
    this.#last = { yaml, start, isClosed, document, data: dataOf(document) };
    return this.#last;
  }
}

function frontMatterOf(draft: string): Pick<GuidelineMatter, 'yaml' | 'start' | 'isClosed'> | undefined {
  const opening = OPENING.exec(draft.slice(0, 16))?.[0].length;
  if (opening === undefined) return undefined;
  const cut = cutFrontMatter(draft);
  if (cut.ok) return { yaml: cut.value.yaml ?? '', start: cut.value.yamlStart, isClosed: true };
  // Without its end, it is what stands before the first heading: the text below must not be taken for keys.
  const rest = draft.slice(opening, opening + LONGEST);
  const heading = /^#{1,6}[ \t]/mu.exec(rest)?.index ?? rest.length;
  return { yaml: rest.slice(0, heading), start: opening, isClosed: false };
}

function dataOf(document: Document.Parsed): unknown {
  if (document.errors.length > 0) return undefined;
  try {
    const data: unknown = document.toJS();
    return data;
  } catch {
    // An alias that multiplies itself: the reader refuses it as well.
    return undefined;
  }
}
