import { turn } from './turn.ts';

/** How long after an answer others may be asked for: the editor asks several things in a row. */
const PATIENCE_MS = 50;

/** What the editor waits for an answer to. Work that nobody waits for gives way to it. */
export class OpenQuestions {
  #open = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  /** Answers a question of the editor. */
  async ask<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
    this.#open += 1;
    clearTimeout(this.#quiet);
    try {
      return await answer();
    } finally {
      this.#open -= 1;
      if (this.#open === 0) this.#quiet = setTimeout(() => this.#release(), PATIENCE_MS);
    }
  }

  /** Settles when no question is open and none was a moment ago. Those that have arrived are seen first. */
  async answered(): Promise<void> {
    await turn();
    if (this.#open > 0 || this.#quiet !== undefined)
      await new Promise<void>((resolve) => void this.#waiting.push(resolve));
  }

  #release(): void {
    this.#quiet = undefined;
    for (const go of this.#waiting.splice(0)) go();
  }
}
