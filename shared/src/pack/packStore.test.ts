import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import { packFailure } from './packFailure.ts';
import { SpaceUnavailable } from './fileSpace.ts';
import { MemoryFileSpace } from './memoryFileSpace.ts';
import type { PackStore } from './packStore.ts';
import { openPackStore } from './packStore.ts';
import { buildPack, writePack } from './packWriter.ts';

/** A pack that is told from others by its number. */
function packOf(number: number): Uint8Array {
  return buildPack(sectionsOf(number));
}

function sectionsOf(number: number) {
  return [{ name: 'number', layout: 'whole' as const, content: new Uint8Array(20 + number).fill(number) }];
}

type Change =
  | { readonly kind: 'install' | 'update'; readonly name: string; readonly pack: number }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'replaceAll'; readonly packs: State };
type State = Readonly<Record<string, number>>;

function run(store: PackStore, change: Change): Promise<Outcome<unknown>> {
  if (change.kind === 'remove') return store.remove(change.name);
  if (change.kind === 'replaceAll') {
    const packs = Object.entries(change.packs);
    return store.replaceAll(packs.map(([name, pack]) => ({ name, pieces: writePack(sectionsOf(pack)) })));
  }
  return store[change.kind](change.name, writePack(sectionsOf(change.pack)));
}

/** What a change makes of a state; a change that does not apply leaves it. */
function applied(state: State, change: Change): State {
  if (change.kind === 'replaceAll') return { ...change.packs };
  const isThere = change.name in state;
  if (change.kind === 'install' ? isThere : !isThere) return state;
  const { [change.name]: _, ...others } = state;
  return change.kind === 'remove' ? others : { ...others, [change.name]: change.pack };
}

async function opened(space: MemoryFileSpace): Promise<PackStore> {
  const store = await openPackStore(space);
  if (!store.ok) throw new Error(store.problem.code);
  return store.value;
}

/** Which pack each name has; a pack that is not whole makes the test fail. */
async function stateOf(space: MemoryFileSpace): Promise<State> {
  const store = await opened(space);
  const packs = await store.list();
  if (!packs.ok) throw new Error(packs.problem.code);
  const state: Record<string, number> = {};
  for (const { name, size } of packs.value) {
    const source = await store.open(name);
    if (!source.ok) throw new Error(`${name} is listed and cannot be read`);
    const bytes = await source.value.read(0, source.value.size);
    const number = Array.from({ length: 10 }, (_, at) => at).find((at) => packOf(at).toString() === bytes.toString());
    if (number === undefined || bytes.length !== size) throw new Error(`${name} is not whole`);
    state[name] = number;
  }
  // Nothing is left lying about.
  expect([...space.files.keys()].filter((file) => file.endsWith('.dutybook')).length).toBe(packs.value.length);
  return state;
}

async function stateOfRecord(store: PackStore): Promise<readonly string[]> {
  const packs = await store.list();
  return packs.ok ? packs.value.map(({ file }) => file) : [];
}

const name = fc.constantFrom('laws', 'guides');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('install', 'update'), name, pack: fc.nat(9) }),
  fc.record({ kind: fc.constant('remove'), name }),
  fc.record({ kind: fc.constant('replaceAll'), packs: fc.dictionary(name, fc.nat(9), { noNullPrototype: true }) }),
);

