import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LookupModel } from './lookupModel.ts';
import type { LookupView } from './lookupView.ts';

/** Where the next rows are fetched before somebody comes to the end of the list, in pixels. */
const NEAR_END = 120;

/**
 * The scrolling part of the popup. A new list or card is scrolled to where it was left, and the focus goes where the model wants it. What
 * stands at its place already is not scrolled: that would lay the page out twice at every key.
 */
export function usePanel(model: LookupModel, view: LookupView, input: { readonly current: HTMLElement | null }) {
  const panel = useRef<HTMLDivElement>(null);
  const placeRef = useRef(0);
  const { card, result, focus } = view;
  const depth = card === undefined ? 0 : view.state.cards.length;

  useLayoutEffect(() => {
    const { cards, scroll } = model.view.state;
    const top = card === undefined ? scroll : (cards.at(-1)?.scroll ?? 0);
    if (top === placeRef.current || panel.current === null) return;
    panel.current.scrollTo({ top });
    // What is shown may be too short yet for the place.
    placeRef.current = panel.current.scrollTop;
  }, [card, result, model]);

  useLayoutEffect(() => {
    const target = focus === 'card' && depth > 0 ? panel : input;
    target.current?.focus();
  }, [focus, depth, input]);

  const scrolled = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) => {
    placeRef.current = scrollTop;
    model.scrolled(scrollTop);
    const isNearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (isNearEnd && model.view.state.cards.length === 0) void model.more();
  };
  return { panel, scrolled };
}
