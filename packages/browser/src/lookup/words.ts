import type { Language } from '@dutybook/shared/model';
import type { CitationFormat } from '@dutybook/view/text';
import { grouped } from '@dutybook/view/words';

/** The words of looking up, beside those that all clients share. */
interface LookupWords {
  readonly moreFilters: string;
  readonly level: string;
  readonly status: string;
  readonly any: string;
  readonly day: string;
  readonly clearFilters: string;
  readonly closeFilters: string;
  readonly narrowed: (count: number) => string;
  readonly pinned: string;
  readonly recent: string;
  readonly preview: string;
  readonly more: (left: number) => string;
  readonly packs: (count: number) => string;
  readonly packsPage: string;
  readonly addDocuments: string;
  readonly optionsPage: string;
  readonly beside: string;
  readonly fullPage: string;
  readonly formats: string;
  readonly format: Readonly<Record<CitationFormat, string>>;
  readonly pin: string;
  readonly unpin: string;
  readonly session: string;
  /** Of {@link addToSession} what has room on its button. */
  readonly addTo: string;
  readonly addToSession: string;
  readonly newSession: string;
  readonly sessionOf: (day: string) => string;
  readonly openInTab: string;
  readonly pinAdded: string;
  readonly pinTaken: string;
  readonly added: (session: string) => string;
  readonly follow: string;
  readonly followRefused: string;
}

export const LOOKUP_WORDS: Readonly<Record<Language, LookupWords>> = {
  en: {
    moreFilters: 'Filters',
    level: 'Level',
    status: 'Status',
    any: 'Any',
    day: 'As of',
    clearFilters: 'Clear filters',
    closeFilters: 'Done',
    narrowed: (count) => `Filters, ${count} set`,
    pinned: 'Pinned',
    recent: 'Recent',
    preview: 'Preview',
    more: (left) => `More (${grouped(left)} left)`,
    packs: (count) => `${count} ${count === 1 ? 'pack' : 'packs'}`,
    packsPage: 'Packs',
    addDocuments: 'Add documents…',
    optionsPage: 'Options',
    beside: 'Open beside the page',
    fullPage: 'Open the full page',
    formats: 'Copy citation as…',
    format: { norm: 'Chinese norm', english: 'English', markdown: 'Markdown link', plain: 'Plain text' },
    pin: 'Pin',
    unpin: 'Unpin',
    session: 'Session',
    addTo: 'Add to',
    addToSession: 'Add to session',
    newSession: 'New session',
    sessionOf: (day) => `Session of ${day}`,
    openInTab: 'Open',
    pinAdded: 'Pinned',
    pinTaken: 'Unpinned',
    added: (session) => `Added to “${session}”`,
    follow: 'Follow selection',
    followRefused: 'Click the Dutybook button on this page once, then what you select can be followed.',
  },
  zh: {
    moreFilters: '筛选',
    level: '效力级别',
    status: '时效',
    any: '不限',
    day: '截至',
    clearFilters: '清除筛选',
    closeFilters: '完成',
    narrowed: (count) => `筛选，已设${count}项`,
    pinned: '收藏',
    recent: '最近查阅',
    preview: '预览',
    more: (left) => `更多（还有${grouped(left)}条）`,
    packs: (count) => `${count}个指引包`,
    packsPage: '指引包',
    addDocuments: '导入文件…',
    optionsPage: '选项',
    beside: '在网页旁打开',
    fullPage: '打开完整页面',
    formats: '复制引用格式…',
    format: { norm: '中文规范格式', english: '英文格式', markdown: 'Markdown 链接', plain: '纯文本' },
    pin: '收藏',
    unpin: '取消收藏',
    session: '讲授',
    addTo: '加入讲授',
    addToSession: '加入讲授',
    newSession: '新建讲授',
    sessionOf: (day) => `${day} 讲授`,
    openInTab: '打开',
    pinAdded: '已收藏',
    pinTaken: '已取消收藏',
    added: (session) => `已加入“${session}”`,
    follow: '随选查阅',
    followRefused: '请先在此网页上点一下 Dutybook 按钮，之后即可随所选文字查阅。',
  },
};
