import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SEVERITIES, DraftChecker, SimilarTitles } from '@dutybook/shared/drafting';
import { EMPTY_REGISTRY, readDutybookMarkdown } from '@dutybook/shared/reading';
import { expect, test } from 'vitest';
import * as v from 'valibot';

const SnippetsSchema = v.record(
  v.string(),
  v.strictObject({ prefix: v.array(v.string()), description: v.string(), body: v.array(v.string()) }),
);

const DAY: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '06', CURRENT_DATE: '01' };

function snippets(language: string) {
  const file = join(import.meta.dirname, '..', 'snippets', `guideline.${language}.json`);
  return v.parse(SnippetsSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** A snippet as it stands when nobody has typed anything into it. */
function expanded(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace(/\$\{(\w+)\}/gu, (_, name: string) => DAY[name] ?? '?')
    .replace('$0', '');
}

test.each([
  [
    'en',
    'Guideline',
    'The officer must do what, within how many hours or days (basis: full title of the law, article 1).',
  ],
  ['zh', '指引', '民警应当做什么，写明时限（依据：《法律全称》第一条）。'],
] as const)('the %s snippet of a whole guideline is a record that can be read', (language, name, text) => {
  const body = snippets(language)[name]?.body ?? [];
  const read = readDutybookMarkdown(expanded(body), { registry: EMPTY_REGISTRY, file: 'new.md', rows: false });
  expect(read).toMatchObject({
    ok: true,
    value: { kind: 'guideline', subtype: 'guide', versions: [{ date: '2026-06-01', statedStatus: 'draft' }] },
  });
  const provisions = read.ok ? read.value.versions[0]?.expressions[0]?.provisions : [];
  expect(provisions).toMatchObject([{ type: 'heading', children: [{ type: 'step', number: '1.', text }, {}] }]);
});

test.each([
  ['en', 'Guideline'],
  ['zh', '指引'],
] as const)('nothing is said of the %s snippet as it stands', (language, name) => {
  const draft = expanded(snippets(language)[name]?.body ?? []);
  const options = {
    asOf: '2026-06-01',
    isWanted: (code: keyof typeof DEFAULT_SEVERITIES) => DEFAULT_SEVERITIES[code] !== 'off',
  };
  expect(new DraftChecker(new SimilarTitles([])).check(draft, [], options)).toEqual([]);
});

test('both languages have the same snippets, each with words to call it by', () => {
  expect(Object.keys(snippets('zh'))).toHaveLength(Object.keys(snippets('en')).length);
  const prefixes = ['en', 'zh'].flatMap((language) =>
    Object.values(snippets(language)).flatMap(({ prefix }) => prefix),
  );
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
