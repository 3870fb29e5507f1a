import { expect, test } from 'vitest';
import { withoutForeignCode } from './textOnlyPdf.ts';

const CODE = `x || Function('return this')(); await import(
  /*webpackIgnore: true*/
  /*@vite-ignore*/
  this.workerSrc); rest()`;

test('what would run code that is not packed is replaced, the rest stays', () => {
  expect(withoutForeignCode(CODE)).toBe(`x || globalThis; await (() => { throw new Error('text only'); })(); rest()`);
});

test('a pdf.js that is written otherwise stops the build', () => {
  expect(() => withoutForeignCode('rest()')).toThrow('0 places');
  expect(() => withoutForeignCode(CODE + CODE)).toThrow('2 places');
});
