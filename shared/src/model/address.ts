import { defined } from './defined.ts';
import type { PartialDate } from './date.ts';
import { isPartialDate } from './date.ts';
import type { Language } from './localized.ts';
import { PROVISION_TYPES } from './provision.ts';
import type { ProvisionType } from './provision.ts';

/**
 * The stable name of an instrument, a version or a provision, after the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019):
 * `/akn/cn/act/2005-08-28/治安管理处罚法/zho@2012-10-26/~art_43__para_2`. Work, expression and portion come in that order; the
 * later ones may be absent.
 */
export interface Address {
  readonly work: Work;
  readonly expression?: { readonly language: Language; readonly version?: PartialDate };
  /** The portion: an eId such as `art_43__para_2__item_1`. */
  readonly eid?: string;
}

/** Stands for the date of a work that has none. */
export const UNDATED = 'undated';

/** The work part of an address. */
export interface Work {
  /** ISO 3166-1 country in lower case, with an ISO 3166-2 subdivision after a hyphen where there is one: `cn`, `cn-gd`. */
  readonly country: string;
  /** `act` for regulations, `doc` for guidelines and measures. */
  readonly type: 'act' | 'doc';
  readonly subtype?: string;
  /** The issuing body. The convention puts it after a subtype only, so an actor needs one. */
  readonly actor?: string;
  /** First adoption, as precisely as known; the word {@link UNDATED} where the source has none: the convention wants a date, inventing one is worse. */
  readonly date: PartialDate;
  /** Number or short title. */
  readonly name: string;
}

const ALPHA3: Readonly<Record<Language, string>> = { en: 'eng', zh: 'zho' };
const FROM_ALPHA3: Readonly<Record<string, Language>> = { eng: 'en', zho: 'zh' };

/** Characters that carry meaning in an address, and space, are escaped inside its parts; letters of any script stay readable. */
const RESERVED = /[\s/~!@%#?]/gu;
const TOKEN = /^[^\s/~!@%#?]+$/u;

function escapePart(part: string): string {
  return part.replace(RESERVED, (character) => encodeURIComponent(character).replace('!', '%21').replace('~', '%7E'));
}

function unescapePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The work as text, `/akn/cn/act/2005-08-28/治安管理处罚法`. */
export function formatWork(work: Work): string {
  const parts = [work.country, work.type, work.subtype, work.subtype && work.actor, work.date, work.name];
  const given = parts.filter((part): part is string => part !== undefined && part !== '');
  return `/akn/${given.map(escapePart).join('/')}`;
}

/** The address as text; {@link parseAddress} reads it back to an equal address. */
export function formatAddress(address: Address): string {
  return joinAddress(formatWork(address.work), address.expression, address.eid);
}

/** Puts an expression and a portion behind a work that is already text. */
export function joinAddress(work: string, expression: Address['expression'], eid?: string): string {
  const spoken = expression && `/${ALPHA3[expression.language]}@${expression.version ?? ''}`;
  return `${work}${spoken ?? ''}${eid === undefined ? '' : `/~${escapePart(eid)}`}`;
}

function parseExpression(part: string): Address['expression'] | undefined {
  const [code = '', version = ''] = part.split('@');
  const language = FROM_ALPHA3[code];
  if (language === undefined) return undefined;
  if (version === '') return { language };
  return isPartialDate(version) ? { language, version } : undefined;
}

function isDatePart(part: string): boolean {
  return part === UNDATED || isPartialDate(part);
}

function parseWork(parts: readonly string[]): Work | undefined {
  const [country, type, ...rest] = parts;
  if (country === undefined || !/^[a-z]{2}(-[a-z0-9]{1,3})?$/.test(country)) return undefined;
  if (type !== 'act' && type !== 'doc') return undefined;
  const documentType: Work['type'] = type;
  const name = rest.at(-1);
  const date = rest.at(-2);
  if (name === undefined || name === '' || date === undefined || !isDatePart(date)) return undefined;
  const [subtype, actor, ...more] = rest.slice(0, -2);
  if (more.length > 0) return undefined;
  return defined({ country, type: documentType, subtype, actor, date, name });
}

/** Reads an address from text, or nothing when it is none. */
export function parseAddress(text: string): Address | undefined {
  if (!text.startsWith('/akn/')) return undefined;
  const raw = text.slice('/akn/'.length).split('/');
  const portion = raw.at(-1)?.startsWith('~') ? raw.pop()?.slice(1) : undefined;
  const eid = portion === undefined ? undefined : unescapePart(portion);
  if (portion !== undefined && !eid) return undefined;
  const spoken = raw.at(-1)?.includes('@') ? raw.pop() : undefined;
  const expression = spoken === undefined ? undefined : parseExpression(spoken);
  if (spoken !== undefined && expression === undefined) return undefined;
  const parts = raw.map((part) => (TOKEN.test(part) || part.includes('%') ? unescapePart(part) : undefined));
  if (parts.some((part) => part === undefined || part === '')) return undefined;
  const work = parseWork(parts.filter((part) => part !== undefined));
  if (work === undefined) return undefined;
  return defined({ work, expression, eid });
}

/**
 * The short names of levels in an eId. The first group is the table of element abbreviations in section 5.2 of the convention
 * (编 is a part, 分编 a subpart, 款 a paragraph, 项 an item); levels that Akoma Ntoso has no element for keep their own names, as
 * the convention allows for `hcontainer`.
 */
export const EID_NAME: Readonly<Record<ProvisionType, string>> = {
  preamble: 'preamble',
  part: 'part',
  subpart: 'subpart',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  item: 'item',
  subitem: 'subitem',
  annex: 'att',
  heading: 'heading',
  step: 'step',
  bullet: 'bullet',
  fact: 'fact',
};

/** One step of an eId: `art_133-1` is the article numbered 133 之一. */
export interface EidStep {
  readonly type: ProvisionType;
  readonly number?: string;
}

const TYPE_OF_EID_NAME: ReadonlyMap<string, ProvisionType> = new Map(
  PROVISION_TYPES.map((type) => [EID_NAME[type], type]),
);

/** Steps to eId; levels are joined by `__`, a level and its number by `_`. */
export function formatEid(steps: readonly EidStep[]): string {
  return steps
    .map(({ type, number }) => (number === undefined ? EID_NAME[type] : `${EID_NAME[type]}_${number}`))
    .join('__');
}

/** eId to steps, or nothing when a level is unknown or a number is malformed (digits or letters, parts joined by `-`). */
export function parseEid(eid: string): readonly EidStep[] | undefined {
  const steps: EidStep[] = [];
  for (const part of eid.split('__')) {
    const match = /^([a-z]+)(?:_([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*))?$/u.exec(part);
    const type = match?.[1] === undefined ? undefined : TYPE_OF_EID_NAME.get(match[1]);
    if (!match || type === undefined) return undefined;
    steps.push(match[2] === undefined ? { type } : { type, number: match[2] });
  }
  return steps;
}
