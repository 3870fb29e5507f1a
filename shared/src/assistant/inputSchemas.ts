import { KINDS, STATUSES, SUBTYPES } from '../model/index.ts';
import * as v from 'valibot';

/** Longest text that is checked in one call, in UTF-16 units. */
export const LONGEST_TEXT = 200_000;

/** Length of the longest query, address or citation. */
const LONGEST_LINE = 500;

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_LINE));

const AsOfSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.description('The day for which the answer has to be right, YYYY-MM-DD. Today when absent.'),
);

const LanguageSchema = v.pipe(
  v.picklist(['zh', 'en']),
  v.description('Language of the text, where it exists in both.'),
);

/** What the tool `search` takes. */
export const SearchInputSchema = v.strictObject({
  query: v.pipe(
    line,
    v.description('Title, words, pinyin, or a citation such as 治安管理处罚法第四十三条; Chinese or English.'),
  ),
  kinds: v.optional(v.pipe(v.array(v.picklist(KINDS)), v.description('Only these kinds.'))),
  levels: v.optional(v.pipe(v.array(v.picklist(SUBTYPES)), v.description('Only these levels of regulations.'))),
  statuses: v.optional(v.pipe(v.array(v.picklist(STATUSES)), v.description('Only instruments of these statuses.'))),
  asOf: v.optional(AsOfSchema),
  limit: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(20),
      v.description('How many hits at most; 5 when absent.'),
    ),
  ),
  offset: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(1000),
      v.description('How many of the best hits to pass over.'),
    ),
  ),
});

/** What the tool `get_provision` takes. */
export const ProvisionInputSchema = v.strictObject({
  provision: v.pipe(
    line,
    v.description(
      'An address as the other tools give it (/akn/…), or one citation as legal writing has it: 《行政处罚法》第三十三条第一款.',
    ),
  ),
  language: v.optional(LanguageSchema),
  asOf: v.optional(AsOfSchema),
});

/** What the tool `check_citations` takes. */
export const CitationsInputSchema = v.strictObject({
  text: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(LONGEST_TEXT),
    v.description('The text whose references are checked, with its line breaks.'),
  ),
  instrument: v.optional(
    v.pipe(line, v.description('Title of the instrument that the text is part of, as 本法 and 第三条 alone mean it.')),
  ),
  onlyProblems: v.optional(v.pipe(v.boolean(), v.description('Leave out references that hold.'))),
  asOf: v.optional(AsOfSchema),
  limit: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(200),
      v.description('How many references at most; 50 when absent.'),
    ),
  ),
  offset: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.description('How many references to pass over.')),
  ),
});
