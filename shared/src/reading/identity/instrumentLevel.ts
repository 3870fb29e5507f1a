import type { Kind, Localized, Subtype } from '../../model/index.ts';

/** What an instrument is and where it holds. */
export interface InstrumentLevel {
  readonly kind: Kind;
  readonly subtype?: Subtype;
  readonly jurisdiction?: Localized;
}

/** What is known of a document when its level is asked. */
export interface LevelEvidence {
  readonly title: string;
  readonly issuer: string | undefined;
  /** Folders of its path, outermost first. */
  readonly folders: readonly string[];
  readonly chinese: boolean;
  readonly hasArticles: boolean;
}

const CHINA: Localized = { zh: '中国', en: 'China' };
const PLACE = /^([\u3400-\u9fff]{2,9}?(?:特别行政区|经济特区|自治区|自治州|自治县|省|市|州|县|区|旗))/u;
/** Words that end like a place and are none. */
const NO_PLACE =
  /^(?:中华人民共和国|最高|全国|国家|关于|民族|城市|直辖|设区|较大|本|各|市|省|县|区|证券|期货|药|超|夜)/u;

/** Folder names of the categories of the national database of laws, and what they stand for. */
const FOLDER_SUBTYPE: readonly (readonly [RegExp, Subtype])[] = [
  [/^宪法$/u, 'constitution'],
  [/司法解释/u, 'judicial-interpretation'],
  [/地方性?法规|地方性法规/u, 'local-regulation'],
  [/部门规章|政府规章/u, 'ministry-rule'],
  [/行政法规/u, 'administrative-regulation'],
  [/规范性文件/u, 'normative-document'],
  [/^(?:法律|刑法|民法典|民法商法|社会法|经济法|行政法|宪法相关法|诉讼与非诉讼程序法)$/u, 'law'],
];

function folderSubtype(folders: readonly string[]): Subtype | undefined {
  for (const folder of folders.toReversed()) {
    const known = FOLDER_SUBTYPE.find(([pattern]) => pattern.test(folder));
    if (known) return known[1];
  }
  return undefined;
}

/** The place a title begins with, or a local people's congress as issuer stands for. */
function placeOf({ title, issuer, folders }: LevelEvidence): string | undefined {
  for (const text of [title, issuer ?? '']) {
    const place = NO_PLACE.test(text) ? undefined : PLACE.exec(text)?.[1];
    if (place !== undefined) return place;
  }
  const local = folders.findIndex((folder) => /地方/u.test(folder));
  const inner =
    local < 0
      ? undefined
      : folders
          .slice(local + 1)
          .findLast((folder) => /^[\u3400-\u9fff]{2,8}$/u.test(folder) && !/法规|规章/u.test(folder));
  return inner;
}

/** The level by title and issuer, after the order of 立法法: what says most comes first. */
function chineseSubtype(evidence: LevelEvidence, place: string | undefined): Subtype | undefined {
  const { title, issuer = '', folders } = evidence;
  if (/宪法(?:修正案)?$/u.test(title)) return 'constitution';
  if (/^最高人民(?:法院|检察院)/u.test(title) || /^最高人民/u.test(issuer)) return 'judicial-interpretation';
  const byFolder = folderSubtype(folders);
  if (byFolder !== undefined && byFolder !== 'constitution') return byFolder;
  if (place !== undefined) return 'local-regulation';
  if (/^全国人民代表大会/u.test(issuer)) return 'law';
  if (/^国务院|中央军事委员会/u.test(issuer)) return 'administrative-regulation';
  if (/(?:部|总局|委员会|署|局|银行|会)$/u.test(issuer)) return 'ministry-rule';
  if (/^中华人民共和国.*(?:法|法典)$/u.test(title)) return 'law';
  if (/(?:法|法典)$/u.test(title) && !/(?:办法|方法)$/u.test(title)) return 'law';
  if (/(?:通知|意见|公告|通告|批复|决定|函)$/u.test(title)) return 'normative-document';
  return undefined;
}

const CHINESE_GUIDE = /(?:指引|指南|手册|操作规程|工作规范|教程)(?:[（(][^（）()]{1,12}[）)])?$/u;
const ENGLISH_RULE =
  /\b(?:Act|Regulations?|Rules?|Order|Bylaws?|Ordinance|Code|Constitution|Directive)\b(?:\s+\d{4})?$/u;

function english({ title, hasArticles }: LevelEvidence): InstrumentLevel {
  if (/\bAct\b(?:\s+\d{4})?$/u.test(title)) return { kind: 'regulation', subtype: 'law' };
  if (ENGLISH_RULE.test(title) || hasArticles) return { kind: 'regulation' };
  return { kind: 'guideline', subtype: /\bguide(?:lines?)?\b/iu.test(title) ? 'guide' : 'manual' };
}

/** Kind, level and jurisdiction of a document. Never a guess of status. */
export function levelOf(evidence: LevelEvidence): InstrumentLevel {
  if (!evidence.chinese) return english(evidence);
  const place = placeOf(evidence);
  const subtype = chineseSubtype(evidence, place);
  const jurisdiction: Localized = place === undefined ? CHINA : { zh: place };
  if (CHINESE_GUIDE.test(evidence.title) && (subtype === undefined || subtype === 'normative-document')) {
    return { kind: 'guideline', subtype: /手册/u.test(evidence.title) ? 'manual' : 'guide', jurisdiction };
  }
  if (subtype !== undefined) return { kind: 'regulation', subtype, jurisdiction };
  return evidence.hasArticles ? { kind: 'regulation', jurisdiction } : { kind: 'guideline', jurisdiction };
}
