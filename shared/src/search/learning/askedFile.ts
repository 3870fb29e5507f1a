import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import type { AskedTerms } from './askedTerms.ts';

/**
 * Asked terms as a text that people can edit: lines that begin with `#` are remarks; every other has four columns with tabs between them:
 * instrument, article in digits, number of questions, terms with blanks between them, each with `:n` when `n` questions have it and not one.
 */
export function writeAskedTerms(rows: readonly AskedTerms[], remarks: readonly string[]): string {
  const lines = rows.map(({ instrument, article, questions, terms }) => {
    const words = terms.map(([term, count]) => (count === 1 ? term : `${term}:${count}`));
    return [instrument, article, String(questions), words.join(' ')].join('\t');
  });
  return `${[...remarks.map((remark) => `# ${remark}`), ...lines].join('\n')}\n`;
}

function readTerm(word: string): readonly [string, number] {
  const [, term = word, count] = /^(.+):(\d{1,4})$/.exec(word) ?? [];
  return [term, count === undefined ? 1 : Number(count)];
}

function readRow(line: string): AskedTerms | undefined {
  const [instrument = '', article = '', questions = '', words, ...more] = line.split('\t');
  const isRow = instrument !== '' && /^\d+(?:-\d+)?$/.test(article) && /^\d{1,6}$/.test(questions);
  if (!isRow || words === undefined || more.length > 0) return undefined;
  const terms = words.split(' ').filter((word) => word !== '');
  return { instrument, article, questions: Number(questions), terms: terms.map(readTerm) };
}

/** Reads what {@link writeAskedTerms} writes, and people have changed. Fails with `asked-file`, telling the first wrong line. */
export function readAskedTerms(text: string): Outcome<readonly AskedTerms[]> {
  const rows: AskedTerms[] = [];
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = readRow(line);
    if (row === undefined) {
      return failure('asked-file', {
        en: `Line ${place + 1} of the learned terms is not instrument, article, number of questions and terms with tabs between them.`,
        zh: `学习词表第${place + 1}行应为以制表符分隔的四栏：名称、条号、问题数、词语。`,
      });
    }
    rows.push(row);
  }
  return success(rows);
}
