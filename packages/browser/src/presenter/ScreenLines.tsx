import type { ScreenLine } from './screens.ts';

/** A line with its mark in front of it; the rest of one begins where its words do, without saying the mark again. */
function Line({ line }: { readonly line: ScreenLine }) {
  const { style, text, mark, continues = false } = line;
  const name = continues ? `present-${style} present-rest` : `present-${style}`;
  if (mark === undefined) return <p class={name}>{text}</p>;
  return (
    <p class={`${name} present-hung`}>
      <span class="present-mark">{mark}</span>
      <span>{continues ? text : text.slice(mark.length)}</span>
    </p>
  );
}

/** Lines as a class sees them. */
export function ScreenLines({ lines }: { readonly lines: readonly ScreenLine[] }) {
  return lines.map((line, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines have no other name, and never change places
    <Line key={place} line={line} />
  ));
}
