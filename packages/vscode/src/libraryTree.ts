import type { InstrumentSummary } from '@dutybook/shared/library';
import { inLanguage, KINDS } from '@dutybook/shared/model';
import type { Kind, Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';

/** A kind of instrument, or a programme within a kind. */
export class LibraryFolder {
  readonly type: 'kind' | 'programme';
  readonly id: string;
  readonly kind: Kind;
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

/** The library as a tree: kind, then programme or task where an instrument belongs to one, then the instruments. */
export function libraryTree(instruments: readonly InstrumentSummary[], language: Language): readonly LibraryFolder[] {
  return KINDS.map((kind) =>
    kindFolder(
      kind,
      instruments.filter((instrument) => instrument.kind === kind),
      language,
    ),
  ).filter((folder) => folder.count > 0);
}
