/** Windows and some input methods send this code instead of setting `isComposing`. */
const COMPOSING_KEY_CODE = 229;

/** Whether an input method composes with this key: then it is meant for that, and for nothing else. */
export function isComposing(key: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return key.isComposing || key.keyCode === COMPOSING_KEY_CODE;
}
