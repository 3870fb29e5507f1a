import { openBuiltInPack, openInstalledPacks, openLibrary } from '@dutybook/shared/library';
import type { Library, LibraryPack, RefusedPack } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { DayWatch } from './dayWatch.ts';
import type { EditorStore } from './editorStore.ts';
import { fileSource } from './fileSource.ts';
import { today } from './today.ts';
import { changesPacks, openWorkspacePacks } from './workspacePacks.ts';
import type { OpenedWorkspacePack } from './workspacePacks.ts';

/** The packs of a library, and those that it goes without. */
interface Packs {
  readonly packs: readonly LibraryPack[];
  readonly refused: readonly RefusedPack[];
}

/** What was opened for a library. */
interface Opened extends Packs {
  readonly library: Library;
  readonly ofWorkspace: readonly OpenedWorkspacePack[];
}

function libraryOf({ packs, refused }: Packs): Library {
  return openLibrary(packs, { today }, refused);
}

async function read(extensionUri: vscode.Uri, store: EditorStore): Promise<Outcome<Opened>> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'guidance.dutybook');
  const [source, installed, ofWorkspace] = await Promise.all([
    fileSource(file),
    store.installedSources(),
    openWorkspacePacks(),
  ]);
  if (source === undefined) throw new Error('The library that comes with the extension is not there.');
  const builtIn = await openBuiltInPack(source);
  if (!builtIn.ok) return builtIn;
  const { packs, refused } = installed.ok
    ? await openInstalledPacks(installed.value)
    : { packs: [], refused: [{ name: '*', problem: installed.problem }] };
  const all = {
    packs: [builtIn.value, ...packs, ...ofWorkspace.flatMap(({ opened }) => (opened.ok ? [opened.value] : []))],
    refused: [
      ...refused,
      ...ofWorkspace.flatMap(({ name, opened }) => (opened.ok ? [] : [{ name, problem: opened.problem }])),
    ],
  };
  return success({ ...all, ofWorkspace, library: libraryOf(all) });
}

/** The library of the built-in pack, those installed in the editor and those that the workspace names, opened when it is first asked for and then kept. */
export class Guidance {
  readonly #extensionUri: vscode.Uri;
  readonly #store: EditorStore;
  readonly #day = new DayWatch(today, () => {
    if (this.#opening !== undefined) this.forget();
  });
  readonly #forgotten = new vscode.EventEmitter<undefined>();
  /** Fires when the next call will open the library anew. */
  readonly onDidForget = this.#forgotten.event;
  #opening: ReturnType<typeof read> | undefined;

  constructor(extensionUri: vscode.Uri, store: EditorStore) {
    this.#extensionUri = extensionUri;
    this.#store = store;
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (changesPacks(event)) this.forget();
    });
  }

  dispose(): void {
    this.#day.dispose();
  }

  /** Fails with `library-damaged`. A file that cannot be read is thrown, and the next call tries again. */
  async open(): Promise<Outcome<Library>> {
    const opened = await this.#read();
    return opened.ok ? success(opened.value.library) : opened;
  }

  /** The packs that the workspace names, as the library has or goes without them. Fails as {@link open} does. */
  async workspacePacks(): Promise<Outcome<readonly OpenedWorkspacePack[]>> {
    const opened = await this.#read();
    return opened.ok ? success(opened.value.ofWorkspace) : opened;
  }

  /** A library of all its packs with one more in front, which is not kept. Fails as {@link open} does. */
  async openWith(pack: LibraryPack): Promise<Outcome<Library>> {
    const opened = await this.#read();
    if (!opened.ok) return opened;
    return success(libraryOf({ ...opened.value, packs: [pack, ...opened.value.packs] }));
  }

  /** Lets everything be asked anew where another day has begun: windows stay open over the day on which a law begins or ends. */
  keepToday(): void {
    this.#day.look();
  }

  #read() {
    this.keepToday();
    this.#opening ??= read(this.#extensionUri, this.#store).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Lets the next call open the library anew. */
  forget(): void {
    this.#opening = undefined;
    this.#forgotten.fire(undefined);
  }
}
