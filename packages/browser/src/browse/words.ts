import type { Language } from '@dutybook/shared/model';
import { grouped, WORDS } from '@dutybook/view/words';
import type { Facet, Order } from './catalogue.ts';

interface BrowseWords {
  readonly title: string;
  readonly byName: string;
  readonly facets: Readonly<Record<Facet, string>>;
  /** How many filters are set. */
  readonly filters: (count: number) => string;
  readonly order: string;
  readonly orders: Readonly<Record<Order, string>>;
  readonly more: (count: number) => string;
  readonly fewer: string;
  readonly clear: string;
  readonly none: string;
  readonly noneLead: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly range: (from: number, to: number, total: number) => string;
  readonly loading: string;
}

const EN: BrowseWords = {
  title: 'Library',
  byName: 'Filter by name',
  facets: {
    kind: 'Kind',
    level: 'Level',
    status: 'Status',
    issuer: 'Issuer',
    jurisdiction: 'Jurisdiction',
    topic: 'Topic',
  },
  filters: (count) => (count === 0 ? 'Filters' : `Filters (${count})`),
  order: 'Order',
  orders: { library: 'As in the library', title: 'By title', newest: 'Newest first' },
  more: (count) => `${grouped(count)} more`,
  fewer: 'Fewer',
  clear: 'Clear all filters',
  none: 'No instrument is left',
  noneLead: 'Try a shorter name, or take a filter away.',
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  range: (from, to, total) =>
    to - from + 1 === total ? WORDS.en.instruments(total) : `${grouped(from)}–${grouped(to)} of ${grouped(total)}`,
  loading: 'Opening the library…',
};

const ZH: BrowseWords = {
  title: '指引库',
  byName: '按名称筛选',
  facets: {
    kind: '类别',
    level: '效力级别',
    status: '时效',
    issuer: '发布机关',
    jurisdiction: '适用地区',
    topic: '主题',
  },
  filters: (count) => (count === 0 ? '筛选' : `筛选（${count}）`),
  order: '排序',
  orders: { library: '库内顺序', title: '按名称', newest: '最新在前' },
  more: (count) => `另有${grouped(count)}项`,
  fewer: '收起',
  clear: '取消全部筛选',
  none: '没有符合条件的文件',
  noneLead: '可以缩短名称，或者取消一项筛选。',
  pages: '列表分页',
  previous: '上一页',
  next: '下一页',
  range: (from, to, total) =>
    to - from + 1 === total
      ? `共${WORDS.zh.instruments(total)}`
      : `第${grouped(from)}–${grouped(to)}件，共${WORDS.zh.instruments(total)}`,
  loading: '正在打开指引库…',
};

/** The words of the library browser. */
export const BROWSE_WORDS: Readonly<Record<Language, BrowseWords>> = { en: EN, zh: ZH };
