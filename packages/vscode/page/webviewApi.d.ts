/** What VS Code gives the page of a webview; it can be asked for once. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  /** Kept with the panel, also over a restart of the editor. */
  setState(state: unknown): void;
};
