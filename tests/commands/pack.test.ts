import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateKeys, openPackStore, packShelf } from '@dutybook/shared/pack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderSpace } from '../../packages/cli/src/pack/folderSpace.ts';
import { seededNumbers } from '../../shared/src/pack/packSample.ts';
import { sha256 } from '../../shared/src/pack/sha256.ts';
import { dutybook, DUTYBOOK } from '../corpus/dutybook.ts';
import type { End } from '../corpus/dutybook.ts';
import { samplePack } from '../hosts/samplePacks.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dutybook-pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);
const packs = () => at('home', 'packs');

function pack(...args: readonly string[]): Promise<End> {
  return dutybook(['pack', ...args], { DUTYBOOK_HOME: at('home') });
}

/** The names of the installed packs with their bytes. */
async function installed(): Promise<ReadonlyMap<string, Uint8Array>> {
  const shelf = packShelf(new FolderSpace(packs()));
  const listed = await shelf.list();
  if (!listed.ok) throw new Error(listed.problem.code);
  const found = new Map<string, Uint8Array>();
  for (const { name } of listed.value) {
    const source = await shelf.open(name);
    if (!source.ok) throw new Error(source.problem.code);
    found.set(name, await source.value.read(0, source.value.size));
  }
  return found;
}

function codeOf({ err }: End): string | undefined {
  return /\(([a-z-]+)\)\s*$/.exec(err)?.[1];
}

describe('dutybook pack: keys and signatures', () => {
  it('makes keys, signs a pack where it lies, and says who signed it', async () => {
    await writeFile(at('laws.dutybook'), samplePack(1));
    const made = await pack('keygen', '--out', at('own'));
    expect(made).toMatchObject({ code: 0, err: '' });
    const keyId = /Key id: ([0-9a-f]{32})/.exec(made.out)?.[1] ?? 'none';
    expect((await stat(at('own.key'))).mode & 0o777).toBe(0o600);
    expect((await pack('verify', at('laws.dutybook'))).out).toBe('Whole. Not signed\n');
    expect((await pack('verify', at('laws.dutybook'), '--key', at('own.pub'))).code).toBe(1);
    const signed = await pack('sign', at('laws.dutybook'), '--key', at('own.key'), '--signer', '交警支队');
    expect(signed.out).toContain(keyId);
    const claim = `Signed; the pack says by “交警支队”. Key ${keyId}\n`;
    expect((await pack('verify', at('laws.dutybook'))).out).toBe(`Whole. ${claim}`);
    const publicKey = (await readFile(at('own.pub'), 'utf8')).trim();
    for (const key of [at('own.pub'), publicKey]) {
      expect((await pack('verify', at('laws.dutybook'), '--key', key)).code).toBe(0);
    }
    const other = await generateKeys();
    const refused = await pack('verify', at('laws.dutybook'), '--key', other.publicKey);
    expect([refused.code, codeOf(refused)]).toEqual([1, 'pack-other-key']);
    const info = JSON.parse((await pack('info', at('laws.dutybook'), '--json')).out) as Record<string, unknown>;
    expect(info).toMatchObject({
      version: { major: 2, minor: 0 },
      signature: { state: 'signed', keyId, claimedSigner: '交警支队' },
      instruments: 3,
    });
    expect((await pack('info', at('laws.dutybook'))).out).toContain('3 instruments');
    expect((await readdir(folder)).sort()).toEqual(['laws.dutybook', 'own.key', 'own.pub']);
  });

  it('never writes over a key, and never prints one', async () => {
    await pack('keygen', '--out', at('own'));
    const before = await readFile(at('own.key'), 'utf8');
    expect(codeOf(await pack('keygen', '--out', at('own')))).toBe('key-exists');
    await rm(at('own.key'));
    expect(codeOf(await pack('keygen', '--out', at('own')))).toBe('key-exists');
    expect(await readdir(folder)).toEqual(['own.pub']);
    await writeFile(at('torn.key'), before.slice(0, 100));
    await writeFile(at('laws.dutybook'), samplePack(1));
    const refused = await pack('sign', at('laws.dutybook'), '--key', at('torn.key'), '--signer', 'X');
    expect([refused.code, codeOf(refused)]).toEqual([1, 'pack-key-malformed']);
    expect(refused.err + refused.out).not.toContain(before.slice(30, 60));
  });

  it('a name in a signature cannot play with the terminal', async () => {
    await writeFile(at('laws.dutybook'), samplePack(1));
    await pack('keygen', '--out', at('own'));
    await pack('sign', at('laws.dutybook'), '--key', at('own.key'), '--signer', 'A\u001b[2J\u202eB');
    expect((await pack('verify', at('laws.dutybook'))).out).toContain('“A�[2J�B”');
  });

  it.each([
    ['no action', [], 'usage'],
    ['an unknown action', ['melt'], 'usage'],
    ['no file', ['verify'], 'usage'],
    ['two files', ['verify', 'a', 'b'], 'usage'],
    ['no key', ['sign', 'a'], 'usage'],
    ['a signer too long', ['sign', 'a', '--key', 'k', '--signer', '法'.repeat(51)], 'usage'],
    ['an option that is not there', ['info', 'a', '--melt'], 'usage'],
    ['a file that is not there', ['verify', '/no/such.dutybook'], 'unreadable'],
    ['a folder', ['info', '/tmp'], 'unreadable'],
    ['a name that is none', ['install', DUTYBOOK, '--name', '../x'], 'pack-name-malformed'],
    ['a pack that is not installed', ['remove', 'x'], 'pack-not-installed'],
  ])('says what is wrong: %s', async (_, args, code) => {
    const end = await pack(...args);
    expect([end.code, codeOf(end), end.out]).toEqual([1, code, '']);
  });
});

