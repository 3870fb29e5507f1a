import { foldText } from './foldedText.ts';
import { layerSections } from './indexBuilder.ts';
import { LayerWriter } from './layerWriter.ts';
import { LearnedTable } from './learnedTable.ts';
import { SECTION } from './sectionName.ts';

/** A question that somebody asked, and the documents that answer it, by number. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly documents: readonly number[];
}

/**
 * The sections that an index gains from answered questions: their words as a field of the documents that answer them, and how often
 * each version answers. `versionOf` numbers a document's version, `documents` is how many the index has. Deterministic.
 */
export function learnFromQuestions(
  questions: readonly AnsweredQuestion[],
  documents: number,
  versionOf: (document: number) => number,
): ReadonlyMap<string, Uint8Array> {
  const asked = new Map<number, string[]>();
  const answers = new Map<number, number>();
  for (const { question, documents: right } of questions) {
    const folded = foldText(question);
    for (const version of new Set(right.map(versionOf))) answers.set(version, (answers.get(version) ?? 0) + 1);
    for (const document of right) {
      const known = asked.get(document);
      if (known === undefined) asked.set(document, [folded]);
      else known.push(folded);
    }
  }
  const layer = new LayerWriter();
  for (let document = 0; document < documents; document += 1) layer.add(asked.get(document) ?? []);
  return new Map([
    ...layerSections(SECTION.asked, layer.finish()),
    [SECTION.learned, new LearnedTable(answers).write()],
  ]);
}
