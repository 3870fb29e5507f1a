/** Fills the screen with the page, or gives it back; to be called while a key or click is answered, else nothing happens. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  // Refused where no key or click is being answered: the page then stays as it is.
  else await document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Gives the screen back. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
}
