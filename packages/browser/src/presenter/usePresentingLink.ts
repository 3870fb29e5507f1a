import { useEffect, useRef } from 'preact/hooks';
import type { PresenterCommand } from './presenterKey.ts';
import { openPresentingLink } from './presentingLink.ts';
import type { PresentingLink, Shown } from './presentingLink.ts';

/** Tells the window of the notes what is shown, and does what is asked for there. */
export function usePresentingLink(shown: Shown, act: (command: PresenterCommand) => void): void {
  const latest = useRef({ shown, act });
  latest.current = { shown, act };
  const link = useRef<PresentingLink | undefined>(undefined);
  const { session, entry, screen, screens, black, started } = shown;
  useEffect(() => {
    const opened = openPresentingLink(session, (message) => {
      if (message.say === 'ask') opened.tell(latest.current.shown);
      if (message.say === 'do') latest.current.act(message.command);
    });
    link.current = opened;
    const end = () => opened.tell({ say: 'ended', session });
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
      opened.close();
    };
  }, [session]);
  useEffect(() => link.current?.tell(latest.current.shown), [session, entry, screen, screens, black, started]);
}
