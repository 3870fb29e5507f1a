import type { InForceFrom, IsoDate } from '../../model/index.ts';
import { defined, isIsoDate } from '../../model/index.ts';
import { datesIn, inForceFromText } from './lawDate.ts';

/** How a text came about, as far as the document says. */
export interface Origin {
  readonly issuer?: string;
  /** 文号: 公通字〔2009〕14号, 国务院令第588号. */
  readonly documentNumber?: string;
  /** Date that names this version: of the file's name, else the last adoption or amendment that the history tells. */
  readonly date?: IsoDate;
  readonly firstAdopted?: IsoDate;
  readonly inForceFrom?: InForceFrom;
  /** Titles of the decisions that amended it, oldest first. */
  readonly amendedBy: readonly string[];
}

const CONGRESS =
  /(全国|[\u3400-\u9fff]{1,10}?(?:省|自治区|市|自治州|自治县|州|县|区))?(?:第?[一二三四五六七八九十\d]{1,4}届)?(人民代表大会)(?:第[^\s第]{1,5}次(?:会议|代表大会))?(常务委员会)?/u;
const BODY =
  /(国务院|中央军事委员会|最高人民法院|最高人民检察院|(?:国家|中国)?[\u3400-\u9fff]{1,10}?(?:部|总局|委员会|署|局|人民银行|人民政府))(?:第[\d一二三四五六七八九十百]+次常务会议|第?[\d一二三四五六七八九十]*号?令|公告|公布|发布|颁布|颁发|印发|批准)/u;
const NUMBER =
  /((?:[\u3400-\u9fff]{1,10})?[〔［[【（(]\d{4}[〕］\]】）)][ 　]?第?\d{1,5}[ 　]?号|(?:[\u3400-\u9fff]{2,20}?令)第[ 　]?[\d一二三四五六七八九十百〇零]{1,5}[ 　]?号)/u;
const AMENDED =
  /[《]((?:[^《》]|《[^《》]*》|〈[^〈〉]*〉)*(?:修改|修正|修订|决定|修正案)(?:[^《》]|〈[^〈〉]*〉)*)[》].{0,12}(?:修正|修订|修改)/u;
/** A line that ends with an amendment says no more of it: …会议通过的《…法修正案（十二）》, 2018年3月11日 《…法修正案》. */
const BY_AMENDMENT = /(?:通过的|日 ?)《([^《》]{1,60}修正案(?:[（(][一二三四五六七八九十]{1,3}[）)])?)》[。；]?$/u;

const DATE =
  /[〇○零一二三四五六七八九\d]{4}\s*年\s*[一二三四五六七八九十\d]{1,3}\s*月\s*[一二三四五六七八九十\d]{1,3}\s*日/gu;

/** The body that a line of history names; a people's congress whose place the line leaves out comes last. */
function bodyIn(line: string): { readonly name: string; readonly whole: boolean } | undefined {
  const plain = line.replace(DATE, ' ').replaceAll('中华人民共和国', ' ');
  const congress = CONGRESS.exec(plain);
  if (congress !== null) {
    const [, place = '', assembly = '', standing = ''] = congress;
    return { name: `${place}${assembly}${standing}`, whole: place.length > 1 };
  }
  const body = BODY.exec(plain)?.[1];
  return body === undefined ? undefined : { name: body, whole: true };
}

function issuerOf(title: string, history: readonly string[]): string | undefined {
  const court = /^(最高人民法院|最高人民检察院)/u.exec(title)?.[1];
  const bodies = history.map(bodyIn).filter((body) => body !== undefined);
  return court ?? (bodies.find(({ whole }) => whole) ?? bodies[0])?.name;
}

/** The date in a file's name, `某法(2012-10-26).md`, or of a folder that holds one version: of adoption or amendment, never of entry into force. */
function fileDate(file: string): IsoDate | undefined {
  const date = /[(（_\-. ](\d{4}-\d{2}-\d{2})[)）]?(?:\.[A-Za-z]+)?$/u.exec(file)?.[1];
  const folder = file.split('/').at(-2);
  const stated = date ?? folder;
  return stated !== undefined && isIsoDate(stated) ? stated : undefined;
}

/** A line that only says from when: 2021年1月1日 施行, 自2021年1月1日起施行. */
function statedCommencement(history: readonly string[]): IsoDate | undefined {
  const dates = history.flatMap((line) => {
    const match =
      /(?:自|^|[，,；;。]|\s)\s*([〇○零一二三四五六七八九\d]{4}年[^。；，]{3,8}日)\s*(?:起|开始)?\s*(?:正式)?(?:施行|实施|生效)/u.exec(
        line,
      );
    return match?.[1] === undefined ? [] : datesIn(match[1]);
  });
  return dates.at(-1);
}

/** Dates at which the text was adopted or changed: those of lines that say more than from when it is in force. */
function adoptionDates(history: readonly string[]): readonly IsoDate[] {
  return history.flatMap((line) =>
    /^[^，。]{0,20}(?:施行|实施|生效)[）)]?$/u.test(line) ? [] : datesIn(line).slice(0, 1),
  );
}

/** Whether a version is one that an amendment made of an earlier text. */
function isAmended(history: readonly string[], date: IsoDate): boolean {
  const [first] = adoptionDates(history);
  return first !== undefined && first < date && history.some((line) => /修正|修订|修改/u.test(line));
}

/**
 * From when a version is in force: a day that its history or its last provisions state. Of an amended text that states none of its own, likely the
 * day of the amendment, which the law was in force before (《刑事诉讼法》 has not said from when since 1979).
 */
function commencement(
  history: readonly string[],
  endings: readonly string[],
  date: IsoDate | undefined,
): InForceFrom | undefined {
  const stated = statedCommencement(history);
  if (stated !== undefined && (date === undefined || stated >= date)) return { date: stated, certainty: 'certain' };
  for (const text of endings.toReversed()) {
    const found = inForceFromText(text, date);
    if (found !== undefined) return found;
  }
  if (date === undefined || (stated === undefined && !isAmended(history, date))) return undefined;
  return { date, certainty: 'likely' };
}

/**
 * Reads issuer, number and dates from a document's title, history and file name; `endings` are its last provisions, where Chinese laws
 * state from when they are in force.
 */
export function readOrigin(document: {
  readonly title: string;
  readonly file: string;
  readonly history: readonly string[];
  readonly endings: readonly string[];
}): Origin {
  const { title, file, history, endings } = document;
  const adopted = adoptionDates(history);
  const date = fileDate(file) ?? adopted.toSorted().at(-1);
  const amendedBy = history.flatMap((line) => (AMENDED.exec(line) ?? BY_AMENDMENT.exec(line))?.[1] ?? []);
  return defined({
    issuer: issuerOf(title, history),
    documentNumber: history
      .map((line) => NUMBER.exec(line.replace(DATE, ' '))?.[1])
      .findLast((number) => number !== undefined),
    date,
    firstAdopted: adopted[0],
    inForceFrom: commencement(history, endings, date),
    amendedBy,
  });
}
