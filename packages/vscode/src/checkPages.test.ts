import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_CODES, DEFAULT_SEVERITIES } from '@dutybook/shared/drafting';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..');

test.each(CHECK_CODES)('%s has a setting with its severity, and a page in both languages', (code) => {
  const manifest = readFileSync(join(FOLDER, 'package.json'), 'utf8');
  const setting = new RegExp(`"dutybook\\.diagnostics\\.${code}": \\{[^}]*"default": "(\\w+)"`, 'u').exec(manifest);
  expect(setting?.[1]).toBe(DEFAULT_SEVERITIES[code]);
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
