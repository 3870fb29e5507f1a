import { escapeMarkdown } from '../text/markdownText.ts';
import { handoutLines } from './handout.ts';
import type { Handout } from './handout.ts';
import type { HandoutLine } from './handoutLine.ts';

function lineMarkdown({ style, text }: HandoutLine): string {
  const words = escapeMarkdown(text);
  if (words === '') return '';
  if (style === 'title') return `# ${words}`;
  if (style === 'heading') return `## ${words}`;
  if (style === 'subheading') return `### ${words}`;
  if (style === 'status' || style === 'source') return `*${words}*`;
  if (style === 'note') return `> ${words}`;
  return style === 'item' ? `\u3000${words}` : words;
}

/** A handout as a Markdown document that shows exactly its words. */
export function handoutMarkdown(handout: Handout): string {
  const lines = handoutLines(handout).map(lineMarkdown);
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}
