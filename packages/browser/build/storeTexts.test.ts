import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPTION_NAMES } from '../src/kept/options.ts';
import { BROWSERS, manifestFor } from '../src/manifest.ts';
import { readPolicy } from '../src/remote/managedPolicy.ts';

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test.each(BROWSERS)('%s: every permission has its reason in store/permissions.md', (browser) => {
  const { permissions, optional_host_permissions: hosts } = manifestFor(browser, '1.0.0');
  const reasons = text('store/permissions.md');
  for (const name of [...permissions, ...hosts])
    expect(reasons).toMatch(new RegExp(`^\\| .*\`${name.replaceAll('*', '\\*')}\``, 'm'));
});

test('the summary of the store fits, in both languages', () => {
  for (const language of ['en', 'zh_CN']) {
    const messages = JSON.parse(text(`_locales/${language}/messages.json`)) as { description: { message: string } };
    const { message } = messages.description;
    expect(message.length).toBeLessThanOrEqual(132);
    expect(text(`store/listing.${language.slice(0, 2)}.md`)).toContain(message);
  }
});

test('the schema of the policy has every option', () => {
  const schema = JSON.parse(text('policy/managed_schema.json')) as {
    properties: { options: { properties: Record<string, unknown> } };
  };
  expect(Object.keys(schema.properties.options.properties).sort()).toEqual([...OPTION_NAMES].sort());
});

const SAMPLE_KEY = '0123456789abcdef0123456789abcdef';

/** The settings in a sample, with a key in the place where one goes. */
function sample(path: string): unknown {
  return JSON.parse(text(path).replace(/dutybook-public-key-1:[A-Z_:]+/, SAMPLE_KEY));
}

test.each([
  ['policy/chrome.json', ['3rdparty', 'extensions', 'EXTENSION_ID']],
  ['policy/edge.json', ['3rdparty', 'extensions', 'EXTENSION_ID']],
  ['policy/policies.json', ['policies', '3rdparty', 'Extensions', 'dutybook@dutybook.example']],
])('%s is a policy that is understood', (path, steps) => {
  const settings = steps.reduce<unknown>((found, step) => (found as Record<string, unknown>)[step], sample(path));
  const { packs, options, problems } = readPolicy(settings);
  expect(problems).toEqual([]);
  expect(packs).toEqual([
    {
      name: 'city-guidelines',
      url: 'https://packs.police.example/city-guidelines.dutybook',
      keyId: SAMPLE_KEY,
      updateHours: 12,
    },
  ]);
  expect(options).toEqual({ language: 'zh', citation: 'norm', marking: 'ask' });
});
