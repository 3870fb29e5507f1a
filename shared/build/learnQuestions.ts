/**
 * Writes `shared/learned/questions.tsv` from a file of answered questions: `node shared/build/learnQuestions.ts FILE.jsonl ORIGIN`, lines
 * `{query, relevant: [citation]}`. Only counts of terms that several questions have are kept, no question.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import * as v from 'valibot';
import { learnAskedTerms, writeAskedTerms } from '../src/search/learning/index.ts';

const LineSchema = v.object({ query: v.string(), relevant: v.array(v.string()) });
const TARGET = new URL('../learned/questions.tsv', import.meta.url);

const [, , file, origin] = argv;
if (file === undefined || origin === undefined) throw new Error('learnQuestions.ts FILE.jsonl ORIGIN');
const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
const questions = lines.map((line) => {
  const { query, relevant } = v.parse(LineSchema, JSON.parse(line));
  return { question: query, answers: relevant };
});
const rows = learnAskedTerms(questions);
const remarks = [
  'Terms of questions by the article that answers them; see shared/src/search/learning.',
  `origin: ${origin}`,
  'made by: shared/build/learnQuestions.ts; terms of fewer than three questions are left out',
];
await writeFile(TARGET, writeAskedTerms(rows, remarks));
console.log(`${questions.length} questions, ${rows.length} articles`);
