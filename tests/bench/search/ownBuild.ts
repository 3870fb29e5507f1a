import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { buildLibraryPack } from '@dutybook/shared/library';
import { BUILT_IN, openPackAt } from '../../corpus/packFile.ts';
import { loadLexicon, loadQuestions, loadThoughtOf } from '../searchCorpus.ts';
import { read } from './corpusRows.ts';
import { FILE } from './ownPeer.ts';
import type { Corpus } from './peer.ts';

/** What goes into the pack beside the instruments: all that ships, or all but what was learned from questions. */
async function material(taught: boolean) {
  const { pack } = await openPackAt(BUILT_IN);
  const lexicon = await pack.section('lexicon')?.whole();
  if (lexicon?.ok !== true) throw new Error('the built-in library is not built');
  const words = { lexicon: lexicon.value, phrases: loadLexicon().phrases };
  return { ...words, asked: taught ? loadQuestions() : loadThoughtOf() };
}

/** Builds the pack: texts, index, word lists, learned terms where it may use them. Names were read aloud before, as for the peers. */
export async function build(corpus: Corpus, folder: string): Promise<void> {
  const content = { title: { en: 'bench' }, instruments: [...corpus.instruments], ...(await material(corpus.taught)) };
  const file = openSync(join(folder, FILE), 'w');
  const readAloud = (text: string) => corpus.syllables.get(text) ?? read(text);
  for (const piece of buildLibraryPack(content, readAloud)) writeSync(file, piece);
  closeSync(file);
}
