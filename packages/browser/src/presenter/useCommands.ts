import { useLayoutEffect } from 'preact/hooks';
import { presenterCommand } from './presenterKey.ts';
import type { PresenterCommand } from './presenterKey.ts';

/** Answers the keys of presenting on the whole page. */
export function useCommands(act: (command: PresenterCommand) => void): void {
  // Before anything is painted: the next key may come sooner than that.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const command = presenterCommand(event, event.target instanceof HTMLButtonElement);
      if (command === undefined) return;
      event.preventDefault();
      act(command);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
