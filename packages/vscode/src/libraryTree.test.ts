import type { InstrumentSummary } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { LibraryEntry, libraryTree } from './libraryTree.ts';
import type { LibraryNode } from './libraryTree.ts';

function summary(id: string, rest: Partial<InstrumentSummary>): InstrumentSummary {
  return {
    instrument: id,
    address: `/akn/cn/doc/2014/${id}`,
    title: { en: id },
    kind: 'measure',
    status: 'planned',
    topics: [],
    ...rest,
  };
}

function outline(nodes: readonly LibraryNode[]): unknown {
  return nodes.map((node) =>
    node instanceof LibraryEntry ? node.summary.instrument : [node.label, node.count, outline(node.children)],
  );
}

test('instruments stand below their kind and programme, those without a programme last; empty kinds are left out', () => {
  const task = { programme: { en: 'Task 6', zh: '任务六' } };
  const instruments = [
    summary('M1', {}),
    summary('M2', task),
    summary('G1', { kind: 'guideline' }),
    summary('M3', task),
  ];
  expect(outline(libraryTree(instruments, 'en'))).toEqual([
    ['Guidelines', 1, ['G1']],
    ['Measures', 3, [['Task 6', 2, ['M2', 'M3']], 'M1']],
  ]);
  expect(outline(libraryTree(instruments, 'zh'))).toEqual([
    ['指引', 1, ['G1']],
    ['措施', 3, [['任务六', 2, ['M2', 'M3']], 'M1']],
  ]);
});

test('an empty library has no folders', () => {
  expect(libraryTree([], 'en')).toEqual([]);
});

test('levels stand by their rank however many instruments they have, and so do the instruments in a folder', () => {
  const traffic = { en: 'Traffic' };
  const law = { kind: 'regulation', topics: [traffic] } as const;
  const instruments = [
    summary('local 1', { ...law, subtype: 'local-regulation' }),
    summary('local 2', { ...law, subtype: 'local-regulation' }),
    summary('interpretation', { ...law, subtype: 'judicial-interpretation' }),
    summary('law', { ...law, subtype: 'law' }),
  ];
  const ranked = ['law', 'interpretation', 'local 1', 'local 2'];
  expect(outline(libraryTree(instruments, 'en', 'level'))).toEqual([
    ['Law', 1, ['law']],
    ['Judicial interpretation', 1, ['interpretation']],
    ['Local regulation', 2, ['local 1', 'local 2']],
  ]);
  expect(outline(libraryTree(instruments, 'en', 'topic'))).toEqual([['Traffic', 4, ranked]]);
  expect(outline(libraryTree(instruments, 'en'))).toEqual([['Regulations', 4, ranked]]);
});

test('instruments stand by level or under each of their topics, the largest folder first; those without under their kind', () => {
  const traffic = { en: 'Traffic', zh: '交通' };
  const instruments = [
    summary('M1', { subtype: 'plan-measure', topics: [traffic] }),
    summary('M2', { topics: [{ en: 'Patrol', zh: '巡逻' }, traffic] }),
    summary('G1', { kind: 'guideline', subtype: 'plan-measure' }),
  ];
  expect(outline(libraryTree(instruments, 'en', 'topic'))).toEqual([
    ['Traffic', 2, ['M1', 'M2']],
    ['Patrol', 1, ['M2']],
    ['Guidelines', 1, ['G1']],
  ]);
  expect(outline(libraryTree(instruments, 'zh', 'level'))).toEqual([
    ['计划措施', 2, ['M1', 'G1']],
    ['措施', 1, ['M2']],
  ]);
});
