import { readFileSync } from 'node:fs';
import type { Instrument } from '@dutybook/shared/model';
import type { KnownName } from '@dutybook/shared/citation';
import { LawNames } from '@dutybook/shared/citation';

export interface CitedLaws {
  readonly names: LawNames;
  readonly instruments: readonly Instrument[];
}
function* shortNames(): Generator<KnownName> {
  for (const line of readFileSync(new URL('../../shared/lexicon/short-names.txt', import.meta.url), 'utf8').split('\n')) {
    const [names = '', title] = line.split('\t');
    if (line.startsWith('#') || title === undefined) continue;
    for (const name of names.split('|')) yield { name, title };
  }
}
export function citedLaws(pack: string): CitedLaws {
  const { instruments } = JSON.parse(readFileSync(pack, 'utf8')) as { instruments: readonly Instrument[] };
  const names = LawNames.of(shortNames());
  for (const { title, aliases } of instruments) {
    const main = title.zh ?? title.en ?? '';
    for (const name of [main, title.en ?? '', ...(aliases.zh ?? []), ...(aliases.en ?? [])]) if (name !== '') names.add(name, main);
  }
  return { names, instruments };
}
