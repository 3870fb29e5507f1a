import process from 'node:process';

/** The two ways in which VS Code runs an extension, by the kind that its settings call them. */
export const EXTENSION_HOSTS = [
  { host: 'Node', kind: 'workspace' },
  { host: 'web worker', kind: 'web' },
] as const;

export type ExtensionHost = (typeof EXTENSION_HOSTS)[number];

/**
 * The host in which something is tested that does the same in both: whatever touches files, packs or the start of the extension is tested in
 * both anyway. Both where `DUTYBOOK_EVERY_HOST` is set; the editor starts once for each, and that takes longest.
 */
export function hostsFor(kind: ExtensionHost['kind']): readonly ExtensionHost[] {
  return process.env['DUTYBOOK_EVERY_HOST'] === undefined
    ? EXTENSION_HOSTS.filter((host) => host.kind === kind)
    : EXTENSION_HOSTS;
}
