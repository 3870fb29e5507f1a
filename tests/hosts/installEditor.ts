/** Installs the editor of the end-to-end tests, so that those who run side by side find it there. */
import { editorFolder } from './editorInstall.ts';

await editorFolder();
