import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from '../../text/index.ts';
import { foldText } from './foldedText.ts';

const pieces = fc.oneof(
  fc.constantFrom(
    '，',
    '（一）',
    '公安',
    '機關',
    'Law',
    'ＡＢ',
    '\n',
    ' ',
    '  ',
    '\u3000',
    '\u200b',
    'é',
    'e\u0301',
    'Σ',
    'ΑΣ',
    '㎏',
    '한',
    '\u1112\u1161',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

it('a folded text is the normalised one', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
      const text = list.join('');
      expect(foldText(text)).toBe(normalise(text));
    }),
    { numRuns: 2000 },
  );
});

it('a long text too', () => {
  const text = '第一条　公安机关（以下简称“机关”）应当依法办理，不得ABC。\n'.repeat(500).replaceAll('　', '');
  expect(foldText(text)).toBe(normalise(text));
});
