/** Words of a version in the columns: first day on which it counts, day from which it does not, what is stated of its status. */
export const VERSION_COLUMNS = 3;
/** Words before the columns: numbers of instruments, versions, texts; bytes of entries and of texts. */
export const HEAD = 5;
/** Added to what is stated of a version's status where its text says from when it is in force. */
export const SAID = 256;

/** The name at the end of a work's address, which is the title of most laws. */
export function lastPart(work: string): string {
  return work.slice(work.lastIndexOf('/') + 1);
}
