export * from './cardLines.ts';
export * from './handout.ts';
export * from './handoutHtml.ts';
export * from './handoutLine.ts';
export * from './handoutMarkdown.ts';
