/**
 * What `shared/` may use of its host beside the language itself: only what browsers, their workers and Node all have. A name that is
 * missing here does not compile in `shared/`; clients see the full declarations of their own host instead.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** WebCrypto with Ed25519: Node 20, Chromium 137, Firefox 130, Safari 17. */
interface CryptoKey {
  readonly type: string;
}

interface CryptoKeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
    generateKey(
      algorithm: 'Ed25519',
      extractable: boolean,
      usages: readonly string[],
    ): Promise<CryptoKey | CryptoKeyPair>;
    importKey(
      format: 'raw' | 'pkcs8',
      data: Uint8Array,
      algorithm: 'Ed25519',
      extractable: boolean,
      usages: readonly string[],
    ): Promise<CryptoKey>;
    exportKey(format: 'raw' | 'pkcs8', key: CryptoKey): Promise<ArrayBuffer>;
    sign(algorithm: 'Ed25519', key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
    verify(algorithm: 'Ed25519', key: CryptoKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
  };
};
