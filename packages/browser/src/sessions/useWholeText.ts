import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

/** A field that is as high as its text, also where lines wrap; where the browser does so by itself (`sessions.css`), it is left to that. */
export function useWholeText(text: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (CSS.supports('field-sizing', 'content')) return undefined;
    const fitted = () => {
      if (field.current !== null) fit(field.current);
    };
    fitted();
    window.addEventListener('resize', fitted);
    return () => window.removeEventListener('resize', fitted);
  }, [text]);
  return field;
}
