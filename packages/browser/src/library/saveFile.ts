/** How long a browser may take to begin to save before the file is let go. */
const LET_GO_MS = 60_000;

/** Gives a file to the browser to save, under a name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LET_GO_MS);
}
