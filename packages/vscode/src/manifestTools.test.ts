import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSISTANT_TOOLS } from '@dutybook/shared/assistant';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..');

function json(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
}

test('the manifest offers every tool of the library, and the entry file registers it', () => {
  const names = ASSISTANT_TOOLS.map(({ name }) => name);
  const languageModelTools = names.map((name) => ({ name: `dutybook_${name}` }));
  expect(json('package.json')).toMatchObject({ contributes: { languageModelTools } });
  const list = /const TOOLS = \[([^\]]+)\]/.exec(readFileSync(join(FOLDER, 'src', 'extension.ts'), 'utf8'))?.[1] ?? '';
  expect([...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)).toEqual(names);
});

test.each(ASSISTANT_TOOLS)('a model is told of $name what the library says of it', ({ name, title, description }) => {
  const of = (language: 'en' | 'zh') => ({
    [`tool.${name}.title`]: title[language],
    [`tool.${name}.model`]: description[language],
  });
  expect(json('package.nls.json')).toMatchObject(of('en'));
  expect(json('package.nls.zh-cn.json')).toMatchObject(of('zh'));
});