describe('dutybook pack: the packs of this machine', () => {
  it('installs, lists, updates and removes', async () => {
    const [one, other] = [samplePack(1), samplePack(2)];
    await writeFile(at('laws.dutybook'), one);
    await writeFile(at('newer.dutybook'), other);
    expect((await pack('list')).out).toBe('No packs are installed.\n');
    expect(await pack('install', at('laws.dutybook'))).toMatchObject({ code: 0, out: 'laws is installed.\n' });
    expect(codeOf(await pack('install', at('laws.dutybook')))).toBe('pack-installed-already');
    expect(await installed()).toEqual(new Map([['laws', one]]));
    expect((await pack('update', at('newer.dutybook'), '--name', 'laws')).out).toBe('laws is updated.\n');
    expect(codeOf(await pack('update', at('newer.dutybook')))).toBe('pack-not-installed');
    expect(await installed()).toEqual(new Map([['laws', other]]));
    const listed = JSON.parse((await pack('list', '--json')).out) as unknown;
    expect(listed).toEqual({
      packs: [
        {
          name: 'laws',
          size: other.length,
          installed: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
          signature: { state: 'unsigned' },
        },
      ],
    });
    expect((await pack('remove', 'laws')).out).toBe('laws is removed.\n');
    expect((await readdir(packs())).filter((name) => name.endsWith('.dutybook'))).toEqual([]);
  });

  it('tells a broken one from the others, with exit code 2', async () => {
    await writeFile(at('laws.dutybook'), samplePack(1));
    await pack('install', at('laws.dutybook'));
    await pack('install', at('laws.dutybook'), '--name', 'other');
    const file = join(packs(), (await readdir(packs())).find((name) => name.startsWith('other.')) ?? '');
    await writeFile(file, (await readFile(file)).subarray(0, 5000));
    const end = await pack('list');
    expect(end.code).toBe(2);
    expect(end.out).toMatch(/laws · .*\n {2}Not signed\nother · .*\n {2}Broken: This pack is incomplete/);
  });

  it('many processes at once change what they are asked to, one after the other', async () => {
    await writeFile(at('laws.dutybook'), samplePack(1));
    await pack('install', at('laws.dutybook'));
    const ends = await Promise.all([
      ...['a', 'b', 'c'].map((name) => pack('install', at('laws.dutybook'), '--name', name)),
      ...['d', 'd', 'd'].map((name) => pack('install', at('laws.dutybook'), '--name', name)),
      pack('update', at('laws.dutybook')),
    ]);
    expect(ends.map(({ code }) => code).sort((one, other) => one - other)).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect([...(await installed()).keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'laws']);
  });
});

const FILLER = 24_000_000;
const KILLS = 20;

