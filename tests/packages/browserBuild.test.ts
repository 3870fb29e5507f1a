import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { extensionZip } from '../hosts/extensionZip.ts';

const run = promisify(execFile);
const BUILD = fileURLToPath(new URL('../../packages/browser/build.ts', import.meta.url));

test('built again, elsewhere, both packages are the same bytes, and small', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-build-'));
  await run(process.execPath, [BUILD, join(folder, 'out')]);
  for (const browser of ['chromium', 'firefox'] as const) {
    const path = await extensionZip(browser);
    const again = await readFile(join(folder, 'out', basename(path)));
    expect(again.equals(await readFile(path)), browser).toBe(true);
    expect((await stat(path)).size).toBeLessThan(4_000_000);
  }
  await rm(folder, { recursive: true });
});
