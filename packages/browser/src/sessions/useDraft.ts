import { useEffect, useRef, useState } from 'preact/hooks';

/** How long nothing is typed before what was typed is kept. */
const PAUSE_MS = 400;

/** A text under the hands of the user: what the field shows, and what it listens to. */
export interface Draft {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps what is typed while it is typed, so that closing the tab loses nothing. The field shows what is under the hands of the user; what is
 * kept, by whatever page, does not overwrite it until the user leaves the field.
 */
export function useDraft(kept: string, keep: (text: string) => Promise<boolean>): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const timerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timerRef.current), []);
  return {
    value: draft ?? kept,
    onInput: ({ currentTarget: { value } }) => {
      setDraft(value);
      clearTimeout(timerRef.current);
      timerRef.current = setTimeout(() => void keep(value), PAUSE_MS);
    },
    onBlur: () => {
      clearTimeout(timerRef.current);
      if (draft === undefined) return;
      const settle = async () => {
        if (draft === kept || (await keep(draft))) setDraft((now) => (now === draft ? undefined : now));
      };
      void settle();
    },
  };
}
