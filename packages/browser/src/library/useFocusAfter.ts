import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to an element when something that had it is gone. */
export function useFocusAfter<Kind extends HTMLElement>(isThere: boolean) {
  const element = useRef<Kind>(null);
  const wasThereRef = useRef(false);
  useLayoutEffect(() => {
    if (wasThereRef.current && !isThere) element.current?.focus();
    wasThereRef.current = isThere;
  }, [isThere]);
  return element;
}
