import { textOfUnits } from './unitText.ts';

/** UTF-16 units in memory that is used again for the next text, and grows with the longest. */
export class UnitBuffer {
  /** Those from {@link length} on mean nothing. */
  units: Uint16Array<ArrayBuffer> = new Uint16Array(0);
  length = 0;

  static of(text: string): UnitBuffer {
    const buffer = new UnitBuffer();
    buffer.take(text);
    return buffer;
  }

  /** Holds a text in place of what it had. */
  take(text: string): void {
    this.length = 0;
    const units = this.room(text.length);
    for (let place = 0; place < text.length; place += 1) units[place] = text.charCodeAt(place);
    this.length = text.length;
  }

  /** The units, with room for so many more; to be written into at once, because the next call may give others. */
  room(more: number): Uint16Array<ArrayBuffer> {
    if (this.length + more <= this.units.length) return this.units;
    const larger = new Uint16Array(Math.max(this.length + more, this.units.length * 2));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
    return larger;
  }

  push(unit: number): void {
    this.room(1)[this.length] = unit;
    this.length += 1;
  }

  /** The text that the units are, broken ones included. */
  text(): string {
    return textOfUnits(this.units.subarray(0, this.length));
  }
}
