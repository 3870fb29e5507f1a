import { readFileSync } from 'node:fs';
import {
  citedKey,
  MemoryLibrary,
  namesOfInstruments,
  readInstrumentReferences,
  readReferences,
  readShortNames,
  resolveReference,
} from '@dutybook/shared/citation';
import type { Reference, RejectionClass, ResolvedReference } from '@dutybook/shared/citation';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusLaws, SHORT_NAMES } from './citedLaws.ts';
import type { CitedLaws } from './citedLaws.ts';
import { hasMaterial, material } from './corpus.ts';

const AS_OF = '2026-11-23';
/** 第…条 that is not the beginning of 条例, 条件 or 条款; found without any of the engine's own code. */
const ARTICLE = /第[ \u3000]?[〇零○一二两三四五六七八九十百千\d０-９]{1,12}[ \u3000]?条(?![例件款目])/gu;

describe.skipIf(!hasMaterial)('citations and real laws', () => {
  let laws: CitedLaws;
  let library: MemoryLibrary;
  beforeAll(async () => {
    laws = await corpusLaws();
    library = new MemoryLibrary(laws.instruments);
  });

  it('every bare-name citation of STARD is one reference and resolves to its article', async () => {
    const rows = readFileSync(material('corpora/stard/train.jsonl'), 'utf8').trimEnd().split('\n');
    const citations = rows.flatMap((row) => (JSON.parse(row) as { readonly relevant: readonly string[] }).relevant);
    expect(citations.length).toBe(2205);
    const failures: string[] = [];
    for (const text of citations) {
      const { references } = readReferences(text, laws.names);
      const [reference] = references;
      const isWhole = references.length === 1 && reference?.start === 0 && reference.end === text.length;
      const resolved = reference && (await resolveReference(reference, { library, asOf: AS_OF, text }));
      if (!isWhole || resolved?.address?.includes('~art_') !== true) failures.push(`${text}: ${resolved?.state ?? ''}`);
    }
    expect(failures).toEqual([]);
  });

  it('every short name means one title, and every title is real', () => {
    const table = readFileSync(SHORT_NAMES, 'utf8');
    const [current = '', former = ''] = table.split('# Laws that are no longer in force');
    const names = [...readShortNames(table)].map(({ name }) => citedKey(name));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    const known = new Set([...namesOfInstruments(laws.instruments)].map(({ name }) => citedKey(name)));
    const unknown = [...readShortNames(current)].filter(({ title }) => !known.has(citedKey(title)));
    expect(unknown).toEqual([]);
    expect([...readShortNames(former)].length).toBeGreaterThan(20);
  });

  it('every 第…条 in the laws is in a reference or in a listed class of other words, and every state is counted', async () => {
    const missed: string[] = [];
    const rejected = new Map<RejectionClass, number>();
    const states = new Map<string, number>();
    const wrong: string[] = [];
    let references = 0;
    for (const instrument of laws.instruments) {
      const law = instrument.title.zh ?? '';
      for (const [version, { expressions }] of instrument.versions.entries()) {
        for (const { provisions } of expressions) {
          const read = readInstrumentReferences(provisions, law, laws.names);
          const { text } = read.text;
          references += read.references.length;
          for (const { reason } of read.rejections) rejected.set(reason, (rejected.get(reason) ?? 0) + 1);
          missed.push(...missedArticles(text, [...read.references, ...read.rejections]));
          for (const reference of read.references) {
            const options = { library, asOf: AS_OF, text, law, own: { instrument, version } };
            const resolved = await resolveReference(reference, options);
            const key = resolved.reason === undefined ? resolved.state : `${resolved.state}: ${resolved.reason}`;
            states.set(key, (states.get(key) ?? 0) + 1);
            if (!isCoherent(reference, resolved)) wrong.push(text.slice(reference.start - 10, reference.end + 10));
          }
        }
      }
    }
    console.log(`${references} references`, Object.fromEntries(states), 'not references', Object.fromEntries(rejected));
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
    expect(references).toBeGreaterThan(40_000);
    // Most provisions cited are there; the rest is told by cause.
    expect((states.get('verified') ?? 0) / references).toBeGreaterThan(0.8);
  });
});

function missedArticles(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const missed: string[] = [];
  let place = 0;
  for (const { index } of text.matchAll(ARTICLE)) {
    while ((ordered[place]?.end ?? Number.POSITIVE_INFINITY) <= index) place += 1;
    if ((ordered[place]?.start ?? Number.POSITIVE_INFINITY) > index)
      missed.push(text.slice(Math.max(0, index - 15), index + 15));
  }
  return missed;
}

/** A verified reference has the address of the very provision it names, and no reference without a law has one. */
function isCoherent({ place, law }: Reference, { state, address, place: found }: ResolvedReference): boolean {
  if (law.type === 'unknown') return state === 'not-checked' && address === undefined;
  if (state !== 'verified' || place.article === undefined) return true;
  const eid = address?.slice(address.lastIndexOf('~') + 1) ?? '';
  const steps = [
    `art_${found.article}`,
    found.paragraph && `para_${found.paragraph}`,
    found.item && `item_${found.item}`,
  ];
  return steps.every((step) => step === undefined || eid.split('__').includes(step));
}
