/** What both browsers offer before anything is loaded; a promise in one, nothing in the other. */
declare const chrome: {
  readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> | undefined };
};

/**
 * Wakes the background, which may be asleep, while a page is read: without the code that makes browsers alike, which is loaded later. Nobody
 * waits for the answer; whoever asks the background next is told what is wrong with it.
 */
export function wakeBackground(): void {
  chrome.runtime.sendMessage({ name: 'wake', params: {} })?.catch(() => undefined);
}
