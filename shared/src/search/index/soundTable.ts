import { ByteWriter } from '../../storage/index.ts';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';

/** The sound of each character: a syllable without tone, the most common one where there are several. */
export class SoundTable {
  readonly #syllables: readonly string[];
  /** Number of the syllable plus one, by UTF-16 unit; 0 for what is no known character. */
  readonly soundOf: Uint16Array;
  readonly #characters = new Map<string, string>();

  /** Characters come most frequent first: they are tried in that order. */
  constructor(soundOf: ReadonlyMap<string, string>) {
    this.#syllables = [...new Set(soundOf.values())].sort();
    const numbers = new Map(this.#syllables.map((syllable, number) => [syllable, number + 1]));
    this.soundOf = new Uint16Array(0x10000);
    for (const [character, syllable] of soundOf) {
      this.soundOf[character.charCodeAt(0)] = numbers.get(syllable) ?? 0;
      this.#characters.set(syllable, (this.#characters.get(syllable) ?? '') + character);
    }
  }

  /** The characters with a syllable, as one string; empty when it is none. */
  charactersOf(syllable: string): string {
    return this.#characters.get(syllable) ?? '';
  }

  /** The syllable of a character, without tone; nothing for what is no known one. */
  syllableOf(character: string): string | undefined {
    return this.#syllables[(this.soundOf[character.charCodeAt(0)] ?? 0) - 1];
  }

  /** Characters with their sound, those of one sound most frequent first. */
  *entries(): Generator<readonly [character: string, syllable: string]> {
    for (const [syllable, characters] of this.#characters)
      for (const character of characters) yield [character, syllable];
  }

  /** The bytes that {@link read} reads. */
  write(): Uint8Array {
    const writer = new ByteWriter();
    writer.varint(this.#syllables.length);
    for (const syllable of this.#syllables) {
      writer.byte(syllable.length);
      for (let place = 0; place < syllable.length; place += 1) writer.byte(syllable.charCodeAt(place));
      const characters = this.#characters.get(syllable) ?? '';
      writer.varint(characters.length);
      for (let place = 0; place < characters.length; place += 1) writer.varint(characters.charCodeAt(place));
    }
    return writer.finish();
  }

  /** @throws IndexDamage */
  static read(bytes: Uint8Array): SoundTable {
    const reader = new ByteReader(bytes);
    const sounds = new Map<string, string>();
    for (let syllables = reader.varint(); syllables > 0; syllables -= 1) {
      let syllable = '';
      for (let length = reader.byte(); length > 0; length -= 1) syllable += String.fromCharCode(reader.byte());
      for (let count = reader.varint(); count > 0; count -= 1) {
        const code = reader.varint();
        if (code > 0xffff) throw new IndexDamage('sound table');
        sounds.set(String.fromCharCode(code), syllable);
      }
    }
    return new SoundTable(sounds);
  }
}
