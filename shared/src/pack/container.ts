import * as v from 'valibot';
import type { Instrument, Localized, Outcome } from '../model/index.ts';
import { failure, InstrumentSchema, inverseOf, LocalizedSchema, success } from '../model/index.ts';
import type { PinyinReader } from '../text/index.ts';

/**
 * The plain form of a pack, in which the built-in library ships until the binary pack takes its place: instruments with their
 * text, and the pinyin of their Chinese names, made when the pack is built because reading Chinese aloud takes a large dictionary.
 */
export interface Container {
  readonly format: 'dutybook-container';
  readonly formatVersion: 1;
  readonly title: Localized;
  readonly instruments: readonly Instrument[];
  /** Chinese name to its syllables. */
  readonly syllables: Readonly<Record<string, readonly string[]>>;
}

const ContainerSchema = v.strictObject({
  format: v.literal('dutybook-container'),
  formatVersion: v.literal(1),
  title: LocalizedSchema,
  instruments: v.array(InstrumentSchema),
  syllables: v.record(v.string(), v.array(v.string())),
});

/** Adds to each instrument the relations that others have to it, so that every relation is known at both ends. */
export function relateBothWays(instruments: readonly Instrument[]): readonly Instrument[] {
  const byId = new Map(instruments.map((instrument) => [instrument.id, [...instrument.related]]));
  for (const { id, related } of instruments) {
    for (const { relation, id: other } of related) {
      const back = byId.get(other);
      const inverse = inverseOf(relation);
      if (back && !back.some((known) => known.id === id && known.relation === inverse)) {
        back.push({ relation: inverse, id });
      }
    }
  }
  return instruments.map((instrument) => ({ ...instrument, related: byId.get(instrument.id) ?? instrument.related }));
}

function syllablesOf(instruments: readonly Instrument[], read: PinyinReader): Record<string, readonly string[]> {
  const names = instruments.flatMap(({ title, aliases }) => [
    ...(title.zh === undefined ? [] : [title.zh]),
    ...(aliases.zh ?? []),
  ]);
  return Object.fromEntries([...new Set(names)].map((name) => [name, read(name)]));
}

/** Builds a container. Deterministic: the same instruments in the same order give the same container. */
export function buildContainer(title: Localized, instruments: readonly Instrument[], read: PinyinReader): Container {
  return {
    format: 'dutybook-container',
    formatVersion: 1,
    title,
    instruments: relateBothWays(instruments),
    syllables: syllablesOf(instruments, read),
  };
}

/** A container as JSON text, in pieces, so that a large one is never held as one string. */
export function* writeContainer({
  format,
  formatVersion,
  title,
  instruments,
  syllables,
}: Container): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"formatVersion":${formatVersion},"title":${JSON.stringify(title)},"instruments":[`;
  for (const [place, instrument] of instruments.entries())
    yield `${place === 0 ? '' : ','}${JSON.stringify(instrument)}`;
  yield `],"syllables":${JSON.stringify(syllables)}}`;
}

/** Reads a container from its JSON text. Fails with `container-broken`; never answers with part of one. */
export function readContainer(text: string): Outcome<Container> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return broken('JSON');
  }
  const result = v.safeParse(ContainerSchema, data);
  if (result.success) return success(result.output);
  const [issue] = result.issues;
  return broken(`${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
}

function broken(what: string) {
  return failure('container-broken', {
    en: `This library is damaged and was not opened (${what}). Install it again.`,
    zh: `此指引库已损坏，未打开（${what}）。请重新安装。`,
  });
}
