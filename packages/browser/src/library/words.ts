import type { Language } from '@dutybook/shared/model';
import type { ImportReport } from '@dutybook/shared/reading';
import { grouped } from '@dutybook/view/words';
import type { LibraryNotice, Work } from './libraryView.ts';

/** What only the library page says, in one language. */
export interface LibraryWords {
  readonly working: Readonly<Record<Exclude<Work['what'], 'installing' | 'removing'>, string>>;
  readonly notice: Readonly<
    Record<Exclude<LibraryNotice['what'], 'packInstalled' | 'packUpdated' | 'packRemoved'>, (name: string) => string>
  >;
  /** Says which pack was refused, why, and what is safe. */
  readonly packRefused: (name: string, why: string) => string;
  readonly add: string;
  readonly dropHere: string;
  readonly dropNow: string;
  readonly chooseDocuments: string;
  readonly chooseFolder: string;
  readonly chosen: (files: number, size: string) => string;
  readonly newPack: string;
  readonly packTitle: string;
  readonly titleWanted: string;
  readonly addTo: string;
  readonly importNow: string;
  readonly discard: string;
  readonly cancel: string;
  readonly progress: string;
  readonly filesDone: (done: number, total: number) => string;
  readonly received: (size: string, total: string | undefined) => string;
  readonly writing: string;
  readonly report: (title: string) => string;
  readonly sums: (totals: ImportReport['totals']) => string;
  readonly failed: (count: number) => string;
  readonly empty: (count: number) => string;
  readonly warned: (count: number) => string;
  /** Files with text that was left out. */
  readonly left: (count: number) => string;
  readonly moreInReport: (count: number) => string;
  readonly saveReport: string;
  readonly closeReport: string;
  readonly made: string;
  readonly fromAddress: (host: string) => string;
  readonly fromPolicy: string;
  readonly checkedOn: (day: string) => string;
  readonly refresh: string;
  readonly addDocuments: string;
  readonly exportPack: string;
  readonly address: string;
  readonly addressLead: string;
  readonly addressLabel: string;
  readonly keyLabel: string;
  readonly keyHint: string;
  readonly fetch: string;
  readonly allowServer: (origin: string) => string;
  readonly storage: string;
  readonly used: (used: string, quota: string) => string;
  readonly backup: string;
  readonly backupLead: string;
  readonly saveBackup: string;
  readonly restoreBackup: string;
  readonly askRestore: (day: string, packs: number) => string;
  readonly keepAll: string;
  readonly restoreNow: string;
  readonly lost: (count: number) => string;
  readonly lostWhy: string;
  readonly lostLine: (size: string, day: string | undefined) => string;
  readonly importAgain: string;
  readonly fetchAgain: string;
  readonly forget: string;
  readonly policyProblem: (name: string, problem: string) => string;
}

const s = (count: number) => (count === 1 ? '' : 's');

const en: LibraryWords = {
  working: { importing: 'Reading documents…', fetching: 'Fetching the pack…', restoring: 'Restoring the backup…' },
  notice: {
    packUnchanged: (name) => `${name} is up to date.`,
    documentsImported: (name) => `The documents are in “${name}” and can be looked up.`,
    cancelled: () => 'Cancelled. The packs are as they were.',
    restored: (day) => `The backup of ${day} is restored.`,
    forgotten: (name) => `${name} is no longer missed.`,
  },
  packRefused: (name, why) => `“${name}”: ${why} Installed packs are as they were.`,
  add: 'Add to the library',
  dropHere: 'Or drop packs, documents, folders and zips here: Markdown, text, Word, PDF, HTML, Akoma Ntoso.',
  dropNow: 'Let go to add these.',
  chooseDocuments: 'Choose documents…',
  chooseFolder: 'Choose a folder…',
  chosen: (files, size) => `${grouped(files)} file${s(files)}, ${size}`,
  newPack: 'New pack',
  packTitle: 'Name of the new pack',
  titleWanted: 'Give the pack a name.',
  addTo: 'Add to',
  importNow: 'Import',
  discard: 'Discard',
  cancel: 'Cancel',
  progress: 'Progress',
  filesDone: (done, total) => `${grouped(done)} of ${grouped(total)} files`,
  received: (size, total) => (total === undefined ? size : `${size} of ${total}`),
  writing: 'Building the pack and its index…',
  report: (title) => `Report: ${title}`,
  sums: ({ read, instruments, articles, charsIn, charsLeft }) =>
    `${grouped(read)} file${s(read)} read: ${grouped(instruments)} instrument${s(instruments)}, ${grouped(articles)} article${s(articles)}, ${grouped(charsIn)} characters${charsLeft === 0 ? '' : `, ${grouped(charsLeft)} of them left out`}.`,
  failed: (count) => `${grouped(count)} file${s(count)} could not be read`,
  empty: (count) => `${grouped(count)} file${s(count)} without text of ${count === 1 ? 'its' : 'their'} own`,
  warned: (count) => `Warnings in ${grouped(count)} file${s(count)}`,
  left: (count) => `Left out of ${grouped(count)} file${s(count)}`,
  moreInReport: (count) => `${grouped(count)} more in the report.`,
  saveReport: 'Save the whole report…',
  closeReport: 'Close the report',
  made: 'made here of documents',
  fromAddress: (host) => `from ${host}`,
  fromPolicy: 'set by your organisation',
  checkedOn: (day) => `checked ${day}`,
  refresh: 'Check for an update',
  addDocuments: 'Add documents…',
  exportPack: 'Export…',
  address: 'Pack from an address',
  addressLead:
    'Only when you ask for it, Dutybook fetches this one file, over https. It is installed only if it is signed with the key you give.',
  addressLabel: 'Address of the pack (https://…)',
  keyLabel: 'Key of the signer',
  keyHint: 'The public key, or its id of 32 characters. Whoever gave you the address has it.',
  fetch: 'Fetch and install',
  allowServer: (origin) => `Allow requests to ${origin} and try again`,
  storage: 'Storage',
  used: (used, quota) =>
    `${used} used of about ${quota} that the browser allows. The browser does not clear it by itself when room gets short.`,
  backup: 'Backup',
  backupLead: 'Packs, pins, recent cards, sessions and options in one file, for this device or another one.',
  saveBackup: 'Save a backup…',
  restoreBackup: 'Restore a backup…',
  askRestore: (day, packs) =>
    `Replace all packs, pins, sessions and options on this device by the backup of ${day} with ${packs} pack${s(packs)}?`,
  keepAll: 'Keep what is here',
  restoreNow: 'Replace all',
  lost: (count) =>
    `${count} pack${s(count)} that ${count === 1 ? 'was' : 'were'} here ${count === 1 ? 'is' : 'are'} gone`,
  lostWhy:
    'Nobody removed them in Dutybook. The browser or a cleaning program has emptied the place where they were, or the profile was moved without it. Install them again, or take them off this list.',
  lostLine: (size, day) => (day === undefined ? size : `${size}, installed ${day}`),
  importAgain: 'Install again…',
  fetchAgain: 'Fetch again',
  forget: 'Take off the list',
  policyProblem: (name, problem) => `${name}, set by your organisation: ${problem}`,
};

