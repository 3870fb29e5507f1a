import type { PageLine, Piece } from './pageLine.ts';

/** Stands for something that is no text, such as a picture or code, so that the words on both sides of it stay apart. */
const OBJECT = '\uFFFC';

/** What can be seen; between it stand spaces, line feeds of the source, and characters without a width. */
const SEEN = /[^ \t\n\r\f\u00a0\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const SPACE = /[ \t\n\r\f\u00a0]/u;
/** Scripts in whose text a line break of the source is no space. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

type OpenPiece = { -readonly [Key in keyof Piece]: Piece[Key] };

/**
 * Puts the lines of a page together from its texts, as a browser lays them out: several spaces are one, those at the ends of a line are
 * none, and a line break of the source between Chinese characters is none either. Characters that cannot be seen are left out.
 */
export class LineBuilder {
  readonly #lines: PageLine[] = [];
  #text = '';
  #pieces: OpenPiece[] = [];
  /** Spaces that were met and count only if the line goes on. */
  #space: { readonly hasBreak: boolean } | undefined;

  /** Takes the characters of a node. `keepsBreaks` where line feeds are breaks. */
  add(node: Text, keepsBreaks: boolean): void {
    const { data } = node;
    let done = 0;
    for (const { 0: run, index } of data.matchAll(SEEN)) {
      this.#gap(data.slice(done, index), keepsBreaks);
      this.#run(node, index, run);
      done = index + run.length;
    }
    this.#gap(data.slice(done), keepsBreaks);
  }

  /** Something stands here that is no text. */
  addObject(): void {
    this.#takeSpace(OBJECT);
    this.#text += OBJECT;
  }

  /** What follows begins a line of its own. */
  endLine(): void {
    this.#space = undefined;
    if (this.#pieces.length > 0) this.#lines.push({ text: this.#text, pieces: this.#pieces });
    this.#text = '';
    this.#pieces = [];
  }

  /** What follows does not speak of what stands before: an empty line says so. */
  endPassage(): void {
    this.endLine();
    const last = this.#lines.at(-1);
    if (last !== undefined && last.pieces.length > 0) this.#lines.push({ text: '', pieces: [] });
  }

  /** All lines so far; the last one is ended. */
  lines(): readonly PageLine[] {
    this.endLine();
    return this.#lines;
  }

  #gap(gap: string, keepsBreaks: boolean): void {
    if (!SPACE.test(gap)) return;
    const hasBreak = gap.includes('\n');
    if (keepsBreaks && hasBreak) this.endLine();
    else this.#space = { hasBreak: hasBreak || this.#space?.hasBreak === true };
  }

  #run(node: Text, from: number, run: string): void {
    this.#takeSpace(run.charAt(0));
    const last = this.#pieces.at(-1);
    // One space of the line for one of the node: the run before goes on.
    if (last?.node === node && from - last.from === this.#text.length - last.at) {
      last.length = from - last.from + run.length;
    } else {
      this.#pieces.push({ node, from, at: this.#text.length, length: run.length });
    }
    this.#text += run;
  }

  #takeSpace(next: string): void {
    const space = this.#space;
    this.#space = undefined;
    if (space === undefined || this.#text === '') return;
    if (space.hasBreak && WIDE.test(this.#text.charAt(this.#text.length - 1)) && WIDE.test(next)) return;
    this.#text += ' ';
  }
}
