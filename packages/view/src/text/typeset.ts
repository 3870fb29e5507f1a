/**
 * Straight double quotes as a typesetter would set them. Every character is replaced by one character, so that places in the text
 * stay where they are.
 */
export function typeset(text: string): string {
  let open = false;
  return text.replace(/"/g, () => {
    open = !open;
    return open ? '“' : '”';
  });
}
