import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument } from '@dutybook/shared/model';
import { buildInstrumentSections } from '../../../shared/src/pack/instruments/index.ts';
import type { SectionInput } from '../../../shared/src/pack/packWriter.ts';
import { writePack } from '../../../shared/src/pack/packWriter.ts';
import { buildIndex } from '../../../shared/src/search/index/index.ts';
import { loadLexicon } from '../searchCorpus.ts';
import { read } from './corpusRows.ts';
import { DATES, FILE, LEXICON, sectionName } from './ownPeer.ts';
import type { Corpus } from './peer.ts';

function datesOf(instruments: readonly Instrument[]): Uint8Array {
  const dates = instruments.map(({ versions }) =>
    versions.map((version) => ({
      ...version,
      file: undefined,
      history: undefined,
      amendedBy: undefined,
      expressions: undefined,
    })),
  );
  return new TextEncoder().encode(JSON.stringify(dates));
}

/** Builds the pack: texts, index, lexicon. */
export async function build(corpus: Corpus, folder: string): Promise<void> {
  const instruments = [...corpus.instruments];
  const { section, words } = loadLexicon();
  const index = buildIndex(instruments, { syllables: corpus.syllables, read, phrases: words });
  const sections: readonly SectionInput[] = [
    ...[...index].map(([name, content]) => ({ name: sectionName(name), layout: 'pages' as const, content })),
    { name: LEXICON, layout: 'blocks', content: section },
    { name: DATES, layout: 'blocks', content: datesOf(instruments) },
    ...buildInstrumentSections(instruments),
  ];
  const file = openSync(join(folder, FILE), 'w');
  for (const piece of writePack(sections)) writeSync(file, piece);
  closeSync(file);
}
