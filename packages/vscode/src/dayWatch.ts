import type { IsoDate } from '@dutybook/shared/model';

/** Notices that another day has begun: what was said of a law the day before may not hold any more. */
export class DayWatch {
  readonly #today: () => IsoDate;
  #day: IsoDate;

  constructor(today: () => IsoDate) {
    this.#today = today;
    this.#day = today();
  }

  /** Whether it is another day than when this was last asked. */
  hasTurned(): boolean {
    const day = this.#today();
    if (day === this.#day) return false;
    this.#day = day;
    return true;
  }
}
