import { languageTag } from '../components/languageTag.ts';
import { handoutLines } from './handout.ts';
import type { Handout } from './handout.ts';
import type { HandoutLine, HandoutStyle } from './handoutLine.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

const ELEMENTS: Readonly<Record<HandoutStyle, string>> = {
  title: 'h1',
  heading: 'h2',
  subheading: 'h3',
  status: 'p',
  text: 'p',
  item: 'p',
  note: 'blockquote',
  source: 'p',
};

const STYLE = `body{max-width:40em;margin:2em auto;padding:0 1em;font:16px/1.7 serif}h1,h2,h3{line-height:1.35}
.status,.source{color:#555;font-size:.85em}.item{margin-inline-start:2em}blockquote{margin-inline:1em;border-inline-start:3px solid #888;padding-inline-start:1em}`;

function lineHtml({ style, text, language }: HandoutLine): string {
  const element = ELEMENTS[style];
  return `<${element} class="${style}" lang="${languageTag(language)}">${escapeHtml(text)}</${element}>`;
}

/** A handout as a web page of its own: no script, nothing from elsewhere, every word of the library as text. */
export function handoutHtml(handout: Handout): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(handout.title)}</title><style>${STYLE}</style>`;
  const body = handoutLines(handout).map(lineHtml).join('\n');
  return `<!doctype html>\n<html lang="${languageTag(handout.language)}"><head>${head}</head>\n<body>\n${body}\n</body></html>\n`;
}
