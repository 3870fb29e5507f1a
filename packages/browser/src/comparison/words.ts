import type { Language } from '@dutybook/shared/model';
import type { Change } from '@dutybook/shared/comparison';

interface ComparisonWords {
  readonly title: string;
  readonly old: string;
  readonly new: string;
  readonly changes: Readonly<Record<Change, string>>;
  readonly moved: string;
  readonly renumbered: string;
  readonly tally: Readonly<Record<Change, (count: number) => string>>;
  readonly unchanged: string;
  readonly none: string;
  readonly previous: string;
  readonly next: string;
  readonly notThere: string;
  readonly loading: string;
}

const EN: ComparisonWords = {
  title: 'Comparison of versions',
  old: 'Older version',
  new: 'Newer version',
  changes: { same: 'Unchanged', changed: 'Changed', added: 'New', removed: 'Gone' },
  moved: 'moved',
  renumbered: 'new number',
  tally: {
    same: (count) => `${count} unchanged`,
    changed: (count) => `${count} changed`,
    added: (count) => `${count} new`,
    removed: (count) => `${count} gone`,
  },
  unchanged: 'Show unchanged provisions',
  none: 'The words of the two versions are the same.',
  previous: 'Previous change',
  next: 'Next change',
  notThere: 'not in this version',
  loading: 'Comparing…',
};

const ZH: ComparisonWords = {
  title: '版本比较',
  old: '旧版本',
  new: '新版本',
  changes: { same: '未变', changed: '有修改', added: '新增', removed: '删除' },
  moved: '位置有移动',
  renumbered: '条号有变',
  tally: {
    same: (count) => `未变${count}条`,
    changed: (count) => `修改${count}条`,
    added: (count) => `新增${count}条`,
    removed: (count) => `删除${count}条`,
  },
  unchanged: '显示未变的条文',
  none: '两个版本的文字相同。',
  previous: '上一处变化',
  next: '下一处变化',
  notThere: '此版本没有',
  loading: '正在比较…',
};

/** The words of the page of a comparison. */
export const COMPARISON_WORDS: Readonly<Record<Language, ComparisonWords>> = { en: EN, zh: ZH };
