import { toSimplified } from '../text/index.ts';
import type { TextKind } from './boundUnit.ts';
import { ChineseScanner } from './chineseScanner.ts';
import { EnglishScanner } from './englishScanner.ts';
import { plainName, STATE } from './lawName.ts';
import type { KnownName, LawNames } from './lawNames.ts';
import type { Mention } from './mention.ts';
import type { FirstPosition } from './ownPosition.ts';
import { asWritten, plainUnit } from './plainUnit.ts';
import type { CitationContext, CitedLaw } from './reference.ts';

/** What a unit of text mentions, and the short names it declares for what follows. */
export interface ScannedUnit {
  readonly mentions: readonly Mention[];
  readonly declared: readonly KnownName[];
  /** Titles of declared short names that it uses. */
  readonly used: readonly string[];
}

/** Characters by which a unit shows that it is written in traditional script; those of references and of many names. */
const TRADITIONAL = /[條項編節國處罰規據該則釋訴訟權憲]/u;

/** The unit in simplified script, place by place. */
function simplified(written: string): string {
  if (!TRADITIONAL.test(written)) return written;
  const simple = toSimplified(written);
  return simple.length === written.length ? simple : written;
}

/**
 * A law named in traditional script, as Taiwan, Hong Kong and Macao write: their laws have the names of ours, so that only the name of the
 * state tells.
 */
function ofScript(mention: Mention, unit: string): Mention {
  if (mention.type === 'rejection' || mention.law.by !== 'name' || !mention.law.isKnown) return mention;
  if (unit.slice(mention.start, mention.end).includes(STATE)) return mention;
  return { ...mention, law: { ...mention.law, isOtherScript: true } };
}

/** Scans one unit. `declared` has the short names of the units before, and takes those of this one. */
export function scanUnit(written: string, names: LawNames, declared: LawNames): ScannedUnit {
  const simple = simplified(written);
  const scanned = scanMarked(simple, names, declared);
  if (simple === written) return scanned;
  return { ...scanned, mentions: scanned.mentions.map((mention) => ofScript(mention, simple)) };
}

function scanMarked(written: string, names: LawNames, declared: LawNames): ScannedUnit {
  const plain = plainUnit(written);
  if (plain === undefined) return scanPlain(written, names, declared);
  const scanned = scanPlain(plain.text, names, declared);
  return { ...scanned, mentions: scanned.mentions.map((mention) => asWritten(mention, plain)) };
}

function scanPlain(text: string, names: LawNames, declared: LawNames): ScannedUnit {
  const known = declared.size;
  const chinese = new ChineseScanner(text, names, declared).scan();
  const english = new EnglishScanner(text, names, declared).scan();
  const mentions = english.length === 0 ? chinese : [...chinese, ...english].sort((a, b) => a.start - b.start);
  const used = known === 0 && declared.size === 0 ? [] : declared.takeUsed();
  return { mentions, declared: declared.size === known ? [] : declared.since(known), used };
}

/** The law that a title says it amends. */
function amendedLaw(title: string): CitedLaw | undefined {
  const decision = /关于(?:修改|修正)[《〈](.+)[》〉]的决定/u.exec(title);
  const amendment = /^(.{2,}?)修正案(?:草案)?(?:[（(].{1,6}[）)])?$/u.exec(title);
  const name = decision?.[1] ?? amendment?.[1];
  return name === undefined ? undefined : { type: 'named', name: plainName(name) };
}

/** The law that a title says it implements: 某条例实施细则, 贯彻《某规定》的实施办法. */
function parentLaw(title: string): CitedLaw | undefined {
  const marked = /[《〈](.+)[》〉]的?(?:实施|施行|执行)/u.exec(title);
  const plain = /^(.{2,}?(?:法|条例|规定|办法))(?:实施细则|实施办法|实施条例|实施规定|施行细则|执行细则)$/u.exec(title);
  const name = marked?.[1] ?? plain?.[1];
  return name === undefined ? undefined : { type: 'named', name: plainName(name) };
}

/** What a context tells of a whole text, or its own headings where there is none. */
export function kindOf({ law, defaultLaw }: CitationContext, headings: HeadingCount): TextKind {
  const amended = law === undefined ? undefined : amendedLaw(law);
  const parent = law === undefined ? undefined : parentLaw(law);
  return {
    isOwnText: law !== undefined || headings.looksLikeLaw,
    isContract: law === undefined && headings.looksLikeContract,
    ...(amended === undefined ? {} : { amended }),
    ...(parent === undefined ? {} : { parent }),
    ...(defaultLaw === undefined ? {} : { defaultLaw: { type: 'named', name: defaultLaw } }),
  };
}

/** Where a text begins in its own instrument. */
export function firstPosition({ article, paragraph, item }: CitationContext): FirstPosition {
  return {
    ...(article === undefined ? {} : { article }),
    ...(paragraph === undefined ? {} : { paragraph, isFirst: true }),
    ...(item === undefined ? {} : { item }),
  };
}

/** The headings by which a text shows itself to be a law: the first of several is 第一条 or a chapter. */
export class HeadingCount {
  #first: string | undefined;
  #count = 0;

  #isContract = false;

  add({ mentions }: Pick<ScannedUnit, 'mentions'>, text: string): void {
    this.#isContract ||= isContractLine(text);
    for (const mention of mentions) {
      if (mention.type !== 'rejection' || mention.reason !== 'own-heading') continue;
      if (this.#count === 0) this.#first = mention.article ?? '1';
      this.#count += 1;
    }
  }

  get looksLikeLaw(): boolean {
    return this.#count >= 2 && this.#first === '1' && !this.#isContract;
  }

  /** Whether the text is a contract, whose articles are clauses. */
  get looksLikeContract(): boolean {
    return this.#count >= 2 && this.#isContract;
  }
}

/** Whether a line has the parties of a contract, or names it as the text itself. */
export function isContractLine(text: string): boolean {
  return /甲方|乙方|本合同|本协议书?/u.test(text);
}
