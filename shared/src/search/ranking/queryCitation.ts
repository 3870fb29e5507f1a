import { CHINESE_NUMERAL_CHARACTERS, normalise, parseNumeral, withoutVersion } from '../../text/index.ts';

/** A query that cites a provision. */
export interface CitedProvision {
  /** The words that name the instrument, normalised. */
  readonly name: string;
  /** The article in digits, `133-1`. */
  readonly article: string;
  readonly paragraph?: number;
  readonly item?: number;
  /** The version that the query names beside the name: its year, or `former` for an earlier one. */
  readonly version?: string;
  /** What the query says beside the citation; empty when nothing. */
  readonly rest: string;
}

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d]+`;
/** 之一 after 条, or `-1` after digits. */
const BRANCH = `(?:\\s*(?:之|zhi|-)\\s*(${NUMERAL}))?`;
const BELOW = `(?:\\s*第?\\s*(${NUMERAL})\\s*(?:款|kuan))?(?:\\s*第?\\s*[(]?(${NUMERAL})[)]?\\s*(?:项|xiang))?`;
const ARTICLE = new RegExp(
  `^《?([^《》]{1,80}?)》?\\s*(?:第|\\bdi\\s)?\\s*(${NUMERAL})\\s*(?:条|tiao)${BRANCH}${BELOW}(.*)$`,
  'u',
);
/** 第五十一条 behind or in front, in the order of a sentence: 第26条 治安管理处罚法. */
const TURNED = new RegExp(`^第\\s*(${NUMERAL})\\s*条${BRANCH}\\s*(?:of\\s+)?《?([^《》\\d]{2,80})》?$`, 'u');
/** A name that ends like a law, and a bare number: 道交法91, 刑诉法 82, 刑法133-1. */
const BARE = new RegExp(
  `^《?([^《》\\d]{1,40}(?:法|条例|规定|办法|解释|规则|规范|细则|编|fa|tiaoli|guiding|banfa))》?\\s*(\\d{1,4})(?:-(\\d{1,2}))?$`,
  'u',
);
const LABEL = '(?:sections?|sec\\.?|ss?\\.?|articles?|art\\.?|regulations?|reg\\.?|rules?|r\\.?|clauses?|cl\\.?)';
const NUMBER = '(\\d{1,4}[a-z]{0,2})(?:\\((\\d{1,3})\\))?(?:\\(([a-z]{1,4})\\))?';
/** `s 14 Search and Surveillance Act`, `section 14 of the …`. */
const ENGLISH_BEFORE = new RegExp(`^${LABEL}\\s*${NUMBER}[\\s,]+(?:of\\s+)?(?:the\\s+)?(\\p{L}.{2,100})$`, 'u');
/** `Search and Surveillance Act s 14`, `Search and Surveillance Act 2012, section 14`. */
const ENGLISH_BEHIND = new RegExp(`^(\\p{L}.{2,100}?)[\\s,]+${LABEL}\\s*${NUMBER}$`, 'u');

function positive(text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : parseNumeral(text);
  return value === undefined || value === 0 ? undefined : value;
}

interface Parts {
  readonly name: string | undefined;
  readonly number: string | undefined;
  readonly branch?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly item?: string | undefined;
  readonly rest?: string | undefined;
}

function cited({ name, number, branch, paragraph, item, rest }: Parts): CitedProvision | undefined {
  const { name: named, version } = withoutVersion(
    (name ?? '')
      .trim()
      .replace(/(?:第|\bdi)$/, '')
      .trim(),
  );
  const said = version.year ?? (version.isFormer === true ? 'former' : undefined);
  const value = positive(number);
  const branched = positive(branch);
  if (named.length < 2 || value === undefined) return undefined;
  if (branch !== undefined && branched === undefined) return undefined;
  const below = { paragraph: positive(paragraph), item: positive(item) };
  return {
    name: named,
    article: branched === undefined ? String(value) : `${value}-${branched}`,
    ...(below.paragraph === undefined ? {} : { paragraph: below.paragraph }),
    ...(below.item === undefined ? {} : { item: below.item }),
    ...(said === undefined ? {} : { version: said }),
    rest: (rest ?? '').trim(),
  };
}

function chinese(marked: string): CitedProvision | undefined {
  // Words for a version stand on either side of the marks.
  const query = marked.replace(/《([^《》]{1,80})》/u, '$1');
  const turned = TURNED.exec(query);
  if (turned !== null) return cited({ name: turned[3], number: turned[1], branch: turned[2] });
  const full = ARTICLE.exec(query);
  if (full !== null) {
    const [, name, number, branch, paragraph, item, rest] = full;
    return cited({ name, number, branch, paragraph, item, rest });
  }
  const bare = BARE.exec(query);
  return bare === null ? undefined : cited({ name: bare[1], number: bare[2], branch: bare[3] });
}

function english(query: string): CitedProvision | undefined {
  const before = ENGLISH_BEFORE.exec(query);
  const behind = before === null ? ENGLISH_BEHIND.exec(query) : null;
  const [name, article] = before === null ? [behind?.[1], behind?.[2]] : [before[4], before[1]];
  return name === undefined || article === undefined ? undefined : { name, article, rest: '' };
}

/**
 * Reads a query as a citation, or nothing when it is none: Chinese with 条 or a bare number behind the name of a law, with 款 and 项,
 * the same in pinyin, and English with `s`, `section`, `art` before or behind the name. Linear.
 */
export function readCitation(query: string): CitedProvision | undefined {
  const normalised = normalise(query);
  return chinese(normalised) ?? english(normalised);
}
