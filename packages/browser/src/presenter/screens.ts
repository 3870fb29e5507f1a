import type { HandoutLine } from '@dutybook/view/handout';

/** A line, or on the screens after its first one the rest of it. */
export interface ScreenLine extends HandoutLine {
  readonly continues?: true;
}

/** Lines that are shown at once, and how large. */
export interface Screen {
  readonly size: number;
  readonly lines: readonly ScreenLine[];
}

/** Sizes of the text in pixels, the largest first; none is smaller, however long the text. */
export const SIZES = [56, 48, 40, 32] as const;
/** Of a text that needs several screens anyway. */
const SEVERAL = 40;
const SENTENCE = /[^。；！？.;!?]*[。；！？.;!?]+["”’）)]*\s*|[^。；！？.;!?]+$/gu;

/** Says whether lines fit on one screen at a size. */
export type Fits = (lines: readonly ScreenLine[], size: number) => boolean;

/** A line in pieces that each may fit: its sentences, or, where one is too long by itself, stretches of it. */
function pieces(line: HandoutLine, fits: Fits): readonly HandoutLine[] {
  if (fits([line], SEVERAL)) return [line];
  const sentences = line.text.match(SENTENCE) ?? [line.text];
  if (sentences.length > 1) return sentences.flatMap((text) => pieces({ ...line, text }, fits));
  const characters = [...line.text];
  if (characters.length < 2) return [line];
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half), characters.slice(half)].flatMap((part) =>
    pieces({ ...line, text: part.join('') }, fits),
  );
}

/** Takes the heading that a screen would end with from it, to stand above what it heads; nothing where there is none, or no room. */
function takeHeading(screen: ScreenLine[] | undefined, first: HandoutLine, fits: Fits): readonly ScreenLine[] {
  const heading = screen?.at(-1);
  if (screen === undefined || screen.length < 2 || heading?.style !== 'subheading') return [];
  if (!fits([heading, first], SEVERAL)) return [];
  screen.pop();
  return [heading];
}

/**
 * A text on screens: on one, as large as it fits there; where it does not fit even at the smallest size, on as many as it takes. Nothing is
 * left out.
 */
export function screensOf(lines: readonly HandoutLine[], fits: Fits): readonly Screen[] {
  const size = SIZES.find((size) => fits(lines, size));
  if (size !== undefined) return [{ size, lines }];
  const screens: ScreenLine[][] = [];
  for (const line of lines) {
    let begun = false;
    for (const piece of pieces(line, fits)) {
      const last = screens.at(-1);
      const before = begun ? last?.at(-1) : undefined;
      // Pieces of one line stay one line, so that its sentences do not look like paragraphs of their own.
      const joined: ScreenLine = before === undefined ? piece : { ...before, text: before.text + piece.text };
      const kept = (before === undefined ? last : last?.slice(0, -1)) ?? [];
      if (last !== undefined && fits([...kept, joined], SEVERAL)) screens[screens.length - 1] = [...kept, joined];
      else if (begun) screens.push([{ ...piece, continues: true }]);
      else screens.push([...takeHeading(last, piece, fits), piece]);
      begun = true;
    }
  }
  return screens.map((shown) => ({ size: SEVERAL, lines: shown }));
}