describe('a pack store', () => {
  it('killed at any step has each pack as it was before or as it was to be', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), change, async (before, last) => {
        const start = new MemoryFileSpace();
        const store = await opened(start);
        for (const earlier of before) await run(store, earlier);
        const old = before.reduce(applied, {});
        const next = applied(old, last);
        const counted = new MemoryFileSpace(start.files);
        const answer = await run(await opened(counted), last);
        expect(await stateOf(counted)).toEqual(next);
        expect(answer.ok).toBe(next !== old);
        for (let step = 0; step < counted.steps; step += 1) {
          const dying = new MemoryFileSpace(start.files, step);
          const attempt = await openPackStore(dying);
          if (attempt.ok) await run(attempt.value, last).catch(() => undefined);
          const found = await stateOf(new MemoryFileSpace(dying.files));
          expect([old, next]).toContainEqual(found);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('killed again and again while it recovers still has them', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(change, fc.nat(25)), { minLength: 1, maxLength: 8 }), async (changes) => {
        let files: ReadonlyMap<string, Uint8Array> = new Map();
        let state: State = {};
        for (const [next, killAt] of changes) {
          const space = new MemoryFileSpace(files, killAt);
          const store = await openPackStore(space);
          if (store.ok) await run(store.value, next).catch(() => undefined);
          files = space.files;
          const found = await stateOf(new MemoryFileSpace(files));
          expect([state, applied(state, next)]).toContainEqual(found);
          state = found;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('replaces all packs or none', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    const broken = { name: 'guides', pieces: [packOf(2).subarray(0, 400)] };
    const whole = { name: 'laws', pieces: [packOf(3)], day: '2020-01-02' };
    expect(await store.replaceAll([whole, broken])).toMatchObject({ problem: { code: 'pack-truncated' } });
    expect(await store.replaceAll([whole, whole])).toMatchObject({ problem: { code: 'pack-name-malformed' } });
    const refusing = store.replaceAll([whole], () => Promise.reject(new Error('not ready')));
    await expect(refusing).rejects.toThrow('not ready');
    expect(await stateOf(space)).toEqual({ laws: 1 });
    const seen: string[] = [];
    const done = await store.replaceAll([whole], async (stored) => {
      seen.push(...stored.map(({ file }) => file), JSON.stringify(await stateOfRecord(store)));
    });
    expect(done).toMatchObject({ ok: true, value: [{ name: 'laws', day: '2020-01-02' }] });
    // It is asked after the new pack is written, and before the old one is replaced.
    expect(seen).toEqual(['laws.2.dutybook', '["laws.1.dutybook"]']);
    expect(await stateOf(space)).toEqual({ laws: 3 });
  });

  it('asks whether a pack is wanted before it replaces one', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)], () => success(undefined));
    const refuse = () => packFailure('pack-signed-otherwise');
    expect(await store.update('laws', [packOf(2)], refuse)).toMatchObject({
      problem: { code: 'pack-signed-otherwise' },
    });
    expect(await stateOf(space)).toEqual({ laws: 1 });
  });

  it('does not keep a broken pack, and keeps the old one', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    const broken = packOf(2);
    broken[broken.length - 9]! ^= 1;
    expect(await store.update('laws', [broken])).toMatchObject({ ok: false, problem: { code: 'pack-damaged' } });
    expect(await store.update('laws', [packOf(2).subarray(0, 400)])).toMatchObject({
      ok: false,
      problem: { code: 'pack-truncated' },
    });
    expect(await stateOf(space)).toEqual({ laws: 1 });
  });

  it('says what it cannot do', async () => {
    const store = await opened(new MemoryFileSpace());
    await store.install('laws', [packOf(1)]);
    const codes = [
      await store.install('laws', [packOf(1)]),
      await store.update('other', [packOf(1)]),
      await store.remove('other'),
      await store.open('other'),
      await store.install('../laws', [packOf(1)]),
    ].map((answer) => (answer.ok ? 'done' : answer.problem.code));
    expect(codes).toEqual([
      'pack-installed-already',
      'pack-not-installed',
      'pack-not-installed',
      'pack-not-installed',
      'pack-name-malformed',
    ]);
  });

  it('leaves everything as it was when the bytes stop coming or the disk is full', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    async function* stopping() {
      yield packOf(2).subarray(0, 300);
      throw new Error('connection lost');
    }
    expect(await store.update('laws', stopping())).toMatchObject({ ok: false, problem: { code: 'pack-not-stored' } });
    expect(await stateOf(space)).toEqual({ laws: 1 });
  });

  it('finds the packs again when both records are lost to damage', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    await store.install('guides', [packOf(2)]);
    for (const file of ['packs-0.record', 'packs-1.record']) space.files.set(file, Uint8Array.of(1, 2));
    expect(await stateOf(space)).toEqual({ laws: 1, guides: 2 });
  });

  it('goes back to what it finds when the newest record is lost to damage', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    await store.update('laws', [packOf(2)]);
    space.files.set('packs-0.record', Uint8Array.of(1, 2));
    expect(await stateOf(space)).toEqual({ laws: 2 });
    expect(await stateOf(space)).toEqual({ laws: 2 });
  });

  it('has its last record but one when a crash tears the last one', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    await store.install('guides', [packOf(2)]);
    space.files.set('packs-0.record', space.files.get('packs-0.record')?.subarray(0, 20) ?? new Uint8Array(0));
    expect(await stateOf(space)).toEqual({ laws: 1 });
  });

  it('keeps no file that it does not need', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    await store.update('laws', [packOf(2)]);
    expect([...space.files.keys()].filter((file) => file.endsWith('.dutybook'))).toEqual(['laws.2.dutybook']);
    await store.remove('laws');
    expect([...space.files.keys()].filter((file) => file.endsWith('.dutybook'))).toEqual([]);
  });

  it('does one thing after the other, whoever asks', async () => {
    const space = new MemoryFileSpace();
    const [one, other] = [await opened(space), await opened(space)];
    const answers = await Promise.all([
      one.install('laws', [packOf(1)]),
      other.install('laws', [packOf(2)]),
      one.install('guides', [packOf(3)]),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(await stateOf(space)).toEqual({ laws: 1, guides: 3 });
  });

  it('names why a change could not begin, and changes nothing then', async () => {
    const space = new MemoryFileSpace();
    const store = await opened(space);
    await store.install('laws', [packOf(1)]);
    const refuse = (error: Error) => {
      space.exclusively = async () => {
        throw error;
      };
    };
    refuse(new SpaceUnavailable('busy'));
    expect(await store.update('laws', [packOf(2)])).toMatchObject({ problem: { code: 'pack-store-busy' } });
    expect(await openPackStore(space)).toMatchObject({ problem: { code: 'pack-store-busy' } });
    refuse(new SpaceUnavailable('closed'));
    expect(await store.remove('laws')).toMatchObject({ problem: { code: 'pack-not-stored' } });
    refuse(new Error('a mistake of ours'));
    await expect(store.remove('laws')).rejects.toThrow('a mistake of ours');
    expect(await store.list()).toMatchObject({ ok: true, value: [{ name: 'laws' }] });
  });
});
