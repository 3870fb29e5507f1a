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
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}

/** Bytes that have an address while they are in memory. */
interface Blob {
  readonly size: number;
}

declare const Blob: new (parts: readonly (Uint8Array | string)[], options?: { readonly type?: string }) => Blob;

declare const URL: { createObjectURL(blob: Blob): string; revokeObjectURL(url: string): void };

/** Names a timer; a number in one host and an object in the other. */
interface HostTimer {
  readonly hostTimer: never;
}

declare function setTimeout(callback: () => void, milliseconds: number): HostTimer;
declare function clearTimeout(timer: HostTimer | undefined): void;
declare function setInterval(callback: () => void, milliseconds: number): HostTimer;
declare function clearInterval(timer: HostTimer | undefined): void;

/** The part of `node:fs` that lists folders and reads files at offsets. */
interface NodeFileSystem {
  openSync(path: string, flags: 'r'): number;
  fstatSync(descriptor: number): { readonly size: number };
  readSync(descriptor: number, into: Uint8Array, offset: number, length: number, position: number): number;
  closeSync(descriptor: number): void;
  readdirSync(path: string): readonly string[];
}

/** Only in Node's extension host; `getBuiltinModule` from Node 22.3 on. */
declare const process:
  | {
      readonly pid: number;
      kill(pid: number, signal: 0): true;
      getBuiltinModule?(name: 'node:fs'): NodeFileSystem;
      getBuiltinModule?(name: 'node:os'): { hostname(): string };
    }
  | undefined;

/** In the web worker's extension host, and in Node from 24.5 on, where its locks hold within one process only. */
declare const navigator:
  | {
      readonly locks?: {
        request<Result>(
          name: string,
          options: { readonly signal: AbortSignal },
          work: () => Promise<Result>,
        ): Promise<Result>;
      };
    }
  | undefined;

/** Beside what `shared/` uses of it. */
interface WebCrypto {
  getRandomValues(into: Uint8Array): Uint8Array;
}