const zh: LibraryWords = {
  working: { importing: '正在读取文档…', fetching: '正在获取指引包…', restoring: '正在恢复备份…' },
  notice: {
    packUnchanged: (name) => `${name} 已是最新。`,
    documentsImported: (name) => `文档已收入“${name}”，现在即可查阅。`,
    cancelled: () => '已取消，指引包没有变化。',
    restored: (day) => `已恢复${day}的备份。`,
    forgotten: (name) => `不再列出 ${name}。`,
  },
  packRefused: (name, why) => `“${name}”：${why}已安装的指引包没有变化。`,
  add: '添加内容',
  dropHere: '也可以把指引包、文档、文件夹或者 zip 压缩包拖到这里：Markdown、文本、Word、PDF、HTML、Akoma Ntoso。',
  dropNow: '松开即可添加。',
  chooseDocuments: '选择文档…',
  chooseFolder: '选择文件夹…',
  chosen: (files, size) => `${grouped(files)}个文件，${size}`,
  newPack: '新建指引包',
  packTitle: '新指引包的名称',
  titleWanted: '请为指引包起一个名称。',
  addTo: '添加到',
  importNow: '导入',
  discard: '放弃',
  cancel: '取消',
  progress: '进度',
  filesDone: (done, total) => `${grouped(done)}／${grouped(total)}个文件`,
  received: (size, total) => (total === undefined ? size : `${size}／${total}`),
  writing: '正在生成指引包和索引…',
  report: (title) => `导入报告：${title}`,
  sums: ({ read, instruments, articles, charsIn, charsLeft }) =>
    `读取${grouped(read)}个文件：${grouped(instruments)}件，${grouped(articles)}条，${grouped(charsIn)}字${charsLeft === 0 ? '' : `，其中${grouped(charsLeft)}字未收入正文`}。`,
  failed: (count) => `${grouped(count)}个文件未能读取`,
  empty: (count) => `${grouped(count)}个文件没有正文`,
  warned: (count) => `${grouped(count)}个文件有提示`,
  left: (count) => `${grouped(count)}个文件有未收入正文的文字`,
  moreInReport: (count) => `另有${grouped(count)}个，见报告。`,
  saveReport: '保存完整报告…',
  closeReport: '关闭报告',
  made: '在本机由文档生成',
  fromAddress: (host) => `来自 ${host}`,
  fromPolicy: '由单位统一设置',
  checkedOn: (day) => `${day}检查过更新`,
  refresh: '检查更新',
  addDocuments: '添加文档…',
  exportPack: '导出…',
  address: '从网址获取指引包',
  addressLead: '只有在您要求时，Dutybook 才会通过 https 获取这一个文件；签名与您提供的密钥相符才会安装。',
  addressLabel: '指引包的网址（https://…）',
  keyLabel: '签名者的密钥',
  keyHint: '公钥，或者32位的密钥编号。请向提供网址的人索取。',
  fetch: '获取并安装',
  allowServer: (origin) => `允许访问 ${origin} 并重试`,
  storage: '存储空间',
  used: (used, quota) => `已用 ${used}，浏览器允许使用约 ${quota}。空间不足时，浏览器不会自行清除这些内容。`,
  backup: '备份',
  backupLead: '指引包、收藏、最近查阅、讲授内容和选项，全部存入一个文件，可用于本机或者其他设备。',
  saveBackup: '保存备份…',
  restoreBackup: '恢复备份…',
  askRestore: (day, packs) => `用${day}的备份（${packs}个指引包）替换本机的全部指引包、收藏、讲授内容和选项？`,
  keepAll: '保留现有内容',
  restoreNow: '全部替换',
  lost: (count) => `${count}个指引包不见了`,
  lostWhy:
    '这不是在 Dutybook 中移除的，可能是浏览器或者清理软件清空了存放位置，也可能是迁移配置文件时没有带过来。请重新安装，或者不再列出。',
  lostLine: (size, day) => (day === undefined ? size : `${size}，${day}安装`),
  importAgain: '重新安装…',
  fetchAgain: '重新获取',
  forget: '不再列出',
  policyProblem: (name, problem) => `${name}（由单位统一设置）：${problem}`,
};

export const LIBRARY_WORDS: Readonly<Record<Language, LibraryWords>> = { en, zh };
