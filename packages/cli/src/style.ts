/** Ways in which a terminal sets words apart; each leaves the text as it is where colour is not wanted. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly warn: (text: string) => string;
}

const plain = (text: string): string => text;
const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

/** Colour only on a terminal, and not when NO_COLOR is set (no-color.org). */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Style {
  const coloured = stream.isTTY === true && (env['NO_COLOR'] ?? '') === '';
  if (!coloured) return { strong: plain, quiet: plain, mark: plain, warn: plain };
  return { strong: sgr(1, 22), quiet: sgr(2, 22), mark: sgr(4, 24), warn: sgr(33, 39) };
}
