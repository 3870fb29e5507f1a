/** How long it is told what an act has led to, in milliseconds. */
export const NOTICE_MS = 3000;
