/** How much room the extension takes on this device, in bytes as the browser estimates it. */
export interface StorageUse {
  readonly used: number;
  readonly quota: number;
}

export async function storageUse(): Promise<StorageUse> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, quota };
}

/**
 * Asks the browser not to clear what is stored when room is short; asked once there is something to lose. It need not promise: an extension
 * with `unlimitedStorage` is spared anyway.
 */
export function askToKeep(): Promise<boolean> {
  return navigator.storage.persist();
}
