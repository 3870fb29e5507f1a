import * as v from 'valibot';
import type { Port } from '../../host/connections.ts';
import { ListMessageSchema, MOST_LISTED } from '../listMessages.ts';
import type { FrameReport } from '../listMessages.ts';
import type { Mark } from './pageMarks.ts';

/** Longest words of a reference in the list. */
const LONGEST_SURFACE = 200;

/** Tells every open list what the marks of this frame are, and goes to those that are chosen there. */
export class ListReports {
  readonly #frame: string;
  readonly #isTop: boolean;
  readonly #jump: (mark: Mark) => void;
  readonly #ports = new Set<Port>();
  #marks: readonly Mark[] | undefined;

  constructor(frame: string, isTop: boolean, jump: (mark: Mark) => void) {
    this.#frame = frame;
    this.#isTop = isTop;
    this.#jump = jump;
  }

  /** Takes a list that has been opened. */
  connect(port: Port): void {
    this.#ports.add(port);
    port.onDisconnect(() => this.#ports.delete(port));
    port.onMessage((message) => {
      const chosen = v.safeParse(ListMessageSchema, message);
      if (!chosen.success || chosen.output.frame !== this.#frame) return;
      const mark = this.#marks?.[chosen.output.place];
      if (mark !== undefined) this.#jump(mark);
    });
    port.send(this.#report());
  }

  /** The marks are others. */
  show(marks: readonly Mark[]): void {
    this.#marks = marks;
    for (const port of this.#ports) port.send(this.#report());
  }

  stop(): void {
    for (const port of this.#ports) port.close();
    this.#ports.clear();
  }

  #report(): FrameReport {
    const marks = this.#marks ?? [];
    return {
      frame: this.#frame,
      isTop: this.#isTop,
      references: marks.slice(0, MOST_LISTED).map(({ surface, state, reason }) => {
        const words = surface.slice(0, LONGEST_SURFACE);
        return reason === undefined ? { surface: words, state } : { surface: words, state, reason };
      }),
      total: marks.length,
      isReading: this.#marks === undefined,
    };
  }
}
