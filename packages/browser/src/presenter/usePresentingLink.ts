import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PresenterCommand } from './presenterKey.ts';
import { openPresentingLink } from './presentingLink.ts';
import type { PresentingLink, Shown } from './presentingLink.ts';

/** Tells the window of the notes what is shown, and does what is asked for there. */
export function usePresentingLink(shown: Shown, act: (command: PresenterCommand) => void): void {
  const latestRef = useRef({ shown, act });
  useLayoutEffect(() => {
    latestRef.current = { shown, act };
  });
  const linkRef = useRef<PresentingLink | undefined>(undefined);
  const { session, entry, screen, screens, black, started } = shown;
  useEffect(() => {
    const opened = openPresentingLink(session, (message) => {
      if (message.say === 'ask') opened.tell(latestRef.current.shown);
      if (message.say === 'do') latestRef.current.act(message.command);
    });
    linkRef.current = opened;
    const end = () => opened.tell({ say: 'ended', session });
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
      opened.close();
    };
  }, [session]);
  useEffect(() => linkRef.current?.tell(latestRef.current.shown), [session, entry, screen, screens, black, started]);
}
