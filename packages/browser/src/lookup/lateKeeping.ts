/** Something that is kept after a while, and what is kept at once when the page goes. */
export interface LateKeeping<Value> {
  readonly keep: (value: Value) => void;
  readonly flush: () => void;
}

/** Keeps the last of the values that are handed over within so many milliseconds: writing must not stand in the way of painting. */
export function lateKeeping<Value>(write: (value: Value) => void, lateMs: number): LateKeeping<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { readonly value: Value } | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (last === undefined) return;
    const { value } = last;
    last = undefined;
    write(value);
  };
  const keep = (value: Value) => {
    last = { value };
    timer ??= setTimeout(flush, lateMs);
  };
  return { keep, flush };
}
