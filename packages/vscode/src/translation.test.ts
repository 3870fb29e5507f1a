import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..');

function text(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function keys(name: string): readonly string[] {
  const data: unknown = JSON.parse(text(name));
  if (typeof data !== 'object' || data === null) throw new Error(`${name} is not an object`);
  return Object.keys(data).sort();
}

function matches(source: string, pattern: RegExp): readonly string[] {
  return [...new Set([...source.matchAll(pattern)].map(([, key = '']) => key))].sort();
}

test('every word of the manifest is there in English and Chinese, and no other', () => {
  const used = matches(text('package.json'), /"%([\w.]+)%"/g);
  expect(used.length).toBeGreaterThan(5);
  expect(keys('package.nls.json')).toEqual(used);
  expect(keys('package.nls.zh-cn.json')).toEqual(used);
});

test('every sentence of the code is there in Chinese, and no other', () => {
  const sources = readdirSync(join(FOLDER, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const code = sources.map((name) => text(join('src', name))).join('\n');
  const used = matches(code, /l10n\.t\(\s*'([^']+)'/g);
  expect([...code.matchAll(/l10n\.t\(/g)]).toHaveLength([...code.matchAll(/l10n\.t\(\s*'/g)].length);
  expect(keys('l10n/bundle.l10n.zh-cn.json')).toEqual(used);
});

test('every command of the manifest is registered, and no other', () => {
  const declared = matches(text('package.json'), /"command": "(dutybook\.\w+)",\s*"title"/g);
  expect(declared.length).toBeGreaterThan(3);
  const list = /const COMMANDS = \[([^\]]+)\]/.exec(text('src/extension.ts'))?.[1] ?? '';
  expect(matches(list, /'(\w+)'/g).map((name) => `dutybook.${name}`)).toEqual(declared);
});
