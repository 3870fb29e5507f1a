import { useEffect, useState } from 'preact/hooks';

const SECOND = 1000;

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}

/** Minutes and seconds since a moment, counted on while it is shown; nothing without a moment. */
export function useElapsed(started: number | undefined): string | undefined {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (started === undefined) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, [started]);
  return started === undefined ? undefined : clock(Math.max(0, Math.floor((now - started) / SECOND)));
}

/** When the timer was started, in milliseconds since 1970, and what starts and ends it. */
export function useTimer(): readonly [number | undefined, () => void] {
  const [started, setStarted] = useState<number | undefined>(undefined);
  return [started, () => setStarted(started === undefined ? Date.now() : undefined)];
}
