import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let house = '';

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'dutybook-fence-'));
  await cp(join(ROOT, 'oxlint.config.ts'), join(house, 'oxlint.config.ts'));
});
afterAll(() => rm(house, { recursive: true, force: true }));

/** What the lint says of a file with this content at this place of the house. */
async function lint(file: string, content: string): Promise<string> {
  const path = join(house, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return new Promise((resolve) => {
    const program = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
    execFile(process.execPath, [program, '--format=unix', file], { cwd: house }, (_, stdout) => resolve(stdout));
  });
}

const using = (specifier: string) => `import * as part from '${specifier}';\nexport const used: unknown = part;\n`;

describe('the fence lets no wrong import through', () => {
  it.each([
    ['shared/src/model/wrong.ts', '../text/index.ts'],
    ['shared/src/text/wrong.ts', '../search/index.ts'],
    ['shared/src/storage/wrong.ts', '../model/index.ts'],
    ['shared/src/citation/wrong.ts', '../storage/index.ts'],
    ['shared/src/comparison/wrong.ts', '../library/index.ts'],
    ['shared/src/search/wrong.ts', '../library/index.ts'],
    ['shared/src/search/wrong.ts', '../pack/index.ts'],
    ['shared/src/reading/wrong.ts', '../citation/index.ts'],
    ['shared/src/reading/pdf/wrong.ts', '../../search/index.ts'],
    ['shared/src/reading/pdf/wrong.ts', '../../../build/library.ts'],
    ['shared/src/reading/pdf/wrong.ts', 'node:zlib'],
    ['shared/src/library/wrong.ts', '../drafting/index.ts'],
    ['shared/src/drafting/wrong.ts', '../search/index.ts'],
    ['shared/src/drafting/wrong.ts', '../pack/index.ts'],
    ['shared/src/drafting/wrong.ts', 'vscode'],
    ['shared/src/library/wrong.ts', '../assistant/index.ts'],
    ['shared/src/assistant/wrong.ts', '../search/index.ts'],
    ['shared/src/assistant/wrong.ts', '@modelcontextprotocol/server'],
    ['shared/src/library/wrong.ts', 'node:fs'],
    ['shared/src/pack/wrong.ts', 'fflate'],
    ['shared/src/library/wrong.ts', 'fs'],
    ['shared/src/reading/wrong.ts', 'vscode'],
    ['shared/src/reading/wrong.ts', 'preact/hooks'],
    ['shared/src/library/wrong.ts', '@dutybook/view/words'],
    ['shared/src/library/wrong.ts', '../../../packages/cli/src/style.ts'],
    ['packages/view/src/wrong.ts', '@dutybook/browser'],
    ['packages/view/src/wrong.ts', 'webextension-polyfill'],
    ['packages/browser/src/wrong.ts', '@dutybook/cli'],
    ['packages/browser/src/reader/wrong.ts', 'webextension-polyfill'],
    ['packages/browser/src/wrong.ts', '../../cli/src/style.ts'],
    ['packages/vscode/src/wrong.ts', '@dutybook/browser'],
    ['packages/cli/src/wrong.ts', '../../../shared/src/model/index.ts'],
    ['packages/cli/src/wrong.ts', '@dutybook/tests'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await lint(file, using(specifier))).toMatch(/no-restricted-imports/);
  });

  it.each(['document.title', 'window.name', 'process.cwd()', 'fetch("/x")', 'chrome.runtime'])(
    'shared/ using %s',
    async (expression) => {
      expect(await lint('shared/src/text/wrong.ts', `export const used: unknown = ${expression};\n`)).toMatch(
        /no-restricted-globals/,
      );
    },
  );

  it('a page writing markup', async () => {
    expect(
      await lint('packages/view/src/wrong.ts', 'export const f = (node: Element) => { node.innerHTML = "x"; };\n'),
    ).toMatch(/no-restricted-properties/);
  });
});

describe('the fence lets right imports through', () => {
  it.each([
    ['shared/src/text/right.ts', '../model/index.ts'],
    ['shared/src/search/right.ts', '../text/index.ts'],
    ['shared/src/search/right.ts', '../storage/index.ts'],
    ['shared/src/reading/pdf/right.ts', '../../text/index.ts'],
    ['shared/src/reading/pdf/right.ts', '../extraction.ts'],
    ['shared/src/library/right.ts', '../search/index.ts'],
    ['shared/src/drafting/right.ts', '../library/index.ts'],
    ['shared/src/assistant/right.ts', '../library/index.ts'],
    ['shared/src/drafting/rules/right.ts', '../../citation/index.ts'],
    ['shared/src/reading/right.ts', 'valibot'],
    ['packages/view/src/right.ts', '@dutybook/shared/model'],
    ['packages/browser/src/right.ts', '@dutybook/view/words'],
    ['packages/browser/src/host/right.ts', 'webextension-polyfill'],
    ['packages/cli/src/right.ts', 'node:fs'],
  ])('%s importing %s', async (file, specifier) => {
    expect(await lint(file, using(specifier))).not.toMatch(/no-restricted/);
  });
});
