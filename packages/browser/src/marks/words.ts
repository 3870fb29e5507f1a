import type { CitationReason, CitationState } from '@dutybook/shared/citation';
import type { Language } from '@dutybook/shared/model';
import type { MarkTone } from './markTone.ts';

/** The words of the marks on pages and of their list. */
interface MarkWords {
  readonly state: Readonly<Record<CitationState, string>>;
  readonly tone: Readonly<Record<MarkTone, string>>;
  readonly reason: Readonly<Record<CitationReason, string>>;
  readonly unknownInstrument: string;
  readonly title: string;
  readonly references: (count: number) => string;
  readonly none: string;
  readonly reading: string;
  readonly next: (tone: string, count: number) => string;
  readonly remove: string;
  readonly close: string;
  readonly open: string;
  readonly openInstead: Readonly<Record<'instrument' | 'packs', string>>;
  readonly copyCitation: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly lookingUp: string;
  readonly mayBe: string;
  readonly shortened: string;
  readonly doubts: string;
  readonly asOf: (day: string) => string;
  readonly orphaned: string;
  readonly show: string;
  readonly entry: string;
  readonly always: (site: string) => string;
  readonly alwaysLead: string;
  readonly alwaysLocked: string;
  readonly allStates: string;
  readonly onlyStates: string;
  readonly noneOfState: string;
  readonly back: string;
  readonly showLead: string;
  readonly notPermitted: (site: string) => string;
}

export const MARK_WORDS: Readonly<Record<Language, MarkWords>> = {
  en: {
    state: {
      verified: 'Verified',
      changed: 'Changed',
      missing: 'Missing',
      'unknown-instrument': 'Not checked',
      'not-checked': 'Not checked',
    },
    tone: { verified: 'Verified', changed: 'Changed', missing: 'Missing', unchecked: 'Not checked' },
    reason: {
      'newer-version': 'the page names a version that has been replaced',
      'other-version': 'it stands only in another version than the one in force',
      repealed: 'the instrument has been repealed',
      'not-yet-in-force': 'it is not in force yet',
      'words-differ': 'the quoted words are not those of the provision',
      'no-article': 'there is no such article',
      'no-paragraph': 'the article has no such paragraph',
      'no-item': 'there is no such item',
      'no-subitem': 'there is no such subitem',
      'no-range-end': 'the last article of the range does not exist',
      'no-annex': 'there is no such annex',
      'no-version': 'there is no version of that year in the library',
      ambiguous: 'several instruments or provisions fit',
      'law-not-stated': 'the page does not say which law is meant',
      'former-number': 'the number seems to be that of a former version',
      'uncertain-reading': 'the page does not show for certain which provision is meant',
      'dates-unknown': 'the source does not say when it is in force',
      'level-not-looked-up': 'parts and chapters are not looked up',
    },
    unknownInstrument: 'no instrument of this name is in the library',
    title: 'References on this page',
    references: (count) => (count === 1 ? '1 reference' : `${count} references`),
    none: 'No references were found on this page.',
    reading: 'Reading the page…',
    next: (tone, count) => `${tone} ${count}: go to the next`,
    remove: 'Remove marks',
    close: 'Close',
    open: 'Open',
    openInstead: { instrument: 'Open the instrument', packs: 'Add a pack or documents' },
    copyCitation: 'Copy citation',
    copied: 'Copied',
    copyFailed: 'Could not copy. Open it and copy there.',
    lookingUp: 'Looking up…',
    mayBe: 'May be',
    shortened: 'The text goes on; open it to read all.',
    doubts: 'Figures in this text are doubtful; open it to see why.',
    asOf: (day) => `as of ${day}`,
    orphaned: 'Dutybook was updated or removed. Its marks have been taken away; the page is unchanged.',
    show: 'Show references',
    entry: 'References on this page',
    always: (site) => `Always on ${site}`,
    alwaysLead: 'Dutybook then reads every page of this site when it opens. Nothing leaves this device.',
    alwaysLocked: 'Set by your organisation.',
    allStates: 'All',
    onlyStates: 'States',
    noneOfState: 'None on this page.',
    back: 'Back',
    showLead: 'Dutybook reads the page, marks what it cites, and says whether it holds. The page stays as it is.',
    notPermitted: (site) => `${site} was not permitted; it is marked only when you ask for it.`,
  },
  zh: {
    state: {
      verified: '已核对',
      changed: '已变动',
      missing: '查无此条',
      'unknown-instrument': '未核对',
      'not-checked': '未核对',
    },
    tone: { verified: '已核对', changed: '已变动', missing: '查无此条', unchecked: '未核对' },
    reason: {
      'newer-version': '网页所引版本已被取代',
      'other-version': '该条仅见于其他版本，不在现行版本中',
      repealed: '该文件已废止',
      'not-yet-in-force': '尚未施行',
      'words-differ': '引文与条文原文不一致',
      'no-article': '没有这一条',
      'no-paragraph': '该条没有这一款',
      'no-item': '没有这一项',
      'no-subitem': '没有这一目',
      'no-range-end': '所引范围的末条不存在',
      'no-annex': '没有这一附件',
      'no-version': '指引库中没有该年份的版本',
      ambiguous: '有多个文件或条文相符',
      'law-not-stated': '网页未写明所指法律',
      'former-number': '条号似为旧文本的条号',
      'uncertain-reading': '无法从网页确定所指条文',
      'dates-unknown': '来源未说明施行日期',
      'level-not-looked-up': '编、章不作核对',
    },
    unknownInstrument: '指引库中没有此名称的文件',
    title: '本页中的引用',
    references: (count) => `${count} 处引用`,
    none: '本页未发现引用。',
    reading: '正在读取网页……',
    next: (tone, count) => `${tone} ${count} 处：转到下一处`,
    remove: '移除标记',
    close: '关闭',
    open: '打开',
    openInstead: { instrument: '打开该文件', packs: '添加指引包或者文件' },
    copyCitation: '复制引用',
    copied: '已复制',
    copyFailed: '未能复制。请打开后在其中复制。',
    lookingUp: '正在查阅……',
    mayBe: '可能是',
    shortened: '条文未完，打开可阅读全文。',
    doubts: '文中数字存疑，打开可查看原因。',
    asOf: (day) => `截至 ${day}`,
    orphaned: 'Dutybook 已更新或移除，标记已全部撤去，网页内容未作任何改动。',
    show: '显示引用',
    entry: '本页中的引用',
    always: (site) => `始终在 ${site} 上显示`,
    alwaysLead: '此后打开该网站的网页时，Dutybook 会自动读取。任何内容都不会离开本机。',
    alwaysLocked: '由所在单位设定。',
    allStates: '全部',
    onlyStates: '状态',
    noneOfState: '本页没有此类引用。',
    back: '返回',
    showLead: 'Dutybook 读取网页，标出其中的引用，并说明是否与现行规定相符。网页内容保持不变。',
    notPermitted: (site) => `未获准读取 ${site}；仅在您要求时显示。`,
  },
};

/** State of a reference in words, with the reason where there is one. */
export function stateLine(
  { state, reason }: { readonly state: CitationState; readonly reason?: CitationReason | undefined },
  ui: Language,
): string {
  const words = MARK_WORDS[ui];
  const why = state === 'unknown-instrument' ? words.unknownInstrument : reason && words.reason[reason];
  if (why === undefined) return words.state[state];
  return ui === 'zh' ? `${words.state[state]}：${why}` : `${words.state[state]}: ${why}`;
}
