/** Firefox paints nothing while it loads a popup ahead and out of sight; then nothing is waited for. */
const LONGEST_MS = 100;

/** Settles when the input, which stands in the page itself, has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
