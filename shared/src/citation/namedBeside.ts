/** Last words of the name of an instrument, with what may stand behind them in a cell or before a colon. */
const NAME_END =
  /(?:(?<![违非合司执方做看说想立守用手依枉语])法|法典|条例|[规细通总准]则|解释|规定|决定|通知|意见|批复|规程|标准|基准|公约|纪要|[\p{Script=Han}》]令|《[^《》]{1,80}》|\b(?:Act|Regulations?|Rules|Code|Law)(?: \d{4})?)[》〉）)\]”"*_\s\u3000]{0,6}$/u;
const BORDERS = /[|\t]/u;
const LONGEST = 90;

function namesInstrument(words: string): boolean {
  return NAME_END.test(words.slice(-LONGEST).trimEnd());
}

/** Most of a row that is looked at on either side of an article. */
const LONGEST_ROW = 300;

/** The row around an article, before it and behind it. */
function rowAround(text: string, start: number, end: number): readonly [string, string] {
  const before = text.slice(Math.max(0, start - LONGEST_ROW), start);
  const [behind = ''] = text.slice(end, end + LONGEST_ROW).split('\n', 1);
  return [before.slice(before.lastIndexOf('\n') + 1), behind];
}

/**
 * Whether an article without a law stands in a row of a table another cell of which names an instrument, or behind such a name and a
 * colon: of that it may be, and not of the law that was spoken of in the row above. `spokenOf` is where that was named, if in this unit. Bounded.
 */
export function isNamedBeside(text: string, start: number, end: number, spokenOf: number): boolean {
  const label = /([^|\t\n：:]{2,60})[：:][ \u3000]?$/u.exec(text.slice(Math.max(0, start - LONGEST), start));
  if (label?.[1] !== undefined && spokenOf < start - label[0].length && namesInstrument(label[1])) return true;
  const [before, behind] = rowAround(text, start, end);
  if (!BORDERS.test(before) && !BORDERS.test(behind)) return false;
  const [rest = '', next, ...others] = behind.split(BORDERS);
  if (next !== undefined && rest.trim() === '' && namesInstrument(next)) return true;
  if (spokenOf > start - before.length) return false;
  return [...before.split(BORDERS).slice(0, -1), ...others].some(namesInstrument);
}
