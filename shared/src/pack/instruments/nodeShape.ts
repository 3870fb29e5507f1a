import type { ProvisionType } from '../../model/index.ts';
import { PROVISION_TYPES } from '../../model/index.ts';
import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from '../../storage/index.ts';
import type { EidMode } from './eidCounter.ts';
import { EID_MODES } from './eidCounter.ts';

/** Deepest nesting of provisions that a pack carries. The levels of law are nine. */
export const DEEPEST = 100;
/** Longest eId; those of deeper provisions are made of those above them, and must not grow without end. */
export const LONGEST_EID = 2000;
/** Shapes that have a code of one byte; the last code says that the shape is written out. */
export const MOST_SHAPES = 255;
const WRITTEN_OUT = 255;

/** No number is printed; the printed number is written out; from 2 on, the number of a form. */
export const NO_NUMBER = 0;
export const STATED_NUMBER = 1;
export const FIRST_FORM = 2;

/** Everything about a provision but its words. Laws have few of them: all of laws-cn has some three hundred. */
export interface NodeShape {
  /** Levels down from the node before: 1 for its child, 0 for its sibling, below 0 for an ancestor's. */
  readonly step: number;
  readonly type: ProvisionType;
  readonly eid: EidMode;
  readonly number: number;
  readonly hasHeading: boolean;
  readonly hasText: boolean;
}

/** A shape as a tuple of numbers, see FORMAT.md. */
export type ShapeTuple = readonly [step: number, type: number, eid: number, number: number, flags: number];

/** The tuple that {@link shapeOf} reads as the shape. */
export function tupleOf(shape: NodeShape): ShapeTuple {
  const flags = (shape.hasHeading ? 1 : 0) + (shape.hasText ? 2 : 0);
  return [shape.step, PROVISION_TYPES.indexOf(shape.type), EID_MODES.indexOf(shape.eid), shape.number, flags];
}

const TYPE_CODE = new Map(PROVISION_TYPES.map((type, code) => [type, code]));
const MODE_CODE = new Map(EID_MODES.map((mode, code) => [mode, code]));

/** A shape as one number: the same for equal shapes and for no others. */
export function shapeKey({ step, type, eid, number, hasHeading, hasText }: NodeShape): number {
  const flags = (hasHeading ? 1 : 0) + (hasText ? 2 : 0);
  const kind = (TYPE_CODE.get(type) ?? 0) * EID_MODES.length + (MODE_CODE.get(eid) ?? 0);
  return ((kind * (DEEPEST + 2) + 1 - step) * 2 ** 20 + number) * 4 + flags;
}

/** Reads a tuple; nothing for a type or a mode of a later format. */
export function shapeOf([step, typeNumber, eidNumber, number, flags]: ShapeTuple): NodeShape | undefined {
  const type = PROVISION_TYPES[typeNumber];
  const eid = EID_MODES[eidNumber];
  if (type === undefined || eid === undefined || step > 1 || step < -DEEPEST || flags > 3) return undefined;
  return { step, type, eid, number, hasHeading: (flags & 1) !== 0, hasText: (flags & 2) !== 0 };
}

/** The shapes of a pack by how often they occur, each written as one byte; rare ones are written out behind a byte of their own. */
export class ShapeTable {
  readonly tuples: readonly ShapeTuple[];
  readonly #shapes: readonly NodeShape[];
  readonly #codes: ReadonlyMap<number, number>;

  /** @throws RangeError for a tuple that is no shape. */
  constructor(tuples: readonly ShapeTuple[]) {
    this.tuples = tuples;
    this.#shapes = tuples.map((tuple) => {
      const shape = shapeOf(tuple);
      if (shape === undefined) throw new RangeError('not the shape of a provision');
      return shape;
    });
    this.#codes = new Map(this.#shapes.map((shape, code) => [shapeKey(shape), code]));
  }

  /** Writes a shape so that {@link read} gives it back, whether the table has it or not. */
  write(shape: NodeShape, writer: ByteWriter): void {
    const code = this.#codes.get(shapeKey(shape));
    if (code !== undefined) return writer.byte(code);
    writer.byte(WRITTEN_OUT);
    const [step, type, eid, number, flags] = tupleOf(shape);
    for (const value of [1 - step, type, eid, number, flags]) writer.varint(value);
    return undefined;
  }

  /** The next shape; nothing, and the reader has failed, when there is none. */
  read(reader: ByteReader): NodeShape | undefined {
    const code = reader.byte();
    const shape =
      code === WRITTEN_OUT
        ? shapeOf([1 - reader.varint(), reader.varint(), reader.varint(), reader.varint(), reader.varint()])
        : this.#shapes[code];
    if (shape === undefined) reader.fail();
    return reader.hasFailed ? undefined : shape;
  }
}
