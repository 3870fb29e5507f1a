import type { LeftReason } from './docxInline.ts';
import type { Extraction, Place, ReadingWarning } from '../extraction.ts';
import type { StoryWarning } from './docxStory.ts';

const SENTENCES: Readonly<Record<StoryWarning, readonly [string, string]>> = {
  'docx-embedded-object': [
    'An embedded object (a table, a drawing or another file) stands here; its text is not read.',
    '此处嵌有对象（表格、图形或其他文件），其中文字未读取。',
  ],
  'docx-number-field': [
    'A number stands here that Word computes when it shows the page; it is not in the file.',
    '此处的编号由 Word 显示时计算，文件中没有。',
  ],
  'docx-number-format': [
    'Some list numbers have a format that is not known; they are written in digits.',
    '部分编号的格式无法识别，已写作阿拉伯数字。',
  ],
  'docx-embedded-part': [
    'Another document is built in here; its text is not read. Open the file in Word and save it again to join them.',
    '此处嵌入了另一份文档，其中文字未读取。请用 Word 打开并重新保存以合并。',
  ],
};
/** Warnings of one name beyond these say nothing new. */
const MOST_WARNINGS = 20;

/** Gathers what stands outside the blocks: text with the reason why, and warnings. */
export class DocxRemainder {
  readonly #left: { text: string; readonly reason: LeftReason; readonly place: Place }[] = [];
  readonly #warnings: ReadingWarning[] = [];
  readonly #times = new Map<StoryWarning, number>();

  leave(text: string, reason: LeftReason, place: Place): void {
    const last = this.#left.at(-1);
    if (last?.reason === reason && last.place.line === place.line && place.line !== undefined) last.text += text;
    else if (text.trim() !== '') this.#left.push({ text, reason, place });
  }

  warn(code: StoryWarning, place: Place): void {
    const times = (this.#times.get(code) ?? 0) + 1;
    this.#times.set(code, times);
    const [en, zh] = SENTENCES[code];
    if (times <= MOST_WARNINGS) this.#warnings.push({ code, place, message: { en, zh } });
  }

  get left(): Extraction['remainder'] {
    return this.#left.map(({ text, ...rest }) => ({ text: text.trim(), ...rest }));
  }

  get warnings(): readonly ReadingWarning[] {
    return this.#warnings;
  }
}
