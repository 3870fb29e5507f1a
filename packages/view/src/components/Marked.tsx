import type { Mark } from '@dutybook/shared/library';
import { markedRuns } from './markedRuns.ts';

/** A text with its matched words marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return <>{markedRuns(text, marks).map((run) => (run.marked ? <mark key={run.start}>{run.text}</mark> : run.text))}</>;
}
