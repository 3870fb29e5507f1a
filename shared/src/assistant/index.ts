export * from './assistantTool.ts';
export * from './checkCitations.ts';
export type { CitedAnswer } from './citedAnswer.ts';
export * from './getProvision.ts';
export type { DoubtfulFigure, QuotedProvision } from './quotedProvision.ts';
export * from './searchGuidance.ts';
