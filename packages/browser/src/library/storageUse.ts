/** How much room the extension takes on this device, in bytes as the browser estimates it, and whether the browser may clear it. */
export interface StorageUse {
  readonly used: number;
  readonly quota: number;
  /** The browser has promised not to clear it by itself. */
  readonly isSafe: boolean;
}

export async function storageUse(): Promise<StorageUse> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, quota, isSafe: await navigator.storage.persisted() };
}

/** Asks the browser not to clear what is stored when room is short. Answers whether it will not. */
export function askToKeep(): Promise<boolean> {
  return navigator.storage.persist();
}
