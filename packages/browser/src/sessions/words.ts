import type { Language } from '@dutybook/shared/model';

interface SessionWords {
  readonly title: string;
  readonly lead: string;
  readonly create: string;
  readonly untitled: string;
  readonly importFile: string;
  readonly none: string;
  readonly chooseOne: string;
  readonly empty: string;
  readonly name: string;
  readonly entries: (count: number) => string;
  readonly note: (title: string) => string;
  readonly notePlaceholder: string;
  readonly up: (title: string) => string;
  readonly down: (title: string) => string;
  readonly remove: (title: string) => string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly deleteSession: string;
  readonly present: string;
  readonly print: string;
  readonly saveAs: string;
  readonly forColleague: string;
  readonly notThere: string;
  readonly add: string;
  readonly addTo: (title: string) => string;
  readonly chooseSession: string;
  readonly added: (title: string) => string;
  readonly drag: string;
  readonly loading: string;
}

const EN: SessionWords = {
  title: 'Sessions',
  lead: 'Provisions and measures in the order in which you go through them with a class.',
  create: 'New session',
  untitled: 'Untitled session',
  importFile: 'Import a session…',
  none: 'No sessions yet.',
  chooseOne: 'Choose a session to see what is in it.',
  empty: 'Nothing is in this session. Open a text in the library and choose “Add to session”.',
  name: 'Name of the session',
  entries: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  note: (title) => `Note on ${title}`,
  notePlaceholder: 'Note for yourself',
  up: (title) => `Move ${title} up`,
  down: (title) => `Move ${title} down`,
  remove: (title) => `Remove ${title}`,
  removed: (title) => `Removed “${title}”.`,
  undo: 'Undo',
  deleteSession: 'Delete session',
  present: 'Present',
  print: 'Print',
  saveAs: 'Save as',
  forColleague: 'JSON for a colleague',
  notThere: 'Not in the library of this computer. Install the pack that has it.',
  add: 'Add to session',
  addTo: (title) => `Add to “${title}”`,
  chooseSession: 'Choose the session',
  added: (title) => `Added to “${title}”`,
  drag: 'Drag to reorder (or Alt ↑ ↓)',
  loading: 'Opening the sessions…',
};

const ZH: SessionWords = {
  title: '讲授',
  lead: '按讲授顺序排列的条文和措施。',
  create: '新建讲授',
  untitled: '未命名讲授',
  importFile: '导入讲授…',
  none: '还没有讲授内容。',
  chooseOne: '请选择一次讲授查看内容。',
  empty: '其中还没有内容。请在指引库中打开文件，选择“加入讲授”。',
  name: '讲授名称',
  entries: (count) => `${count}项`,
  note: (title) => `${title}的备注`,
  notePlaceholder: '讲课备注',
  up: (title) => `上移${title}`,
  down: (title) => `下移${title}`,
  remove: (title) => `移出${title}`,
  removed: (title) => `已移除“${title}”。`,
  undo: '撤销',
  deleteSession: '删除此讲授',
  present: '放映',
  print: '打印',
  saveAs: '另存为',
  forColleague: 'JSON（给同事）',
  notThere: '本机指引库中没有此条，请安装相应的指引包。',
  add: '加入讲授',
  addTo: (title) => `加入“${title}”`,
  chooseSession: '选择讲授',
  added: (title) => `已加入“${title}”`,
  drag: '拖动排序（或按 Alt ↑ ↓）',
  loading: '正在打开讲授…',
};

/** The words of the page of sessions. */
export const SESSION_WORDS: Readonly<Record<Language, SessionWords>> = { en: EN, zh: ZH };
