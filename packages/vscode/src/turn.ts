/** Lets the extension host see and answer what else it was asked. */
export const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
