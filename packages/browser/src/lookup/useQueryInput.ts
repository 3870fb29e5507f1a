import { useRef } from 'preact/hooks';
import type { LookupModel } from './lookupModel.ts';

/** The input, and the way to put a query into it for the user. */
export function useQueryInput(model: LookupModel) {
  const input = useRef<HTMLInputElement>(null);
  const query = (text: string) => {
    input.current?.setRangeText(text, 0, input.current.value.length, 'end');
    input.current?.focus();
    void model.type(text);
  };
  return { input, query };
}
