import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { unpackedExtension } from '../hosts/extensionZip.ts';

const run = promisify(execFile);

test('web-ext finds no error and no warning in the package for Firefox', async () => {
  const folder = await unpackedExtension('firefox');
  const program = join(dirname(createRequire(import.meta.url).resolve('web-ext')), 'bin', 'web-ext.js');
  const args = [program, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { stdout } = await run(process.execPath, args).catch((error: { stdout?: string }) => ({
    stdout: error.stdout ?? '',
  }));
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({ summary: { errors: 0, warnings: 0 }, errors: [], warnings: [] });
  await rm(folder, { recursive: true });
});
