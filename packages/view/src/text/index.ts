export * from './adviceText.ts';
export * from './cardMarkdown.ts';
export * from './cardText.ts';
export * from './citation.ts';
export * from './markdownText.ts';
export * from './signerLine.ts';
export * from './statusLine.ts';
export * from './typeset.ts';
