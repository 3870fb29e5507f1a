import type { Outcome } from '@dutybook/shared/model';
import { openBuiltInPack, packMaterial } from '@dutybook/shared/library';
import type { PackMaterial } from '@dutybook/shared/library';
import { memorySource } from '@dutybook/shared/pack';

/** Files that the build packs with the extension, from where the worker's script lies. */
const LIBRARY_FILE = '../guidance.dutybook';
const ASKED_FILE = '../questions.tsv';

async function packed(path: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(path, location.href));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
}

/** What packs of documents are built with; reads files that are packed with the extension, and loads the dictionary of readings. */
export async function packedMaterial(): Promise<Outcome<PackMaterial>> {
  const [library, asked, { pinyin }] = await Promise.all([
    packed(LIBRARY_FILE),
    packed(ASKED_FILE),
    import('pinyin-pro'),
  ]);
  const builtIn = await openBuiltInPack(memorySource(new Uint8Array(library)));
  if (!builtIn.ok) return builtIn;
  const read = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true });
  return packMaterial(builtIn.value, new TextDecoder().decode(asked), read);
}
