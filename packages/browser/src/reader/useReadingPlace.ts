import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ReaderModel, Target } from './readerModel.ts';
import { elementId } from './ReaderText.tsx';

/** After the last movement, before the place counts as read. */
const REST_MS = 120;
/** Below the running head, where somebody who reads on has the first line. */
const READING_LINE = 76;

/** The part at the line where one reads; nothing above the first one. */
function partInView(): string | undefined {
  const text = document.querySelector('.text');
  if (text === null) return undefined;
  const { left, width } = text.getBoundingClientRect();
  for (const below of [0, 40, 80]) {
    const element = document.elementFromPoint(left + width / 2, READING_LINE + below);
    const part = element?.closest<HTMLElement>('[data-part]');
    if (part != null) return part.dataset['part'];
  }
  return undefined;
}

/** Goes where the model says, and tells it where the user has gone. */
export function useReadingPlace(model: ReaderModel, target: Target | undefined, ready: boolean): void {
  useLayoutEffect(() => {
    if (target === undefined || !ready) return;
    if (target.eid === undefined) window.scrollTo({ top: 0 });
    else document.getElementById(elementId(target.eid))?.scrollIntoView();
  }, [target, ready]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(() => model.reading(window.scrollY < 8 ? undefined : partInView()), REST_MS);
    };
    // A jump of the page itself is no movement of the user.
    const events = ['wheel', 'touchmove', 'keydown', 'pointerup'] as const;
    let byUser = false;
    const touched = () => {
      byUser = true;
    };
    const scrolled = () => {
      if (byUser) moved();
    };
    for (const name of events) window.addEventListener(name, touched, { passive: true });
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, touched);
      window.removeEventListener('scroll', scrolled);
    };
  }, [model]);
}

/** Marks the provision that is being read, in the text itself, without drawing the text anew. */
export function useCurrentMark(eid: string | undefined, ready: boolean): void {
  useLayoutEffect(() => {
    if (eid === undefined || !ready) return undefined;
    const element = document.getElementById(elementId(eid));
    element?.classList.add('current');
    return () => element?.classList.remove('current');
  }, [eid, ready]);
}
