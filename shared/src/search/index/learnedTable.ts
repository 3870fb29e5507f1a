import { ByteWriter } from '../../storage/index.ts';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';

/** What questions teach of versions: how many questions each answers. */
export class LearnedTable {
  readonly answers: ReadonlyMap<number, number>;

  constructor(answers: ReadonlyMap<number, number>) {
    this.answers = answers;
  }

  /** The bytes that {@link read} reads. Deterministic. */
  write(): Uint8Array {
    const writer = new ByteWriter();
    writer.varint(this.answers.size);
    for (const [version, count] of [...this.answers].sort((a, b) => a[0] - b[0])) {
      writer.varint(version);
      writer.varint(count);
    }
    return writer.finish();
  }

  /** @throws IndexDamage */
  static read(bytes: Uint8Array): LearnedTable {
    const reader = new ByteReader(bytes);
    const answers = new Map<number, number>();
    for (let rest = reader.varint(); rest > 0; rest -= 1) answers.set(reader.varint(), reader.varint());
    if (!reader.done) throw new IndexDamage('learned table');
    return new LearnedTable(answers);
  }
}
