export * from './handout.ts';
export * from './handoutHtml.ts';
export * from './handoutMarkdown.ts';
