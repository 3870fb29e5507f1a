import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryTerms, tokens, unfinishedWord } from './analysis.ts';
import { marksIn, QueryTerms, snippetOf } from './marking.ts';
import { stem } from './stem.ts';

function termsOfQuery(query: string): QueryTerms {
  const last = unfinishedWord(query);
  const terms = queryTerms(query.toLowerCase()).map((term) => ({
    term,
    prefix: (term.length === 1 && term > '\u3400') || (last !== undefined && term === stem(last)),
  }));
  return new QueryTerms(terms);
}

const marked = (text: string, query: string) =>
  marksIn(text, termsOfQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('the marks of a text', () => {
  it('are at the tokens that the query has', () => {
    const text = fc.string({ unit: fc.constantFrom('公', '安', '〇', 'a', 'b', ' ', '，', '1', "'"), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (line, query) => {
        const terms = new Set(queryTerms(query));
        const covered = new Set<number>();
        for (const { term, start, end } of tokens(line))
          if (terms.has(term)) for (let at = start; at < end; at += 1) covered.add(at);
        const marks = marksIn(line, new QueryTerms([...terms].map((term) => ({ term, prefix: false }))));
        const marked = marks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
        expect(new Set(marked)).toEqual(covered);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['尝试“潮汐车道”和拉链式交替通行', '潮汐车道', ['潮汐车道']],
    ['Try tidal lanes, and the Tidal Lane', 'tidal lane', ['tidal', 'lanes', 'Tidal', 'Lane']],
    ['the fraud hotline', 'fraud hotlin', ['fraud', 'hotline']],
    ['違反交通規則', '违反规则', ['違反', '規則']],
    ['收缴枪支', '枪', ['枪支']],
    ['ＡＢＣ公司', 'abc', ['ＡＢＣ']],
    ['nothing here', '潮汐', []],
  ])('%s for %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('lie inside the text, in order, apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        let end = -1;
        for (const mark of marksIn(text, termsOfQuery(query))) {
          expect(mark.start).toBeGreaterThan(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a snippet', () => {
  it('is the line that holds most of the query, cut around its first match', () => {
    const long = `${'前文。'.repeat(40)}这里写着潮汐车道的事。${'后文。'.repeat(40)}`;
    const snippet = snippetOf(['没有', long], termsOfQuery('潮汐车道'));
    expect(snippet?.text).toMatch(/^….*潮汐车道.*…$/);
    expect(snippet?.text.length).toBeLessThan(70);
    const [mark] = snippet?.marks ?? [];
    expect(snippet?.text.slice(mark?.start, mark?.end)).toBe('潮汐车道');
  });

  it('is the first line when none matches, and nothing without lines', () => {
    expect(snippetOf(['一', '二'], termsOfQuery('x'))).toEqual({ text: '一', marks: [] });
    expect(snippetOf([], termsOfQuery('x'))).toBeUndefined();
  });

  it('keeps its marks on the same words, however it is cut', () => {
    const words = fc.array(fc.constantFrom('lane', 'road', 'a', 'traffic', 'of', '车道', '道路'), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(words, (list) => {
        const snippet = snippetOf([list.join(' ')], termsOfQuery('lane 车道'));
        for (const { start, end } of snippet?.marks ?? [])
          expect(['lane', '车道']).toContain(snippet?.text.slice(start, end));
      }),
    );
  });
});
