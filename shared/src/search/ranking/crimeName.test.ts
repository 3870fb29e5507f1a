import { describe, expect, it } from 'vitest';
import { compileLexicon, openLexicon } from '../lexicon/index.ts';
import { definesCrime, definitionsOfCrime } from './crimeName.ts';

const FILES = [
  {
    name: 'crimes.tsv',
    content:
      '# kind: words\n# origin: test\n掏包罪\t掏取他人财物,数额较大|多次掏取他人财物|~掏取\n划船\t在河道内划船游玩\n',
  },
  { name: 'empty.tsv', content: '# kind: empty\n# origin: test\n怎么判\n' },
];

function lexicon() {
  const compiled = compileLexicon(FILES);
  const opened = compiled.ok ? openLexicon(compiled.value) : compiled;
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

describe('the words that define a crime', () => {
  it.each(['掏包罪', '掏包', '掏包怎么判', '掏包罪判几年', '掏包如何处罚?'])('are known of %s', (query) => {
    expect(definitionsOfCrime(query, lexicon())).toEqual(['掏取他人财物,数额较大', '多次掏取他人财物']);
  });

  it.each(['划船', '掏包和划船', '掏'])('are none of %s', (query) => {
    expect(definitionsOfCrime(query, lexicon())).toEqual([]);
    expect(definitionsOfCrime(query, undefined)).toEqual([]);
  });

  it('stand in the article with the penalty', () => {
    expect(definesCrime('掏取他人财物,数额较大的,处三年以下有期徒刑。', '掏取他人财物,数额较大')).toBe(true);
    expect(definesCrime('掏取他人财物,数额较大的,应当退还。', '掏取他人财物,数额较大')).toBe(false);
    expect(definesCrime('处三年以下有期徒刑。', '掏取他人财物,数额较大')).toBe(false);
  });
});
