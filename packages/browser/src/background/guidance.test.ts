import { buildLibraryPack } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import type { Instrument } from '@dutybook/shared/model';
import { joined, memorySource } from '@dutybook/shared/pack';
import type { InstalledPack } from '@dutybook/shared/pack';
import { expect, test } from 'vitest';
import { Guidance } from './guidance.ts';

const measure: Instrument = {
  id: 'T1',
  work: '/akn/cn/doc/measure/psb/2014/T1',
  kind: 'measure',
  title: { en: 'Tidal lane' },
  backTranslated: [],
  aliases: {},
  topics: [],
  related: [],
  figures: [],
  source: { document: 'plan', paragraphs: [] },
  versions: [
    {
      date: '2014',
      history: [],
      expressions: [
        { language: 'en', provisions: [{ type: 'fact', eid: 'fact_1', text: 'A lane that changes.', children: [] }] },
      ],
    },
  ],
};
const bytes = joined([...buildLibraryPack({ title: { en: 'One' }, instruments: [measure] }, () => [])]);

/** A library with one installed pack; tells how often that was read as a whole. */
function build() {
  const source = memorySource(bytes);
  let wholes = 0;
  const counting = {
    size: source.size,
    read: (offset: number, length: number) => {
      if (length === source.size) wholes += 1;
      return source.read(offset, length);
    },
  };
  const stored = { name: 'one', file: 'one.1.dutybook', size: bytes.length, day: '2026-01-02' };
  const pack: InstalledPack = { stored, verdict: { state: 'unsigned' }, source: counting };
  let opened = 0;
  const guidance = new Guidance({
    readFile: async () => {
      opened += 1;
      return bytes;
    },
    installed: async () => success([pack]),
  });
  return { guidance, counts: () => ({ opened, wholes }) };
}

const later = () => new Promise((resolve) => setTimeout(resolve));

test('waking opens the packs and holds none; the first answer has them held, once', async () => {
  const { guidance, counts } = build();
  expect(await guidance.wake()).toEqual(success(true));
  await later();
  // So small a pack is read as a whole by its opening already.
  const { wholes } = counts();
  const ask = () => guidance.ask(async (library) => success((await library.instruments()).length));
  await later();
  expect(counts()).toEqual({ opened: 1, wholes });
  expect(await ask()).toMatchObject({ ok: true });
  await later();
  await ask();
  await later();
  expect(counts()).toEqual({ opened: 1, wholes: wholes + 1 });
});

test('forgetting opens the packs anew', async () => {
  const { guidance, counts } = build();
  await guidance.wake();
  guidance.forget();
  await guidance.wake();
  expect(counts().opened).toBe(2);
});
