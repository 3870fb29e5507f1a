import { nameKey, ownPart } from '../text/index.ts';
import type { VersionWord } from '../text/index.ts';

/** The state's name, which titles carry and writers leave out. */
export const STATE = '中华人民共和国';

/** Bodies whose names stand before 《关于…》 and inside or outside the title by the taste of the writer. */
export const ISSUERS: readonly string[] = [
  '全国人民代表大会常务委员会',
  '全国人大常委会',
  '全国人民代表大会',
  '全国人大',
  '最高人民法院',
  '最高人民检察院',
  '最高法院',
  '最高检察院',
  '最高法',
  '最高检',
  '国务院办公厅',
  '国务院',
  '公安部',
  '司法部',
  '国家安全部',
];

const ISSUERS_BEFORE = new RegExp(`^(?:(?:${ISSUERS.join('|')})[、，和与及\\s]*)+(?=关于|办理|适用|审理)`, 'u');
/** A note of the version behind a title; （试行） and （一） belong to the title. */
const VERSION_NOTE =
  /[（(〔［【[](?:[\d０-９]{4}|[〇○零一二三四五六七八九]{4})年?[^（）()〔〕［］【】[\]]{0,12}[）)〕］】\]]$/u;
const QUOTES = /[《》〈〉<>]/gu;

/** A name without its quotation marks and the note of its version. */
export function plainName(written: string): string {
  return written.replace(QUOTES, '').replace(/\s+/gu, '').replace(VERSION_NOTE, '');
}

/** Stands between a title and the version of it; in no title. */
const VERSION_MARK = '\u0000';
const FORMER = 'former';

/** A title with the version of it that a text has in mind, as the table of the names that it declares keeps it. */
export function titleOfVersion(title: string, { year, isFormer }: VersionWord): string {
  const version = year ?? (isFormer === true ? FORMER : undefined);
  return version === undefined ? title : title + VERSION_MARK + version;
}

/** A title that {@link titleOfVersion} made, apart. */
export function versionOfTitle(written: string): { readonly title: string; readonly version: VersionWord } {
  const [title = written, version] = written.split(VERSION_MARK);
  if (version === undefined) return { title, version: {} };
  return { title, version: version === FORMER ? { isFormer: true } : { year: version } };
}

/** A title without what stands in brackets behind it: its last word is its kind. */
export function kindOfLaw(name: string): string {
  return plainName(name).replace(/[（(][^（）()]*[）)]$/u, '');
}

/** A Chinese name as it is told apart from others: without the state's name and the issuers, without marks. */
export function lawKey(name: string): string {
  const plain = plainName(name).replace(ISSUERS_BEFORE, '');
  const short = plain.startsWith(STATE) && plain.length > STATE.length + 1 ? plain.slice(STATE.length) : plain;
  return nameKey(short.replaceAll(STATE, ''));
}

/** An English name as it is told apart from others: letters and digits, without the article before it. */
export function actKey(name: string): string {
  return nameKey(name.replaceAll('&', ' and ').replace(/^\s*the\s+/iu, ''));
}

/** Whether a name is written in Chinese. */
export function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

/** The key of a name in either language; two names with one key name the same instrument, or instruments of one title. */
export function citedKey(name: string): string {
  return isChinese(name) ? lawKey(name) : actKey(name);
}

/** Names whose keys are remembered. */
const MOST_KEYS = 256;

/** Remembers the keys of the names asked last: a text names the same few laws again and again. */
export class CitedKeys {
  readonly #keys = new Map<string, string>();

  /** The {@link citedKey} of a name. */
  of(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    // What is kept must not hold the text that the name was cut from.
    const own = ownPart(name, 0, name.length);
    const key = citedKey(own);
    if (this.#keys.size >= MOST_KEYS) this.#keys.clear();
    this.#keys.set(own, key);
    return key;
  }
}
