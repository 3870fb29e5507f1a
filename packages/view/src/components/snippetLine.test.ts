import { expect, test } from 'vitest';
import { snippetLine } from './snippetLine.ts';

function shown(text: string, word: string): string {
  const start = text.indexOf(word);
  const line = snippetLine({ text, marks: [{ start, end: start + word.length }] });
  const [mark] = line.marks;
  return `${line.text.slice(0, mark?.start)}[${line.text.slice(mark?.start, mark?.end)}]${line.text.slice(mark?.end)}`;
}

test('a snippet whose matched word comes early stays whole', () => {
  expect(shown('Named with the tidal lane.', 'tidal')).toBe('Named with the [tidal] lane.');
  expect(snippetLine({ text: 'no mark here', marks: [] }).text).toBe('no mark here');
});

test('a late word is brought to the front, cut at a word', () => {
  expect(shown('Two networks are to be built: a powerful network for security.', 'security')).toBe(
    '…network for [security].',
  );
});

test('Chinese is cut at a character and counts double', () => {
  expect(shown('评估道路交通安全状况的制度由市局统一规定并由各分局执行检查', '检查')).toBe('…定并由各分局执行[检查]');
});
