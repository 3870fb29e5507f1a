/** Longest work between two chances for the page to do its own. */
const SLICE_MS = 8;

/** Lets the page go on; waits for a moment without work where it is not `urgent`. */
export function pause(urgent: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (urgent) setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 1000 });
  });
}

/** Runs the steps of some work in slices. Throws the signal's reason when aborted. */
export async function inSlices<Answer>(
  steps: Generator<void, Answer>,
  urgent: boolean,
  signal: AbortSignal,
): Promise<Answer> {
  for (;;) {
    signal.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await pause(urgent);
  }
}
