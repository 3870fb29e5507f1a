/** A part of a schema by its name; schemas are looked into as data, for what they take at a place. */
function part(schema: unknown, name: string): unknown {
  if (typeof schema !== 'object' || schema === null || !Object.hasOwn(schema, name)) return undefined;
  const found: unknown = Reflect.get(schema, name);
  return found;
}

/** A schema without what makes it optional. */
function bare(schema: unknown): unknown {
  const wrapped = part(schema, 'wrapped');
  return wrapped === undefined ? schema : bare(wrapped);
}

/** The schema of what stands under a key or at a place of a list. */
function below(schema: unknown, key: unknown): unknown {
  const options = part(bare(schema), 'options');
  if (Array.isArray(options)) {
    return options.map((option: unknown) => below(option, key)).find((found) => found !== undefined);
  }
  if (typeof key === 'number') return part(bare(schema), 'item');
  return typeof key === 'string' ? part(part(bare(schema), 'entries'), key) : undefined;
}

/** What a schema takes at the end of a path. */
export interface SchemaShape {
  /** The keys, where it takes any. */
  readonly keys: readonly string[];
  readonly isList: boolean;
}

/** What a schema takes at the end of a path of keys and places. */
export function shapeAt(schema: unknown, path: readonly unknown[]): SchemaShape {
  const at = bare(path.reduce(below, schema));
  const options = part(at, 'options');
  const all: readonly unknown[] = Array.isArray(options) ? options : [at];
  const keys = all.flatMap((each) => Object.keys(part(each, 'entries') ?? {}));
  return { keys, isList: all.some((each) => part(each, 'item') !== undefined) };
}
