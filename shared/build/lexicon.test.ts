import { describe, expect, it } from 'vitest';
import { compileLexicon, openLexicon, readLexiconFile } from '../src/search/lexicon/index.ts';
import { lexiconSources } from './lexicon.ts';

const sources = await lexiconSources();
const files = sources.map(({ name, content }) => {
  const file = readLexiconFile(name, content);
  if (!file.ok) throw new Error(file.problem.message.en);
  return file.value;
});
const saidIn = (folder: string) =>
  files.filter(({ name }) => name.startsWith(folder)).flatMap(({ rows }) => rows.flatMap(({ said }) => said));

describe('the word lists of the project', () => {
  it('fit together: no word said twice, none in a circle', () => {
    const section = compileLexicon(sources);
    expect(section.ok ? '' : section.problem.message.en).toBe('');
    expect(section.ok && openLexicon(section.value).ok).toBe(true);
  });

  it.each([
    ['words/', 1500],
    ['offences/crimes', 300],
    ['glossary/', 1500],
    ['laws', 100],
  ])('%s has %i words or more', (folder, least) => {
    expect(saidIn(folder).length).toBeGreaterThanOrEqual(least);
  });

  it('tell their origin', () => {
    expect(files.filter(({ origin }) => origin.length < 10)).toEqual([]);
  });

  it('glossaries have English on the left and Chinese on the right', () => {
    const rows = files.filter(({ name }) => name.startsWith('glossary/')).flatMap((file) => file.rows);
    expect(rows.flatMap(({ said }) => said).filter((word) => !/^[\x20-\x7e]+$/.test(word))).toEqual([]);
    expect(rows.flatMap(({ meant }) => meant).filter(({ text }) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
