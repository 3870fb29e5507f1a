import type { Page } from 'puppeteer-core';

/** How a page can be asked to look by the system of its user. */
const LOOKS = [
  { look: 'light', scheme: 'light', forced: 'none' },
  { look: 'dark', scheme: 'dark', forced: 'none' },
  { look: 'contrast', scheme: 'dark', forced: 'active' },
] as const;

/** Does something with a page in light, in dark and in forced colours; afterwards it looks as before. */
export async function inEveryLook(page: Page, act: (look: string) => Promise<void>): Promise<void> {
  const cdp = await page.createCDPSession();
  for (const { look, scheme, forced } of LOOKS) {
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced },
    ];
    await cdp.send('Emulation.setEmulatedMedia', { features });
    await act(look);
  }
  await cdp.send('Emulation.setEmulatedMedia', { features: [] });
  await cdp.detach();
}
