import type { InstrumentSummary } from '@dutybook/shared/library';
import { inLanguage, KINDS } from '@dutybook/shared/model';
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

/** Folders in the order of their size, the largest first; an instrument stands in each that it belongs to. */
function foldersOf(
  type: Exclude<Grouping, 'kind'>,
  instruments: readonly InstrumentSummary[],
  labelsOf: (summary: InstrumentSummary) => readonly string[],
): readonly LibraryFolder[] {
  const members = new Map<string, LibraryEntry[]>();
  for (const summary of instruments) {
    for (const label of labelsOf(summary)) {
      const entries = members.get(label);
      if (entries === undefined) members.set(label, [new LibraryEntry(summary)]);
      else entries.push(new LibraryEntry(summary));
    }
  }
  return [...members]
    .map(([label, children]) => new LibraryFolder({ type, id: `${type}/${label}`, label, children }))
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
 * stands under each of its topics. What has no level or topic stands last, under its kind.
 */
export function libraryTree(
  instruments: readonly InstrumentSummary[],
  language: Language,
  grouping: Grouping = 'kind',
): readonly LibraryFolder[] {
  if (grouping === 'kind') return kindFolders(instruments, language);
  const labelsOf = ({ subtype, topics }: InstrumentSummary): readonly string[] => {
    if (grouping === 'level') return subtype === undefined ? [] : [WORDS[language].subtype[subtype]];
    return topics.map((topic) => inLanguage(topic, language));
  };
  const rest = instruments.filter((summary) => labelsOf(summary).length === 0);
  return [...foldersOf(grouping, instruments, labelsOf), ...kindFolders(rest, language)];
}
