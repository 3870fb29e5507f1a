import type { LibraryPack } from '@dutybook/shared/library';
import { inLanguage } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import { signerOf } from '@dutybook/shared/pack';
import { claimedText, signerLine, sizeText } from '@dutybook/view/text';

/** A pack that the settings of a workspace folder name, opened or refused. */
export interface WorkspacePack {
  /** The path from the folder, as the setting has it. */
  readonly name: string;
  /** What the folder is called, where there are several. */
  readonly folder?: string;
  readonly opened: Outcome<Pick<LibraryPack, 'info' | 'pack'>>;
}

/** Sentences that only the view of packs says; the host translates them. */
export interface WorkspacePackPhrases {
  readonly ofWorkspace: string;
  readonly ofFolder: (folder: string) => string;
  readonly unreadable: (why: string) => string;
}

/** To what a pack belongs, its title, signer and size on one line, or why it cannot be read. */
export function workspacePackLine(
  { folder, opened }: WorkspacePack,
  language: Language,
  phrases: WorkspacePackPhrases,
): string {
  const owner = folder === undefined ? phrases.ofWorkspace : phrases.ofFolder(folder);
  if (!opened.ok) return [owner, phrases.unreadable(inLanguage(opened.problem.message, language))].join(' · ');
  const { info, pack } = opened.value;
  const title = claimedText(inLanguage(info.title, language));
  const parts = [owner, title, signerLine(signerOf(pack, []), language), sizeText(pack.size)];
  return parts.filter((part) => part !== '').join(' · ');
}
