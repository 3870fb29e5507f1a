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
  readonly description: Required<Localized>;
  readonly input: v.GenericSchema;
  readonly run: (library: Library, input: unknown, signal?: AbortSignal) => Promise<Outcome<object>>;
}

/** What a model has to know of all answers. */
export const READING_RULES: Required<Localized> = {
  en:
    'Quote `text` word for word and give its `address`. Only the status `in-force` says that a text is in force on the day `asOf`; ' +
    '`unknown`, `issued` and `reported` say that nobody checked. A reference holds only when its state is `verified`; `not-checked` is ' +
    'never “fine”. Where there are candidates and no provision, say that several may be meant and list them; do not choose.',
  zh:
    '引用时逐字照录 `text`，并写明 `address`。只有状态 `in-force` 表示该文本在 `asOf` 当日现行有效；`unknown`、`issued`、`reported` 表示无人核对过。' +
    '引用只有在状态为 `verified` 时才成立；`not-checked` 绝不等于“没有问题”。只有 candidates 而没有 provision 的，应当说明可能指向几处并逐一列出，不得自行选定。',
};

/** Every tool, in the order in which they are offered. */
export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  {
    name: 'search',
    title: { en: 'Search guidance', zh: '查阅执法指引' },
    description: {
      en:
        'Searches law-enforcement guidance and law (guidelines, regulations, measures) on this machine by title, words, pinyin or ' +
        `citation, in Chinese or English. Gives addresses, status, version, exact words and why each hit matched. ${READING_RULES.en}`,
      zh: `按名称、字词、拼音或者引用，在本机查阅执法指引和法律法规（指引、规范、措施），中英文均可。给出地址、状态、版本、原文和命中的理由。${READING_RULES.zh}`,
    },
    input: SearchInputSchema,
    run: searchGuidance,
  },
  {
    name: 'get_provision',
    title: { en: 'Get a provision', zh: '读取条文' },
    description: {
      en:
        'Gives the exact words of a provision, or what an instrument is made of, by its address or by one citation as legal writing ' +
        `has it. ${READING_RULES.en}`,
      zh: `按地址或者一处规范的引用，给出条文的原文，或者文件由哪些部分组成。${READING_RULES.zh}`,
    },
    input: ProvisionInputSchema,
    run: getProvision,
  },
  {
    name: 'check_citations',
    title: { en: 'Check citations', zh: '核对引用' },
    description: {
      en:
        'Finds every reference to a law or a provision in a text and tells whether it holds on a day: verified, changed (repealed, ' +
        `replaced, not yet in force, quoted words differ), missing, unknown instrument, not checked. ${READING_RULES.en}`,
      zh: `找出一段文字中对法律和条文的全部引用，说明各处在某日是否成立：属实、有变（已废止、已被取代、尚未施行、引文不符）、不存在、文件不明、未核对。${READING_RULES.zh}`,
    },
    input: CitationsInputSchema,
    run: checkCitations,
  },
];
