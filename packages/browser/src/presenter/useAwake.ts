import { useEffect, useState } from 'preact/hooks';

const AWAKE_MS = 3000;

/** Whether the pointer was moved a moment ago; true at first, so that one sees what there is. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), AWAKE_MS);
    const moved = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), AWAKE_MS);
    };
    document.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', moved);
    };
  }, []);
  return awake;
}
