import type { Language } from '@dutybook/shared/model';
import type { Options } from '../kept/options.ts';

/** The words of the page of options. */
interface OptionWords {
  readonly title: string;
  readonly lead: string;
  readonly look: string;
  readonly language: string;
  readonly languages: Readonly<Record<Options['language'], string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<Options['theme'], string>>;
  readonly density: string;
  readonly densities: Readonly<Record<Options['density'], string>>;
  readonly lookup: string;
  readonly lookupLead: string;
  readonly kind: string;
  readonly level: string;
  readonly status: string;
  readonly any: string;
  readonly copying: string;
  readonly citation: string;
  readonly citations: Readonly<Record<Options['citation'], string>>;
  readonly pages: string;
  readonly marking: string;
  readonly markings: Readonly<Record<Options['marking'], string>>;
  readonly markedSites: string;
  /** What to do where the list is empty. */
  readonly noSites: string;
  readonly removeSite: (site: string) => string;
  readonly followSelection: string;
  readonly followLead: string;
  readonly shortcuts: string;
  readonly shortcutOpens: string;
  readonly shortcutReferences: string;
  readonly noShortcut: string;
  readonly changeShortcuts: string;
  readonly addressBar: string;
  readonly keysInside: string;
  /** What “/” does where a text is read. */
  readonly findInText: string;
  readonly locked: string;
  readonly saved: string;
}

export const OPTION_WORDS: Readonly<Record<Language, OptionWords>> = {
  en: {
    title: 'Options',
    lead: 'Kept on this device only. A change holds at once, on every page of Dutybook.',
    look: 'Language and look',
    language: 'Language',
    languages: { auto: 'As the browser', en: 'English', zh: '中文' },
    theme: 'Theme',
    themes: { auto: 'As the browser', light: 'Light', dark: 'Dark' },
    density: 'Spacing',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    lookup: 'Looking up',
    lookupLead: 'What every new lookup is narrowed to at first.',
    kind: 'Kind',
    level: 'Level',
    status: 'Status',
    any: 'Any',
    copying: 'Copying',
    citation: 'Citations are copied as',
    citations: {
      auto: 'The norm of the card’s language',
      norm: 'Chinese norm',
      english: 'English',
      markdown: 'Markdown link',
      plain: 'Plain text',
    },
    pages: 'Web pages',
    marking: 'Mark references on pages',
    markings: { never: 'Never', ask: 'When I ask for it', listed: 'When I ask for it, and always on these sites' },
    markedSites: 'Sites that are always marked',
    noSites:
      'No sites yet. To add one, open it, choose “References on this page” in Dutybook and tick “Always on …” there.',
    removeSite: (site) => `Remove ${site}`,
    followSelection: 'The side panel looks up what I select on the page',
    followLead: 'Only on pages where you have opened Dutybook. Nothing that you select leaves this device.',
    shortcuts: 'Keyboard',
    shortcutOpens: 'Open Dutybook',
    shortcutReferences: 'Show or remove references on this page',
    noShortcut: 'no shortcut',
    changeShortcuts: 'Change shortcuts…',
    addressBar: 'Look up from the address bar',
    keysInside: 'In Dutybook',
    findInText: 'find in the text that is read',
    locked: 'Set by your organisation.',
    saved: 'Saved',
  },
  zh: {
    title: '选项',
    lead: '只保存在本机。更改后立即生效，适用于 Dutybook 的所有页面。',
    look: '语言和外观',
    language: '语言',
    languages: { auto: '跟随浏览器', en: 'English', zh: '中文' },
    theme: '主题',
    themes: { auto: '跟随浏览器', light: '浅色', dark: '深色' },
    density: '显示密度',
    densities: { comfortable: '宽松', compact: '紧凑' },
    lookup: '查阅',
    lookupLead: '每次新的查阅先限定在以下范围。',
    kind: '类别',
    level: '效力级别',
    status: '时效',
    any: '不限',
    copying: '复制',
    citation: '引用的格式',
    citations: {
      auto: '按正文语言的惯例',
      norm: '中文规范格式',
      english: '英文格式',
      markdown: 'Markdown 链接',
      plain: '纯文本',
    },
    pages: '网页',
    marking: '标示网页中的引用',
    markings: { never: '从不', ask: '仅在我要求时', listed: '在我要求时，以及始终在下列网站' },
    markedSites: '始终标示的网站',
    noSites: '还没有网站。打开要添加的网站，在 Dutybook 中选择“本页中的引用”，再勾选“始终在……上显示”。',
    removeSite: (site) => `移除 ${site}`,
    followSelection: '侧边栏随所选文字查阅',
    followLead: '仅限您打开过 Dutybook 的网页。所选文字不会离开本机。',
    shortcuts: '键盘',
    shortcutOpens: '打开 Dutybook',
    shortcutReferences: '显示或移除本页中的引用',
    noShortcut: '未设置快捷键',
    changeShortcuts: '更改快捷键…',
    addressBar: '在地址栏查阅',
    keysInside: '在 Dutybook 中',
    findInText: '在所阅读的文中查找',
    locked: '由所在单位设定。',
    saved: '已保存',
  },
};
