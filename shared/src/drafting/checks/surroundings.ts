/** Where something stands in a draft. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Most units of a sentence behind a reference that are looked at. */
const SENTENCE = 120;

/** Whether the sentence repeals what it names: 《旧办法》同时废止. That it is old is the point. */
export function isRepealedThere(text: string, { end }: Span): boolean {
  const behind = text.slice(end, end + SENTENCE);
  const stop = behind.search(/[。；\n]/u);
  return /废止|失效|停止执行/u.test(stop < 0 ? behind : behind.slice(0, stop));
}

/** Most units of the words by which a reference says that it means another text: 修改前中华人民共和国. */
const OTHER_TEXT = 16;

/** Whether a reference says itself that it means an earlier text, 修改前商标法, or one that is only made there, 作为第十条之一. */
export function meansOtherText(text: string, { start }: Pick<Span, 'start'>): boolean {
  return /(?:修改前|修正前|修订前|原|旧|作为|改为|增加)(?:该条|的|《?中华人民共和国)?$/u.test(
    text.slice(Math.max(0, start - OTHER_TEXT), start),
  );
}

/** Whether the name of a law or a place ends right before: 著作权法第十条, where the law was not read as one. */
export function isGluedToName(text: string, { start }: Pick<Span, 'start'>): boolean {
  return /[法例定则典释》款条项]/u.test(text.charAt(start - 1));
}
