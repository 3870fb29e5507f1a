import type { Edit } from '@dutybook/shared/comparison';

/** What one side of a comparison shows of a provision: its lines, each with the stretches that only this side has. */
export function sideLines(edits: readonly Edit[], side: 'old' | 'new'): readonly (readonly Edit[])[] {
  const other = side === 'old' ? 'added' : 'removed';
  const lines: Edit[][] = [[]];
  for (const { kind, text } of edits) {
    if (kind === other) continue;
    for (const [place, piece] of text.split('\n').entries()) {
      if (place > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ kind, text: piece });
    }
  }
  return lines.filter((line) => line.length > 0);
}
