import type { Library } from '../library/index.ts';
import type { Localized, Outcome } from '../model/index.ts';
import { checkCitations } from './checkCitations.ts';
import { getProvision } from './getProvision.ts';
import { CitationsInputSchema, ProvisionInputSchema, SearchInputSchema } from './inputSchemas.ts';
import { searchGuidance } from './searchGuidance.ts';
import type * as v from 'valibot';

/** A tool for assistants. All of them only read, and answer plain data. */
export interface AssistantTool {
  readonly name: 'search' | 'get_provision' | 'check_citations';
  readonly title: Required<Localized>;
  /** For the model that chooses tools. */
  readonly description: string;
  readonly input: v.GenericSchema;
  readonly run: (library: Library, input: unknown, signal?: AbortSignal) => Promise<Outcome<object>>;
}

/** What a model has to know of all answers. */
export const READING_RULES =
  'Quote `text` word for word and give its `address`. Only the status `in-force` says that a text is in force on the day `asOf`; ' +
  '`unknown`, `issued` and `reported` say that nobody checked. A reference holds only when its state is `verified`; `not-checked` is ' +
  'never “fine”. Where there are candidates and no provision, say that several may be meant and list them; do not choose.';

/** Every tool, in the order in which they are offered. */
export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  {
    name: 'search',
    title: { en: 'Search guidance', zh: '查阅执法指引' },
    description:
      'Searches law-enforcement guidance and law (guidelines, regulations, measures) on this machine by title, words, pinyin or citation, ' +
      `in Chinese or English. Gives addresses, status, version, exact words and why each hit matched. ${READING_RULES}`,
    input: SearchInputSchema,
    run: searchGuidance,
  },
  {
    name: 'get_provision',
    title: { en: 'Get a provision', zh: '读取条文' },
    description:
      'Gives the exact words of a provision, or what an instrument is made of, by its address or by one citation as legal writing has it. ' +
      READING_RULES,
    input: ProvisionInputSchema,
    run: getProvision,
  },
  {
    name: 'check_citations',
    title: { en: 'Check citations', zh: '核对引用' },
    description:
      'Finds every reference to a law or a provision in a text and tells whether it holds on a day: verified, changed (repealed, replaced, ' +
      `not yet in force, quoted words differ), missing, unknown instrument, not checked. ${READING_RULES}`,
    input: CitationsInputSchema,
    run: checkCitations,
  },
];
