/** The words of a line of Markdown without its marks, and how far bold type reaches from its start. */
export interface InlineText {
  readonly text: string;
  readonly boldEnd?: number;
}

const BOLD_START = /^(\*\*|__)(?=\S)(.*?\S)\1/u;
const LINK = /!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g;
const COMMENT = /<!--[\s\S]*?-->/g;
/** Only tags that Markdown writers really use inline; `<某法>` in angle brackets is text. */
const TAG = /<\/?(?:b|i|u|em|strong|sub|sup|br|span|font|p|div|center|a|small|s|del|ins|mark)(?:\s[^<>]*)?\/?>/gi;
const EMPHASIS = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu;
const ITALIC = /(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])/gu;
const CODE = /`([^`\n]+)`/g;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|<>~])/;

/** An escaped character is no mark: what stands between escapes is read on its own. */
function withoutMarks(text: string): string {
  return text
    .split(ESCAPE)
    .map((piece, place) => (place % 2 === 0 ? plainWords(piece) : piece))
    .join('');
}

function plainWords(text: string): string {
  return text
    .replace(COMMENT, '')
    .replace(LINK, '$1')
    .replace(TAG, '')
    .replace(EMPHASIS, '$2')
    .replace(ITALIC, '$1')
    .replace(CODE, '$1');
}

/** Takes the inline marks off a line: emphasis, links (their words stay), code, simple tags, comments, escapes. Linear. */
export function readInline(line: string): InlineText {
  const bold = BOLD_START.exec(line);
  const text = withoutMarks(line);
  if (bold?.[2] === undefined) return { text };
  return { text, boldEnd: withoutMarks(bold[2]).length };
}
