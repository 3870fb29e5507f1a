import { DEFAULT_SEVERITIES, DraftChecker, SimilarTitles, TrackedText } from '@dutybook/shared/drafting';
import type { CheckCode } from '@dutybook/shared/drafting';
import { openLibrary } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import { openLibraryFile } from '../../../packages/cli/src/library.ts';
import type { BenchRow } from '../browser/benchRow.ts';
import { median, milliseconds } from '../browser/numbers.ts';
import { longDraft } from './drafts.ts';

const BYTES = 200_000;
const ROUNDS = 10;
const EDITS = 10;
const ADDED = '确需';
const AS_OF = '2026-11-27';

const isWanted = (code: CheckCode): boolean => DEFAULT_SEVERITIES[code] !== 'off';
const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));

/** The checks of a long draft over the laws of a pack, in a process without an editor: as it is opened, and after each of some edits all over it. */
export async function checkRows(pack: string): Promise<readonly BenchRow[]> {
  const opened = await openLibraryFile(pack);
  if (!opened.ok) throw new Error(opened.problem.code);
  const library = openLibrary([opened.value], { today: () => AS_OF });
  const titles = new SimilarTitles((await library.instruments()).flatMap(({ title }) => title.zh ?? []));
  const open: number[] = [];
  const first: number[] = [];
  const edits: number[] = [];
  let findings = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let text = longDraft(BYTES);
    const checker = new DraftChecker(titles);
    const check = async () => {
      const start = performance.now();
      const references = await tracked.references();
      if (!references.ok) throw new Error(references.problem.code);
      findings = checker.check(text, references.value, { asOf: AS_OF, isWanted }).length;
      return performance.now() - start;
    };
    const begin = performance.now();
    const options = { context: {}, pause, signal: new AbortController().signal };
    const tracked = new TrackedText(Promise.resolve(success(library)), text, options);
    await check();
    open.push(performance.now() - begin);
    for (let count = 0; count < EDITS; count += 1) {
      const at = text.indexOf('维护秩序', (text.length * (count + 1)) / (EDITS + 2));
      text = text.slice(0, at) + ADDED + text.slice(at);
      const start = performance.now();
      tracked.edit({ start: at, end: at, text: ADDED });
      await check();
      (count === 0 ? first : edits).push(performance.now() - start);
    }
  }
  const what = `checks of a draft of ${BYTES / 1000} kB, in Node (${findings} findings; median)`;
  return [
    { what: `${what}: as it is opened`, wanted: '100 ms', measured: milliseconds(median(open)) },
    { what: `${what}: after one edit of several`, wanted: '10 ms', measured: milliseconds(median(edits)) },
    { what: `${what}: after the first edit`, wanted: '', measured: milliseconds(median(first)) },
  ];
}
