import { useEffect } from 'preact/hooks';
import { keyCommand } from './keyCommand.ts';
import type { KeyCommand } from './keyCommand.ts';
import type { PopupModel } from './popupModel.ts';

interface KeyTargets {
  readonly model: PopupModel;
  readonly input: { readonly current: HTMLInputElement | null };
  readonly panel: { readonly current: HTMLElement | null };
  readonly clear: () => void;
}

function somethingSelected(input: HTMLInputElement | null): boolean {
  if (input !== null && document.activeElement === input) return input.selectionStart !== input.selectionEnd;
  return document.getSelection()?.isCollapsed === false;
}

function closeCard(model: PopupModel): boolean {
  if (model.view.state.cards.length === 0) return false;
  void model.back();
  return true;
}

/**
 * Steps back once; false when there is nothing to step back from, and the browser may close the popup. Firefox keeps Escape to itself
 * and closes the popup at once (what was open comes back with it); Alt and the left arrow close a card everywhere.
 */
function back(model: PopupModel, clear: () => void): boolean {
  if (closeCard(model)) return true;
  if (model.view.state.query === '') return false;
  clear();
  return true;
}

/** Moves through the list, or opens a row; with a card open, goes into the card. False where these keys belong to something else. */
function moveOrOpen(command: KeyCommand, { model, input, panel }: KeyTargets): boolean {
  const { card, state } = model.view;
  const focused = document.activeElement;
  const inList = focused === input.current || (card === undefined && focused === panel.current);
  if (!inList) return false;
  if (card !== undefined) panel.current?.focus();
  else if (command.do === 'move') model.select(state.selected + command.by);
  else void model.openSelected();
  return true;
}

/** Does what a key means; false leaves it to the browser. */
function perform(command: KeyCommand, targets: KeyTargets): boolean {
  const { model, input, clear } = targets;
  if (command.do === 'back') return back(model, clear);
  if (command.do === 'close-card') return closeCard(model);
  if (command.do === 'filter') {
    void model.filter(command.filter);
    input.current?.focus();
    return true;
  }
  if (command.do === 'copy') {
    if (somethingSelected(input.current)) return false;
    void model.copyCitation();
    return true;
  }
  return moveOrOpen(command, targets);
}

/** Listens to the keys of the whole popup. */
export function useKeys(targets: KeyTargets): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = keyCommand(event);
      if (command !== undefined && perform(command, targets)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
