import { expect, test } from 'vitest';
import { withoutMarkup } from './textOnlyPreact.ts';

test('the one assignment of markup is replaced, the rest stays', () => {
  const code = 'h?(l||y&&(h.__html==t.innerHTML)||(t.innerHTML=h.__html),r=[]):0';
  expect(withoutMarkup(code)).toBe('h?(l||y&&(h.__html==t.innerHTML)||(()=>{throw new Error("text only")})(),r=[]):0');
});

test('a preact that is written otherwise stops the build', () => {
  expect(() => withoutMarkup('t.innerHTML = h.__html')).toThrow('0 places');
  expect(() => withoutMarkup('(a.innerHTML=b.__html)(a.innerHTML=b.__html)')).toThrow('2 places');
});
