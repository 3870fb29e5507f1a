type Optional<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};
type Required_<Fields> = { [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key] };

/**
 * The fields that have a value. With `exactOptionalPropertyTypes` an absent field and one that is `undefined` are different things,
 * and only the first survives JSON and structured cloning alike.
 */
export function defined<Fields extends object>(fields: Fields): Optional<Fields> & Required_<Fields> {
  const kept: Record<string, unknown> = {};
  // Not by entries: every hit and every card is made of several such objects.
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that are left are exactly those of the type
  return kept as Optional<Fields> & Required_<Fields>;
}
