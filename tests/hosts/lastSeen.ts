/** What can tell what a host shows at the moment, by the name it is told under. */
const shown = new Map<() => Promise<string>, string>();
const LONGEST = 3000;

/** Lets a host tell what it shows whenever a test fails, until the answered function is called: what is run elsewhere cannot be looked at. */
export function tellWhenFailed(name: string, ask: () => Promise<string>): () => void {
  shown.set(ask, name);
  return () => shown.delete(ask);
}

/** What each host shows now. */
export async function* lastSeen(): AsyncGenerator<{ readonly name: string; readonly text: string }> {
  for (const [ask, name] of shown) {
    const text = await ask().catch((error: unknown) => `cannot be asked: ${String(error)}`);
    yield { name, text: text.slice(0, LONGEST) };
  }
}
