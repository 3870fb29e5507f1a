import * as v from 'valibot';
import type { Language } from '../../model/index.ts';
import type { DraftLine } from '../checks/draftLines.ts';
import { GuidelineMatterReader } from './guidelineMatter.ts';
import type { GuidelineMatter } from './guidelineMatter.ts';
import { readGuidelineBody } from './guidelineBody.ts';
import type { GuidelinePart } from './guidelinePart.ts';
import { NumberReader } from './numberReader.ts';

/** A draft that is a guideline in Dutybook's Markdown format. */
export interface Guideline {
  readonly matter: GuidelineMatter;
  /** Its text by languages; nothing while the front matter has no end. */
  readonly parts: readonly GuidelinePart[];
  /** Whether the front matter names an instrument that it implements. */
  readonly implementsOther: boolean;
  /** Reads its numbers, and remembers those of the draft before. */
  readonly numbers: NumberReader;
}

const RelatedSchema = v.object({ related: v.array(v.object({ relation: v.string() })) });
const TitledSchema = v.object({ title: v.object({ en: v.optional(v.unknown()) }) });

/** Reads the guideline that a draft is, again and again while it is edited. */
export class GuidelineReader {
  readonly #matter = new GuidelineMatterReader();
  readonly #numbers = new NumberReader();

  /** The guideline; nothing where the draft is none, or is a set that only counts others. */
  read(draft: string, lines: readonly DraftLine[]): Guideline | undefined {
    const matter = this.#matter.read(draft);
    if (matter === undefined) return undefined;
    const { data, start, yaml, isClosed } = matter;
    const closing = draft.indexOf('\n', start + yaml.length);
    const from = closing < 0 ? draft.length : closing + 1;
    const language = data === undefined ? languageOf(draft.slice(from)) : titleLanguage(data);
    const related = v.safeParse(RelatedSchema, data);
    const implementsOther = related.success && related.output.related.some(({ relation }) => relation === 'implements');
    const parts = isClosed ? readGuidelineBody(draft, lines, from, language) : [];
    return { matter, parts, implementsOther, numbers: this.#numbers };
  }
}

/** The language of a guideline whose text names none, as its reader takes it from the title. */
function titleLanguage(data: unknown): Language {
  const titled = v.safeParse(TitledSchema, data);
  return titled.success && titled.output.title.en !== undefined ? 'en' : 'zh';
}

function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
