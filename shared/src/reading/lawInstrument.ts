import type { Instrument, Version } from '../model/index.ts';
import { defined, formatWork, UNDATED } from '../model/index.ts';
import { nameKey } from '../text/index.ts';
import type { LawDocument } from './lawMarkdown.ts';

const STATE_PREFIX = '中华人民共和国';

function versionOf(document: LawDocument): Version {
  const { date, inForceFrom, file, history, provisions } = document;
  return defined({
    date,
    adopted: date,
    inForceFrom,
    file,
    history,
    expressions: [{ language: 'zh' as const, provisions }],
  });
}

/** Old before new, undated first. */
function byDate(a: LawDocument, b: LawDocument): number {
  const [x, y] = [a.date ?? '', b.date ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Two files of one version, stored in two folders, are one. */
function withoutCopies(documents: readonly LawDocument[]): readonly LawDocument[] {
  if (documents.length < 2) return documents;
  const seen = new Set<string>();
  return documents.filter((document) => {
    const mark = `${document.date ?? ''} ${JSON.stringify(document.provisions)}`;
    if (seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

function instrumentOf(documents: readonly LawDocument[]): Instrument | undefined {
  const versions = withoutCopies([...documents].sort(byDate));
  const newest = versions.at(-1);
  if (newest === undefined) return undefined;
  const first = versions.map((document) => document.firstAdopted ?? document.date).find((date) => date !== undefined);
  const work = formatWork({ country: 'cn', type: 'act', date: first ?? UNDATED, name: newest.title });
  const short = newest.title.startsWith(STATE_PREFIX) ? [newest.title.slice(STATE_PREFIX.length)] : [];
  return {
    id: work,
    work,
    kind: 'regulation',
    title: { zh: newest.title },
    backTranslated: [],
    aliases: { zh: short },
    topics: [],
    related: [],
    figures: [],
    source: { document: newest.file, paragraphs: [], file: newest.file },
    versions: versions.map(versionOf),
  };
}

/** Groups the files of one title into one instrument with its versions, in the order in which the titles first come. */
export function groupLaws(documents: readonly LawDocument[]): readonly Instrument[] {
  const groups = new Map<string, LawDocument[]>();
  for (const document of documents) {
    const key = nameKey(document.title);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return [...groups.values()].map(instrumentOf).filter((instrument) => instrument !== undefined);
}
