import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line as it is built. */
export const DUTYBOOK = fileURLToPath(new URL('../../packages/cli/dist/dutybook.js', import.meta.url));

/** How a run of the command line ended. */
export interface End {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A place without packs, so that those of whoever runs the tests are not asked. */
const NO_PACKS = join(tmpdir(), 'dutybook-without-packs');

/** Runs the command line as a process, in English and without installed packs unless told otherwise. */
export function dutybook(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<End> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, LC_ALL: 'C.UTF-8', DUTYBOOK_HOME: NO_PACKS, ...env }, maxBuffer: 1e9 };
    execFile(process.execPath, [DUTYBOOK, ...args], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, out, err });
    });
  });
}