/** Starts a change and ends its process after `delay` milliseconds; answers whether it had ended well by itself. */
async function killedAfter(delay: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [DUTYBOOK, 'pack', ...args], {
    env: { ...process.env, DUTYBOOK_HOME: at('home') },
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await Promise.race([sleep(delay), ended]);
  child.kill('SIGKILL');
  return (await ended) === 0;
}

describe('killed at any moment', () => {
  it('leaves each pack as it was or as it was to be, whole', { timeout: 300_000 }, async () => {
    const large = [samplePack(1, FILLER), samplePack(2, FILLER)] as const;
    for (const [place, bytes] of large.entries()) await writeFile(at(`${place}.dutybook`), bytes);
    const draw = seededNumbers(20_260_301);
    await pack('install', at('1.dutybook'), '--name', 'warm');
    const started = performance.now();
    await pack('update', at('0.dutybook'), '--name', 'warm');
    let whole = performance.now() - started;
    await pack('remove', 'warm');
    const seen = { before: 0, after: 0, left: 0 };
    let state: 0 | 1 | undefined;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const target = state === undefined ? 0 : draw(4) === 0 ? undefined : state === 0 ? 1 : 0;
      const action = state === undefined ? 'install' : target === undefined ? 'remove' : 'update';
      const args = action === 'remove' ? ['remove', 'large'] : [action, at(`${target}.dutybook`), '--name', 'large'];
      // A removal is done soon after the program has started; a large pack takes its time.
      const span = action === 'remove' ? 60 : whole;
      const done = await killedAfter(50 + draw(1000) * (span / 1000), args);
      seen.left += (await readdir(packs())).some((name) => /^turn-|\.partial$/.test(name)) ? 1 : 0;
      const listed = await pack('list', '--json');
      expect(listed.code).toBe(0);
      const found = (await installed()).get('large');
      const now = found && ([0, 1] as const).find((place) => Buffer.compare(large[place], found) === 0);
      if (found !== undefined && now === undefined) throw new Error('the pack is not whole');
      expect([state, target]).toContain(now);
      if (done) expect(now).toBe(target);
      // How long the work takes changes with what else the machine does.
      if (action !== 'remove') whole *= done ? 0.9 : 1.1;
      seen[now === target ? 'after' : 'before'] += 1;
      state = now;
    }
    // The kills came early and late enough, and in the middle of the work.
    expect(Math.min(seen.before, seen.after, seen.left)).toBeGreaterThan(0);
    const store = await openPackStore(new FolderSpace(packs()));
    expect(store.ok).toBe(true);
    expect((await readdir(packs())).filter((name) => !/^packs-|^large\.\d+\.dutybook$/.test(name))).toEqual([]);
  });
});

/** The table's digest made to fit again, as someone would who means harm. */
function resealed(bytes: Uint8Array): Uint8Array {
  const length = new DataView(bytes.buffer).getUint32(24, true);
  bytes.set(sha256(Uint8Array.from([...bytes.subarray(0, 32), ...bytes.subarray(320, 320 + length)])), 32);
  return bytes;
}

describe('packs that are broken or mean harm', () => {
  const whole = samplePack(3);
  const draw = seededNumbers(7);
  const flipped = () => {
    const bytes = whole.slice();
    const place = draw(2) === 0 ? draw(900) : draw(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << draw(8));
    return bytes;
  };
  const claiming = (offset: number, words: readonly number[]) => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (const [place, word] of words.entries()) view.setUint32(offset + 4 * place, word, true);
    return resealed(bytes);
  };
  const hostile: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('{"format":"dutybook-container"}')],
    ...[1, 8, 63, 300, 330, 1000, whole.length - 1].map(
      (length) => [`its first ${length} bytes`, whole.subarray(0, length)] as const,
    ),
    ['bytes behind its end', Uint8Array.from([...whole, 0, 0, 0, 0, 0, 0, 0, 0])],
    ...Array.from({ length: 8 }, (_, nth) => [`flipped bit ${nth}`, flipped()] as const),
    ['a section of a terabyte', claiming(320 + 8 + 40, [0, 256])],
    ['a section that lies over another', claiming(320 + 8 + 96 + 32, [700, 0])],
    ['four billion sections', claiming(320, [0xffff_ffff])],
  ];

  it('a named problem each, nothing installed, and the old pack whole', async () => {
    await writeFile(at('old.dutybook'), whole);
    await pack('install', at('old.dutybook'));
    const before = await installed();
    for (const [what, bytes] of hostile) {
      await writeFile(at('bad.dutybook'), bytes);
      for (const args of [
        ['verify', at('bad.dutybook')],
        ['update', at('bad.dutybook'), '--name', 'old'],
      ]) {
        const end = await pack(...args);
        expect([what, end.code, end.out], end.err).toEqual([what, 1, '']);
        expect([what, codeOf(end)]).toEqual([
          what,
          expect.stringMatching(/^pack-(not|truncated|damaged|too-new|too-large)$/),
        ]);
      }
    }
    expect(codeOf(await pack('install', at('bad.dutybook')))).toMatch(/^pack-/);
    expect(await installed()).toEqual(before);
    expect((await readdir(packs())).sort()).toEqual(['old.1.dutybook', 'packs-1.record']);
  });

  it('a changed signer, name or signature is a broken signature', async () => {
    await writeFile(at('laws.dutybook'), whole);
    await pack('keygen', '--out', at('own'));
    await pack('sign', at('laws.dutybook'), '--key', at('own.key'), '--signer', 'Traffic Police');
    const signed = await readFile(at('laws.dutybook'));
    for (const place of [64 + 8, 64 + 40, 64 + 104]) {
      const bytes = Uint8Array.from(signed);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      await writeFile(at('bad.dutybook'), bytes);
      for (const action of ['verify', 'info', 'install']) {
        const end = await pack(action, at('bad.dutybook'));
        expect([place, action, end.code, codeOf(end)]).toEqual([place, action, 1, 'pack-signature-broken']);
      }
    }
  });
});
