import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LookupModel } from './lookupModel.ts';
import type { LookupView } from './lookupView.ts';

/**
 * The scrolling part of the popup. A new list or card is scrolled to where it was left, and the focus goes where the model wants it.
 */
export function usePanel(model: LookupModel, view: LookupView, input: { readonly current: HTMLElement | null }) {
  const panel = useRef<HTMLDivElement>(null);
  const { card, result, focus } = view;
  const depth = card === undefined ? 0 : view.state.cards.length;

  useLayoutEffect(() => {
    const { cards, scroll } = model.view.state;
    panel.current?.scrollTo({ top: card === undefined ? scroll : (cards.at(-1)?.scroll ?? 0) });
  }, [card, result, model]);

  useLayoutEffect(() => {
    const target = focus === 'card' && depth > 0 ? panel : input;
    target.current?.focus();
  }, [focus, depth, input]);
  return panel;
}
