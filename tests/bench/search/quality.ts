/** How often an engine has the answer: the same cases, the same counting for each. */
import type { Instrument, IsoDate } from '@dutybook/shared/model';
import { versionOn } from '@dutybook/shared/model';
import { readCitation } from '../../../shared/src/search/ranking/index.ts';
import type { PeerName } from './peers.ts';
import type { Processes } from './processes.ts';
import { knownItems, officerQueries } from './queries.ts';
import type { KnownItem, OfficerQuery, Relevant } from './queries.ts';
import type { FoundHit } from './report.ts';

/** The day on which questions are asked, and the last day of the earlier text of a law that some cases of `known-item` expect. */
export const TODAY: IsoDate = '2026-11-23';
const BEFORE: IsoDate = '2025-12-31';
const EARLIER = '(2012-10-26)';
/** The text that `relevant_2025` speaks of. */
const LATER_FILE = '治安管理处罚法(2025';
const LATER = '治安管理处罚法';
/** More than are counted, because hits of texts that do not count on the day are passed over. */
const ASKED = 40;
const COUNTED = 10;

/** One case of an evaluation set. */
interface Case {
  readonly set: string;
  readonly class: string;
  readonly query: string;
  readonly day: IsoDate;
  readonly isRight: (hit: FoundHit) => boolean;
}

const plainTitle = (title: string): string => title.replace(/^中华人民共和国/, '');

function isArticle(expected: string | null | undefined, { article }: FoundHit): boolean {
  return expected === undefined || expected === null || expected.replace('_', '-') === article;
}

function classOf({ class: name, len = 0 }: KnownItem): string {
  if (name !== 'prefix') return name;
  return len >= 3 ? 'prefix, 3 or more' : 'prefix, 1 or 2';
}

function knownCase(item: KnownItem): Case {
  const { query, expect = [], expectInstrument } = item;
  const isEarlier = expect.some(({ file }) => file.includes(EARLIER));
  return {
    set: 'known-item',
    class: classOf(item),
    query,
    day: isEarlier ? BEFORE : TODAY,
    isRight: (hit) =>
      expectInstrument === undefined
        ? expect.some(({ file, article }) => file === hit.file && isArticle(article, hit))
        : plainTitle(hit.title) === expectInstrument,
  };
}

function officerCase({ class: name, query, relevant, relevant_2025: later = [] }: OfficerQuery): Case {
  const isCited = readCitation(query) !== undefined;
  const isText = ({ files, instrument }: Relevant, hit: FoundHit) =>
    files === undefined || isCited ? plainTitle(hit.title) === instrument : files.includes(hit.file);
  const now = later.filter(({ grade }) => grade === 2);
  const always = relevant.filter(({ grade, instrument }) => grade === 2 && (instrument !== LATER || isCited));
  return {
    set: 'officer-queries',
    class: name,
    query,
    day: TODAY,
    isRight: (hit) =>
      now.some(({ article }) => hit.file.includes(LATER_FILE) && isArticle(article, hit)) ||
      always.some((one) => isText(one, hit) && isArticle(one.article, hit)),
  };
}

/** Files whose text does not count on a day, because another version of the same instrument does. */
export function passedOver(instruments: readonly Instrument[], day: IsoDate): ReadonlySet<string> {
  return new Set(
    instruments.flatMap(({ versions }) => {
      const current = versionOn(versions, day);
      return versions.flatMap((version) => (version === current || version.file === undefined ? [] : [version.file]));
    }),
  );
}

/** How often the answer came first and among the first five, by class. */
export interface ClassScore {
  readonly set: string;
  readonly class: string;
  readonly cases: number;
  readonly first: number;
  readonly five: number;
}

/** Asks an engine every case, a process for each day. */
export async function qualityOf(
  peer: PeerName,
  processes: Processes,
  instruments: readonly Instrument[],
): Promise<readonly ClassScore[]> {
  const cases = [...knownItems().map(knownCase), ...officerQueries().map(officerCase)];
  const places = new Map<string, number[]>();
  for (const day of [TODAY, BEFORE]) {
    const asked = cases.filter((one) => one.day === day);
    const list = processes.list(
      'asked',
      asked.map(({ query }) => query),
    );
    const { answers } = await processes.answer(peer, day, list, ASKED);
    const over = passedOver(instruments, day);
    for (const [at, { set, class: name, isRight }] of asked.entries()) {
      const shown = (answers[at] ?? []).filter(({ file }) => !over.has(file)).slice(0, COUNTED);
      const place = shown.findIndex(isRight);
      const key = `${set}\t${name}`;
      places.set(key, [...(places.get(key) ?? []), place < 0 ? Infinity : place]);
    }
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => {
      const [set = '', name = ''] = key.split('\t');
      const share = (most: number) => found.filter((place) => place < most).length / found.length;
      return { set, class: name, cases: found.length, first: share(1), five: share(5) };
    });
}
