import { useEffect } from 'preact/hooks';
import type { CitationFormat } from '@dutybook/view/text';
import { keyCommand } from './keyCommand.ts';
import type { KeyCommand } from './keyCommand.ts';
import type { LookupModel } from './lookupModel.ts';

interface KeyTargets {
  readonly model: LookupModel;
  readonly input: { readonly current: HTMLInputElement | null };
  readonly panel: { readonly current: HTMLElement | null };
  readonly citation: CitationFormat | 'auto';
  readonly clear: () => void;
}

function somethingSelected(input: HTMLInputElement | null): boolean {
  if (input !== null && document.activeElement === input) return input.selectionStart !== input.selectionEnd;
  return document.getSelection()?.isCollapsed === false;
}

/** Whether the right arrow has nothing left to do in the input. */
function isAtEnd(input: HTMLInputElement): boolean {
  return input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
}

function closeCard(model: LookupModel): boolean {
  if (model.view.state.cards.length === 0) return false;
  void model.cards.back();
  return true;
}

/**
 * Steps back once; false when there is nothing to step back from, and the browser may close the popup. Firefox keeps Escape to itself
 * and closes the popup at once (what was open comes back with it); Alt and the left arrow close a card everywhere.
 */
function back({ model, input, clear }: KeyTargets): boolean {
  const { preview, filtersShown, state } = model.view;
  if (preview !== undefined) model.closePreview();
  else if (state.cards.length > 0) return closeCard(model);
  else if (filtersShown) {
    void model.showFilters(false);
    input.current?.focus();
  } else if (state.query === '') return false;
  else clear();
  return true;
}

/** Whether the keys of the list go to it: its input has the focus, or the list itself. */
function isInList({ model, input, panel }: KeyTargets): boolean {
  const focused = document.activeElement;
  return focused === input.current || (model.view.card === undefined && focused === panel.current);
}

/** Moves through the list, or opens a row; with a card open, goes into the card. False where these keys belong to something else. */
function moveOrOpen(command: KeyCommand, targets: KeyTargets): boolean {
  const { model, panel } = targets;
  if (!isInList(targets)) return false;
  if (model.view.card !== undefined) panel.current?.focus();
  else if (command.do === 'move') void model.move(command.by);
  else void model.openSelected();
  return true;
}

function preview(targets: KeyTargets): boolean {
  const { model, input } = targets;
  if (model.view.card !== undefined || !isInList(targets)) return false;
  if (document.activeElement === input.current && input.current !== null && !isAtEnd(input.current)) return false;
  void model.preview();
  return true;
}

function closePreview(targets: KeyTargets): boolean {
  const { model } = targets;
  if (model.view.preview === undefined || !isInList(targets)) return false;
  model.closePreview();
  return true;
}

/** Does what a key means; false leaves it to the browser. */
function perform(command: KeyCommand, targets: KeyTargets): boolean {
  const { model, input } = targets;
  switch (command.do) {
    case 'back':
      return back(targets);
    case 'close-card':
      return closeCard(model);
    case 'filter':
      void model.filter(command.filter);
      input.current?.focus();
      return true;
    case 'copy':
      if (somethingSelected(input.current)) return false;
      void model.actions.copyCitation(targets.citation);
      return true;
    case 'open-tab':
      model.openInTab();
      return true;
    case 'turn':
      void model.cards.turn(command.by);
      return model.view.card !== undefined;
    case 'preview':
      return preview(targets);
    case 'close-preview':
      return closePreview(targets);
    default:
      return moveOrOpen(command, targets);
  }
}

/** Listens to the keys of the whole window. */
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
