import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES, DEFAULT_SEVERITIES } from '@dutybook/shared/drafting';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..');
const ManifestSchema = v.object({
  contributes: v.object({
    configuration: v.object({ properties: v.record(v.string(), v.object({ default: v.unknown() })) }),
  }),
});
// As the editor reads it: of two properties of one name, only the last is there.
const settings = v.parse(ManifestSchema, JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'))).contributes
  .configuration.properties;

test.each(CHECK_CODES)('%s has a setting with its severity, and a page in both languages', (code) => {
  expect(settings[`dutybook.diagnostics.${code}`]?.default).toBe(DEFAULT_SEVERITIES[code]);
  for (const language of ['en', 'zh']) {
    const page = join(FOLDER, 'checks', language, `${code}.md`);
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain(`dutybook.diagnostics.${code}`);
    expect(text).toContain(`dutybook-ignore: ${code} `);
    const severity = DEFAULT_SEVERITIES[code];
    expect(text).toContain(language === 'en' ? `unless you set it, \`${severity}\`` : `（${severity}）。`);
  }
});

test('the packs of a workspace have their setting too', () => {
  expect(settings['dutybook.packs']?.default).toEqual([]);
});
