// The binary pack; joins index.ts when every client's platform.d.ts declares `crypto` as shared/platform.d.ts does.
export * from './byteSource.ts';
export * from './checksum.ts';
export * from './httpSource.ts';
export * from './instruments/index.ts';
export * from './openPack.ts';
export * from './packFailure.ts';
export * from './packKey.ts';
export type { Layout } from './packLayout.ts';
export * from './packSection.ts';
export * from './packSignature.ts';
export * from './packWriter.ts';
export * from './fileSpace.ts';
export * from './memoryFileSpace.ts';
export type { StoredPack } from './packRecord.ts';
export * from './packStore.ts';
