import type { Language } from '@dutybook/shared/model';
import type { PresenterCommand } from './presenterKey.ts';

interface PresenterWords {
  /** What each command does, for its button. */
  readonly command: Readonly<Record<PresenterCommand, string>>;
  readonly controls: string;
  readonly showAgain: string;
  readonly notesTitle: string;
  readonly noNote: string;
  readonly waiting: string;
  readonly ended: string;
  readonly isBlack: string;
  readonly next: (title: string) => string;
  readonly noNext: string;
  readonly onScreen: string;
}

const EN: PresenterWords = {
  command: {
    next: 'Next',
    previous: 'Previous',
    first: 'First',
    last: 'Last',
    black: 'Black screen',
    timer: 'Timer',
    notes: 'Notes here',
    window: 'Notes in a window',
    fullScreen: 'Full screen',
    end: 'End',
  },
  controls: 'Presenting',
  showAgain: 'Show the screen again',
  notesTitle: 'Notes',
  noNote: 'No note on this entry.',
  waiting: 'The slides are not open. Present the session; its notes then appear here.',
  ended: 'The presentation has ended.',
  isBlack: 'The screen is black.',
  next: (title) => `Next: ${title}`,
  noNext: 'This is the last entry.',
  onScreen: 'On the screen',
};

const ZH: PresenterWords = {
  command: {
    next: '下一页',
    previous: '上一页',
    first: '第一项',
    last: '最后一项',
    black: '黑屏',
    timer: '计时',
    notes: '本窗口备注',
    window: '另开备注窗口',
    fullScreen: '全屏',
    end: '结束放映',
  },
  controls: '放映控制',
  showAgain: '恢复画面',
  notesTitle: '讲课备注',
  noNote: '本项没有备注。',
  waiting: '放映窗口没有打开。开始放映后，备注会显示在这里。',
  ended: '放映已结束。',
  isBlack: '目前为黑屏。',
  next: (title) => `下一项：${title}`,
  noNext: '这是最后一项。',
  onScreen: '屏幕上的内容',
};

/** The words of presenting, on the slides and in the window of the notes. */
export const PRESENTER_WORDS: Readonly<Record<Language, PresenterWords>> = { en: EN, zh: ZH };
