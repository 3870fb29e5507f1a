export * from './dutybookMarkdown.ts';
export * from './lawInstrument.ts';
export * from './lawMarkdown.ts';
export * from './registry.ts';
