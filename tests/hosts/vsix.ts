import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder that the VS Code extension is built in. */
export const VSCODE_DIST = join(import.meta.dirname, '..', '..', 'packages', 'vscode', 'dist');

/** The path of the packaged VS Code extension; throws a sentence that says what to do when it was not built. */
export async function packagedExtension(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(VSCODE_DIST, '..', 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  if (typeof version !== 'string') throw new Error('packages/vscode/package.json has no version.');
  const path = join(VSCODE_DIST, `dutybook-${version}.vsix`);
  await stat(path).catch(() => {
    throw new Error(`${path} is not there. Build it with: npx -y pnpm@12.21.0 build`);
  });
  return path;
}
