import browser from 'webextension-polyfill';

/** Reads a file that is packed with the extension. */
export async function readPackedFile(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
