import type { SearchPeer } from './peer.ts';

/** An engine in the tables; its program is loaded by the process that measures it, and by no other. */
export interface PeerEntry {
  readonly title: string;
  /** Its name in narrow columns. */
  readonly short: string;
  readonly load: () => Promise<SearchPeer>;
}

/** The engines, ours first. */
export const PEERS = {
  own: { title: 'Dutybook', short: 'Dutybook', load: async () => (await import('./ownPeer.ts')).ownPeer },
  sqlite: {
    title: `SQLite ${process.versions['sqlite'] ?? ''} FTS5 (\`node:sqlite\`)`,
    short: 'SQLite',
    load: async () => (await import('./sqlitePeer.ts')).sqlitePeer,
  },
  flex: {
    title: 'FlexSearch 0.8.212',
    short: 'FlexSearch',
    load: async () => (await import('./flexPeer.ts')).flexPeer,
  },
} as const satisfies Readonly<Record<string, PeerEntry>>;

export type PeerName = keyof typeof PEERS;

export function isPeerName(name: string | undefined): name is PeerName {
  return name !== undefined && Object.hasOwn(PEERS, name);
}
