/** What both browsers offer before anything is loaded; a promise in one, nothing in the other. */
declare const chrome: {
  readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> | undefined };
};

/** Wakes the background with a message whose answer nobody waits for, without the code that makes browsers alike: that is loaded later. */
export function wakeBackground(message: unknown): void {
  chrome.runtime.sendMessage(message)?.catch(() => undefined);
}
