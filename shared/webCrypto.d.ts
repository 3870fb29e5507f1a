/** WebCrypto with Ed25519: Node 20, Chromium 137, Firefox 130, Safari 17. */
interface CryptoKey {
  readonly type: string;
}

interface CryptoKeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

interface WebCrypto {
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
}

declare const crypto: WebCrypto;
