import { expect, it } from 'vitest';
import { readLexiconFile } from './lexiconFile.ts';
import { phrasesOf } from './lexiconPhrases.ts';

function fileOf(kind: string, rows: string) {
  const file = readLexiconFile(`${kind}.tsv`, `# kind: ${kind}\n# origin: made up for the test\n${rows}\n`);
  if (!file.ok) throw new Error(file.problem.message.en);
  return file.value;
}

it('words of two to eight characters are looked up by their sound, everyday ones are not', () => {
  const files = [
    fileOf('words', '酒驾|酒\t饮酒后驾驶机动车\n一二三四五六七八九\t数'),
    fileOf('everyday', '喝了两杯\t饮酒后驾驶机动车'),
    fileOf('glossary', 'drunk driving\t醉酒驾驶'),
  ];
  expect(phrasesOf(files)).toEqual(['酒驾']);
});
