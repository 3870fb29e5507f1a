import type { Language } from '@dutybook/shared/model';

const EN = { pages: 'Pages', browse: 'Library', sessions: 'Sessions', packs: 'Packs', options: 'Options' };
const ZH: typeof EN = { pages: '页面', browse: '指引库', sessions: '讲授', packs: '指引包', options: '选项' };

/** The words of the bar that leads from page to page. */
export const NAVIGATION_WORDS: Readonly<Record<Language, typeof EN>> = { en: EN, zh: ZH };
