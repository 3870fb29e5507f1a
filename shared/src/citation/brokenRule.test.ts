import { describe, expect, it } from 'vitest';
import { NAMES } from './referenceSample.ts';
import { readReferences } from './readReferences.ts';

/** The place of the last reference of a text of an instrument, and whether that is only guessed. */
function last(text: string): string {
  const { references } = readReferences(text, NAMES, { law: '某条例', article: '40' });
  const { place, basis } = references.at(-1) ?? { place: {}, basis: '' };
  const numbers = [place.article, place.paragraph, place.item]
    .map((number) => number ?? '')
    .join('.')
    .replace(/\.$/, '');
  return `${numbers}${place.rangeEnd === undefined ? '' : `–${place.rangeEnd}`} ${basis}`;
}

const LEAD = '第四十条 违反本条例第二十条规定，按下列规定处罚：\n\n';

describe('an item or paragraph that is broken, in an article that punishes what another one forbids', () => {
  it.each([
    [`${LEAD}（一）有第一项行为的，处警告；`, '20..1 guessed'],
    [`${LEAD}（一）有第一项行为的，处警告；\n\n（二）违反第七项至第九项规定的，处罚款；`, '20..7–9 guessed'],
    [`${LEAD}（一）违反第二、三项规定的，处警告；`, '20..3 guessed'],
    ['第四十条 违反本条例第二十条第一项规定的，处警告；违反第二项规定的，处罚款。', '20..2 guessed'],
    ['第四十条 违反本条例第二十条第一款规定的，处警告。违反第二款规定的，处罚款。', '20.2 guessed'],
    ['第四十条 违反《刑法》第二十条第一款规定的，处警告。违反第二款规定的，处罚款。', '20.2 guessed'],
    [`${LEAD}（三）第一项、第二项以外的行为，处警告；`, '40..2 list'],
    ['第四十条 违反《刑法》第二十条第一款规定的，处警告。\n\n违反第二款规定的，处罚款。', '40.2 own-text'],
    ['第四十条 依照《刑法》第二十条第一款处罚。\n\n有第一款行为，不具有第二款情形的，从轻。', '40.2 antecedent'],
    ['第四十条 禁止下列行为：\n\n（一）甲；\n\n违反第一项规定的，处警告。', '40..1 own-text'],
    ['第四十条 违反本条例第四十条第一款规定的，处警告。违反第二款规定的，处罚款。', '40.2 own-text'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
