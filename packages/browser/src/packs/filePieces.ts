const AT_ONCE = 1 << 20;

/** The bytes of a file that the user chose, piece by piece. */
export async function* filePieces(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += AT_ONCE) {
    yield new Uint8Array(await file.slice(at, at + AT_ONCE).arrayBuffer());
  }
}
