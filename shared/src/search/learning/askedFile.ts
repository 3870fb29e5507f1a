import type { Outcome } from '../../model/index.ts';
import { defined, failure, success } from '../../model/index.ts';
import { TextFolder } from '../index/foldedText.ts';
import { ArticleCount, termsOf } from './askedTerms.ts';
import type { AskedTerms } from './askedTerms.ts';

/**
 * Asked terms as a text that people can edit: lines that begin with `#` are remarks; every other has four columns with tabs between them:
 * instrument, article in digits, number of questions, terms with blanks between them, each with `:n` when `n` questions have it and not one.
 * People write three columns: instrument, article, questions with `|` between them. `(2025-06-27)` behind an instrument is the date of the
 * first version with these numbers.
 */
export function writeAskedTerms(rows: readonly AskedTerms[], remarks: readonly string[]): string {
  const lines = rows.map(({ instrument, since, article, questions, terms }) => {
    const words = terms.map(([term, count]) => (count === 1 ? term : `${term}:${count}`));
    const named = since === undefined ? instrument : `${instrument}(${since})`;
    return [named, article, String(questions), words.join(' ')].join('\t');
  });
  return `${[...remarks.map((remark) => `# ${remark}`), ...lines].join('\n')}\n`;
}

function readTerm(word: string): readonly [string, number] {
  const [, term = word, count] = /^(.+):(\d{1,4})$/.exec(word) ?? [];
  return [term, count === undefined ? 1 : Number(count)];
}

const SINCE = /^(.+)\((\d{4}-\d{2}-\d{2})\)$/;

/** Questions that somebody thought of weigh nothing in how much is asked of an instrument: nobody counted them. */
function thoughtOf(questions: string, folder: TextFolder): Pick<AskedTerms, 'questions' | 'terms'> {
  const count = new ArticleCount();
  for (const question of questions.split('|')) count.add(termsOf(question, folder));
  return { questions: 0, terms: count.terms() };
}

function countedTerms(questions: string, words: string): Pick<AskedTerms, 'questions' | 'terms'> | undefined {
  if (!/^\d{1,6}$/.test(questions)) return undefined;
  const terms = words.split(' ').filter((word) => word !== '');
  return { questions: Number(questions), terms: terms.map(readTerm) };
}

function readRow(line: string, folder: TextFolder): AskedTerms | undefined {
  const [name = '', article = '', questions = '', words, ...more] = line.split('\t');
  if (name === '' || questions === '' || !/^\d+(?:-\d+)?$/.test(article) || more.length > 0) return undefined;
  const asked = words === undefined ? thoughtOf(questions, folder) : countedTerms(questions, words);
  const [, instrument = name, since] = SINCE.exec(name) ?? [];
  return asked && defined({ instrument, since, article, ...asked });
}

/** Reads what {@link writeAskedTerms} writes, and people have written. Fails with `asked-file`, telling the first wrong line. */
export function readAskedTerms(text: string): Outcome<readonly AskedTerms[]> {
  const folder = new TextFolder();
  const rows: AskedTerms[] = [];
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = readRow(line, folder);
    if (row === undefined) {
      return failure('asked-file', {
        en: `Line ${place + 1} of what is asked is neither instrument, article and questions nor instrument, article, number of questions and terms, with tabs between them.`,
        zh: `问题表第${place + 1}行应为以制表符分隔的三栏（名称、条号、问题）或四栏（名称、条号、问题数、词语）。`,
      });
    }
    rows.push(row);
  }
  return success(rows);
}
