import { packNameFor } from '@dutybook/shared/pack';
import { signerLine, sizeText } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { EXIT } from '../problemLine.ts';
import type { Terminal } from '../terminal.ts';
import { installedSources, openCliStore } from './cliStore.ts';
import { piecesOf } from './fileSource.ts';
import { jsonVerdict } from './jsonVerdict.ts';
import { openPackFile } from './packFile.ts';
import { readPackCall } from './packUsage.ts';

async function put(action: 'install' | 'update', args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readPackCall(action, args, { name: { type: 'string' } }, true);
  if (!call.ok) return terminal.fail(call.problem);
  const { argument: file, values } = call.value;
  const source = await openPackFile(file);
  if (!source.ok) return terminal.fail(source.problem);
  const store = await openCliStore();
  if (!store.ok) return terminal.fail(store.problem);
  const name = values.name ?? packNameFor(file);
  const stored = await store.value[action](name, piecesOf(source.value));
  if (!stored.ok) return terminal.fail(stored.problem);
  const words = WORDS[terminal.language];
  terminal.print(action === 'install' ? words.packInstalled(name) : words.packUpdated(name));
  return EXIT.done;
}

/** `dutybook pack install`: keeps a copy of a pack under its file's name or another one. 0 when it is installed, 1 when nothing was changed. */
export function packInstall(args: readonly string[], terminal: Terminal): Promise<number> {
  return put('install', args, terminal);
}

/** `dutybook pack update`: puts a pack in the place of an installed one. 0 when that is done, 1 when the old one stays. */
export function packUpdate(args: readonly string[], terminal: Terminal): Promise<number> {
  return put('update', args, terminal);
}

/** `dutybook pack remove`: 0 when the pack is gone, 1 when nothing was changed. */
export async function packRemove(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readPackCall('remove', args, {}, true);
  if (!call.ok) return terminal.fail(call.problem);
  const name = call.value.argument;
  const store = await openCliStore();
  if (!store.ok) return terminal.fail(store.problem);
  const removed = await store.value.remove(name);
  if (!removed.ok) return terminal.fail(removed.problem);
  terminal.print(WORDS[terminal.language].packRemoved(name));
  return EXIT.done;
}

/** `dutybook pack list`: what is installed. 0; 2 when some of it is broken; 1 when it cannot be told. */
export async function packList(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readPackCall('list', args, { json: { type: 'boolean' } }, false);
  if (!call.ok) return terminal.fail(call.problem);
  const packs = await installedSources();
  if (!packs.ok) return terminal.fail(packs.problem);
  const words = WORDS[terminal.language];
  if (call.value.values.json === true) {
    const listed = packs.value.map(({ stored: { name, size, day }, verdict }) => ({
      name,
      size,
      installed: day ?? null,
      signature: jsonVerdict(verdict),
    }));
    terminal.print(JSON.stringify({ packs: listed }));
  } else if (packs.value.length === 0) {
    terminal.print(words.noPacks);
  } else {
    for (const { stored, verdict } of packs.value) {
      const { name, size, day } = stored;
      terminal.print([name, sizeText(size), ...(day === undefined ? [] : [words.installedOn(day)])].join(' · '));
      terminal.print(`  ${signerLine(verdict, terminal.language)}`);
    }
  }
  return packs.value.every(({ verdict }) => verdict.state !== 'broken') ? EXIT.done : EXIT.partly;
}
