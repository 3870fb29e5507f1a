import type { InstrumentSummary } from '@dutybook/shared/library';
import { inLanguage, KINDS, legalRank } from '@dutybook/shared/model';
import type { Kind, Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';

/** By what the tree puts instruments together at its top. */
export const GROUPINGS = ['kind', 'level', 'topic'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A kind of instrument, a programme within a kind, a level or a topic. */
export class LibraryFolder {
  readonly type: Grouping | 'programme';
  readonly id: string;
  readonly kind?: Kind | undefined;
  readonly label: string;
  readonly count: number;
  readonly children: readonly LibraryNode[];

  constructor(folder: Omit<LibraryFolder, 'count'>) {
    this.type = folder.type;
    this.id = folder.id;
    this.kind = folder.kind;
    this.label = folder.label;
    this.children = folder.children;
    this.count = folder.children.reduce((sum, child) => sum + (child instanceof LibraryFolder ? child.count : 1), 0);
  }
}

/** An instrument in the tree. A class, so that a command can tell it from whatever else it is called with. */
export class LibraryEntry {
  readonly summary: InstrumentSummary;

  constructor(summary: InstrumentSummary) {
    this.summary = summary;
  }
}

export type LibraryNode = LibraryFolder | LibraryEntry;

function kindFolder(kind: Kind, instruments: readonly InstrumentSummary[], language: Language): LibraryFolder {
  const programmes = Map.groupBy(instruments, ({ programme }) =>
    programme === undefined ? '' : inLanguage(programme, language),
  );
  const loose = (programmes.get('') ?? []).map((summary) => new LibraryEntry(summary));
  programmes.delete('');
  const folders = [...programmes].map(
    ([label, members]) =>
      new LibraryFolder({
        type: 'programme',
        id: `${kind}/${label}`,
        kind,
        label,
        children: members.map((summary) => new LibraryEntry(summary)),
      }),
  );
  return new LibraryFolder({
    type: 'kind',
    id: kind,
    kind,
    label: WORDS[language].kinds[kind],
    children: [...folders, ...loose],
  });
}

/** Folders of the levels, in the order of their rank. */
function levelFolders(instruments: readonly InstrumentSummary[], language: Language): readonly LibraryFolder[] {
  const levels = Map.groupBy(instruments, ({ subtype }) => subtype);
  return [...levels].flatMap(([subtype, members]) => {
    if (subtype === undefined) return [];
    const label = WORDS[language].subtype[subtype];
    const children = members.map((summary) => new LibraryEntry(summary));
    return [new LibraryFolder({ type: 'level', id: `level/${label}`, label, children })];
  });
}

/** Folders of the topics in the order of their size, the largest first; an instrument stands in each that it belongs to. */
function topicFolders(instruments: readonly InstrumentSummary[], language: Language): readonly LibraryFolder[] {
  const members = new Map<string, LibraryEntry[]>();
  for (const summary of instruments) {
    for (const topic of summary.topics) {
      const label = inLanguage(topic, language);
      const entries = members.get(label);
      if (entries === undefined) members.set(label, [new LibraryEntry(summary)]);
      else entries.push(new LibraryEntry(summary));
    }
  }
  return [...members]
    .map(([label, children]) => new LibraryFolder({ type: 'topic', id: `topic/${label}`, label, children }))
    .sort((a, b) => b.count - a.count);
}

function kindFolders(instruments: readonly InstrumentSummary[], language: Language): readonly LibraryFolder[] {
  return KINDS.map((kind) =>
    kindFolder(
      kind,
      instruments.filter((instrument) => instrument.kind === kind),
      language,
    ),
  ).filter((folder) => folder.count > 0);
}

/**
 * The library as a tree: by kind, with programme or task below where an instrument belongs to one; by level; or by topic, where an instrument
 * stands under each of its topics. What has no level or topic stands last, under its kind. Higher levels come before lower ones, in a folder too.
 */
export function libraryTree(
  instruments: readonly InstrumentSummary[],
  language: Language,
  grouping: Grouping = 'kind',
): readonly LibraryFolder[] {
  const ranked = instruments.toSorted((a, b) => legalRank(a.subtype) - legalRank(b.subtype));
  if (grouping === 'kind') return kindFolders(ranked, language);
  if (grouping === 'level') {
    const rest = ranked.filter(({ subtype }) => subtype === undefined);
    return [...levelFolders(ranked, language), ...kindFolders(rest, language)];
  }
  const rest = ranked.filter(({ topics }) => topics.length === 0);
  return [...topicFolders(ranked, language), ...kindFolders(rest, language)];
}
