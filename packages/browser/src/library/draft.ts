import type { Draft } from './libraryView.ts';
import { commonName } from './pickedFiles.ts';
import type { PickedFile } from './pickedFiles.ts';

/** Chosen documents, with a name for the pack that they may become. */
export function draftOf(files: readonly PickedFile[]): Draft {
  return { files, bytes: files.reduce((sum, { file }) => sum + file.size, 0), title: commonName(files) };
}
