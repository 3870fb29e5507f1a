/** What is needed of the event of a key. */
interface KeyOfInput {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Chromium gives this instead of the key while an input method has it, also for the key that ends the composition. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key belongs to the input method that is composing Chinese, and so is no command. */
export function isComposing(event: KeyOfInput): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}
