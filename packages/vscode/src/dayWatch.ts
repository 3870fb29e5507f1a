import type { IsoDate } from '@dutybook/shared/model';

/** How often the day is looked at without being asked. One long wait until midnight would stand still while the machine sleeps. */
const LOOK_MS = 60_000;

/** Tells that another day has begun: what was said of a law the day before may not hold any more. */
export class DayWatch {
  readonly #today: () => IsoDate;
  readonly #turned: () => void;
  readonly #looking: ReturnType<typeof setInterval>;
  #day: IsoDate;

  constructor(today: () => IsoDate, turned: () => void) {
    this.#today = today;
    this.#turned = turned;
    this.#day = today();
    this.#looking = setInterval(() => this.look(), LOOK_MS);
  }

  dispose(): void {
    clearInterval(this.#looking);
  }

  /** Tells at once where it is another day than when this was last looked at. */
  look(): void {
    const day = this.#today();
    if (day === this.#day) return;
    this.#day = day;
    this.#turned();
  }
}
