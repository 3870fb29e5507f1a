/** What both extension hosts, Node's and the web worker's, offer beside the language and `vscode`. Nothing else compiles here. */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input: Uint8Array): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}

/** Names a timer; a number in one host and an object in the other. */
interface HostTimer {
  readonly hostTimer: never;
}

declare function setTimeout(callback: () => void, milliseconds: number): HostTimer;
declare function clearTimeout(timer: HostTimer | undefined): void;
