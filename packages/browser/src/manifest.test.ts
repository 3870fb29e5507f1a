import { expect, test } from 'vitest';
import { BROWSERS, manifestFor } from './manifest.ts';

test.each(BROWSERS)('%s: few permissions, no host at installation, a strict policy', (browser) => {
  const manifest = manifestFor(browser, '1.2.3');
  expect(manifest.permissions).toEqual([
    'storage',
    'unlimitedStorage',
    'alarms',
    'contextMenus',
    'activeTab',
    'scripting',
    ...(browser === 'chromium' ? ['sidePanel'] : []),
  ]);
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest.version).toBe('1.2.3');
  const policy = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("connect-src 'self' https:");
  expect(policy.replace('https:', '')).not.toMatch(/unsafe|https?:|data:|\*/);
});

test('each browser gets the background and the fields it knows, and no others', () => {
  const chromium = manifestFor('chromium', '1.0.0');
  const firefox = manifestFor('firefox', '1.0.0');
  expect(chromium.background).toEqual({ service_worker: 'background.js', type: 'module' });
  expect(chromium.browser_specific_settings).toBeUndefined();
  expect(firefox.background).toEqual({ scripts: ['background.js'], type: 'module' });
  expect(firefox.browser_specific_settings?.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
});
