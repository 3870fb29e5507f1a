import { describe, expect, it } from 'vitest';
import { compileLexicon, openLexicon } from '../lexicon/index.ts';
import { crimeArticles, definesOffence, definitionsOfOffence } from './offenceName.ts';

const FILES = [
  {
    name: 'crimes.tsv',
    content:
      '# kind: words\n# origin: test\n掏包罪\t掏取他人财物,数额较大|多次掏取他人财物|~掏取\n撑船\t~在河道内撑船\n' +
      '挡路|挡道\t阻挡他人通行|任意挡路堵车\n',
  },
  { name: 'articles.tsv', content: '# kind: articles\n# origin: test\n掏包罪\t刑法264\n' },
  { name: 'empty.tsv', content: '# kind: empty\n# origin: test\n怎么判\n' },
];

function lexicon() {
  const compiled = compileLexicon(FILES);
  const opened = compiled.ok ? openLexicon(compiled.value) : compiled;
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const wordsOf = (query: string) => definitionsOfOffence(query, lexicon()).map(({ words }) => words);

describe('the words that define an offence', () => {
  it.each(['掏包罪', '掏包', '掏包怎么判', '掏包罪判几年', '掏包如何处罚?'])(
    'are known of the crime in %s',
    (query) => {
      expect(wordsOf(query)).toEqual(['掏取他人财物,数额较大', '多次掏取他人财物']);
    },
  );

  it.each(['挡路', '挡道', '挡路怎么处罚', '挡路拘留几天', '挡道罚多少钱', '挡路会被处罚'])(
    'are the first that is surely meant by the act in %s',
    (query) => {
      expect(wordsOf(query)).toEqual(['阻挡他人通行']);
    },
  );

  it.each(['撑船', '掏包和撑船', '在挡路', '掏'])('are none of %s', (query) => {
    expect(wordsOf(query)).toEqual([]);
    expect(definitionsOfOffence(query, undefined)).toEqual([]);
  });
});

describe('the articles of a crime', () => {
  it.each([
    ['掏包罪', true],
    ['掏包罪怎么处罚', true],
    ['掏包判几年', true],
    ['掏包会被判刑?', true],
    ['掏包怎么判', true],
    ['掏包', false],
    ['掏包罚多少钱', false],
  ])('are known of %s; whether nothing else is meant: %s', (query, isCrimeOnly) => {
    expect(crimeArticles(query, lexicon())).toEqual({ crime: '掏包罪', articles: ['刑法264'], isCrimeOnly });
  });

  it.each(['挡路', '撑船', '掏包和撑船'])('are none of %s', (query) => {
    expect(crimeArticles(query, lexicon())).toBeUndefined();
    expect(crimeArticles('掏包罪', undefined)).toBeUndefined();
  });
});

describe('the article of an offence', () => {
  const [crime] = definitionsOfOffence('掏包', lexicon());
  const [act] = definitionsOfOffence('挡路', lexicon());

  it.each([
    [crime, '掏取他人财物,数额较大的,处三年以下有期徒刑。', true],
    [crime, '掏取他人财物,数额较大的,应当退还。', false],
    [crime, '掏取他人财物,数额较大的,处五百元以下罚款。', false],
    [crime, '处三年以下有期徒刑。', false],
    [act, '阻挡他人通行的,处五日以下拘留。', true],
    [act, '阻挡他人通行的,处五百元以下罚款。', true],
    [act, '有下列行为之一的,处警告或者二百元以下罚款:(一)阻挡他人通行的;(二)追赶他人的。', true],
    [act, '追赶或者阻挡他人通行,不听劝阻的,处警告或者二百元以下罚款。', true],
    [act, '不得阻挡他人通行。', false],
    [act, '因阻挡他人通行受到伤害的,阻挡的人处五百元以下罚款。', false],
    [act, '在查处追赶、阻挡他人通行活动时,通风报信的,处五百元以下罚款。', false],
    [act, '被判处拘役的人,可以阻挡他人通行。', false],
    [act, '擅自离岗的,处五百元以下罚款,不得阻挡他人通行。', false],
  ])('has the words and a penalty: %o %s', (definition, text, expected) => {
    expect(definition !== undefined && definesOffence(text, definition)).toBe(expected);
  });
});
