import type { Instrument, Provision, ProvisionType } from '../model/index.ts';
import { EID_NAME } from '../model/index.ts';
import { formatChineseNumeral } from '../text/index.ts';
import { buildInstrumentSections } from './instruments/index.ts';
import type { SectionInput } from './packWriter.ts';

/** Small whole numbers below a bound, the same ones for the same seed: for tests (Park and Miller, 1988). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const WORDS = '公安机关应当依法处理违反治安管理的行为并且予以警告罚款或者拘留'.match(/.{2}/g) ?? [];

function sentence(draw: (below: number) => number): string {
  return `${Array.from({ length: 3 + draw(30) }, () => WORDS[draw(WORDS.length)]).join('')}。`;
}

function node(
  type: ProvisionType,
  eid: string,
  number: string | undefined,
  text: string,
  children: readonly Provision[],
): Provision {
  return { type, eid, ...(number === undefined ? {} : { number }), text, children };
}

function article(nth: number, draw: (below: number) => number): Provision {
  const eid = `${EID_NAME.article}_${nth}`;
  const paragraphs = Array.from({ length: 1 + draw(3) }, (_, at) => {
    const own = `${eid}__para_${at + 1}`;
    const items = Array.from({ length: draw(3) }, (__, item) =>
      node('item', `${own}__item_${item + 1}`, `（${formatChineseNumeral(item + 1)}）`, sentence(draw), []),
    );
    return node('paragraph', own, undefined, sentence(draw), items);
  });
  return node('article', eid, `第${formatChineseNumeral(nth)}条`, '', paragraphs);
}

function law(nth: number, draw: (below: number) => number): Instrument {
  const work = `/akn/cn/act/2001-0${1 + (nth % 9)}-01/测试法${nth}`;
  let articles = 0;
  const chapters = Array.from({ length: 1 + draw(3) }, (_, at) => ({
    ...node(
      'chapter',
      `chp_${at + 1}`,
      `第${formatChineseNumeral(at + 1)}章`,
      '',
      Array.from({ length: 3 + draw(4) }, () => article((articles += 1), draw)),
    ),
    heading: WORDS[draw(WORDS.length)] ?? '',
  }));
  return {
    id: work,
    work,
    kind: 'regulation',
    title: { zh: `测试法${nth}` },
    backTranslated: [],
    aliases: {},
    topics: [],
    related: [],
    figures: [],
    source: { document: 'sample', paragraphs: [] },
    versions: [{ date: '2001', history: [sentence(draw)], expressions: [{ language: 'zh', provisions: chapters }] }],
  };
}

/** Generated laws for tests, the same ones for the same seed. */
export function sampleInstruments(seed: number, count: number): readonly Instrument[] {
  const draw = seededNumbers(seed);
  return Array.from({ length: count }, (_, nth) => law(nth, draw));
}

/** Sections of all layouts for tests, with instruments among them. */
export function sampleSections(seed: number, count: number): readonly SectionInput[] {
  const draw = seededNumbers(seed + 1);
  const pages = Uint8Array.from({ length: 5000 }, () => draw(256));
  return [
    ...buildInstrumentSections(sampleInstruments(seed, count)),
    { name: 'numbers', layout: 'pages', content: pages, unitLength: 1024 },
  ];
}

export const SAMPLE_NAMES: readonly string[] = sampleSections(0, 1).map(({ name }) => name);

/** Bytes whose slices share their memory, as those of Node's own kind do; for tests. */
export class SharingBytes extends Uint8Array {
  override slice(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    const { buffer } = this;
    if (!(buffer instanceof ArrayBuffer)) throw new TypeError('these bytes are shared between threads');
    const [from, to] = [start ?? 0, end ?? this.length];
    return new Uint8Array(buffer, this.byteOffset + from, Math.min(to, this.length) - from);
  }

  /** The bytes behind so many others. */
  static behind(count: number, bytes: Uint8Array): Uint8Array {
    const larger = new SharingBytes(count + bytes.length).fill(7);
    larger.set(bytes, count);
    return larger.subarray(count);
  }
}
