import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackup, writeBackup } from './backupFile.ts';
import type { Backup } from './backupFile.ts';

const SESSION = {
  id: 's',
  title: '夜巡',
  entries: [],
  created: '2026-01-02T03:04:05.000Z',
  changed: '2026-01-02T03:04:05.000Z',
};

const BACKUP: Backup = {
  day: '2026-03-04',
  packs: [
    { name: 'laws', day: '2026-01-02', origin: { from: 'file' }, file: new Blob(['one']) },
    { name: 'own', origin: { from: 'documents', title: '我的' }, file: new Blob(['']) },
    {
      name: 'city',
      origin: { from: 'address', url: 'https://x.example/', keyId: '0', checked: 1 },
      file: new Blob(['three']),
    },
  ],
  kept: { sessions: { version: 1, value: [SESSION] } },
};

test('what is written is read', async () => {
  const read = await readBackup(writeBackup(BACKUP));
  if (!read.ok) throw new Error(read.problem.code);
  const known = BACKUP.packs.map(({ name, origin }) => ({ name, origin }));
  expect(read.value).toMatchObject({ ...BACKUP, packs: known });
  expect(await Promise.all(read.value.packs.map(({ file }) => file.text()))).toEqual(['one', '', 'three']);
});

test('what is kept in an unknown form is left out, entry by entry', async () => {
  const kept = { sessions: { version: 1, value: [SESSION, { id: 7 }] }, pins: 'x', later: { version: 1, value: 1 } };
  const read = await readBackup(writeBackup({ ...BACKUP, kept }));
  expect(read.ok && read.value.kept).toEqual({
    sessions: { version: 1, value: [SESSION] },
    pins: { version: 1, value: [] },
  });
});

test('cut anywhere it is refused by name; so is one with more at its end', async () => {
  const whole = writeBackup(BACKUP);
  for (let length = 0; length < whole.size; length += 7) {
    const read = await readBackup(whole.slice(0, length));
    expect(read.ok ? '' : read.problem.code).toMatch(/^backup-(not|truncated)$/);
  }
  expect(await readBackup(new Blob([whole, 'x']))).toMatchObject({ problem: { code: 'backup-not' } });
});

test('two packs of one name, a name that is none, a size that is none are refused', async () => {
  const [first] = BACKUP.packs;
  if (first === undefined) throw new Error('no pack');
  for (const packs of [
    [first, first],
    [{ ...first, name: '../laws' }],
    [{ ...first, origin: { from: 'x' } as never }],
  ]) {
    expect(await readBackup(writeBackup({ ...BACKUP, packs }))).toMatchObject({ problem: { code: 'backup-not' } });
  }
});

test('whatever the bytes are, nothing is thrown', async () => {
  const bytes = new Uint8Array(await writeBackup(BACKUP).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
      const changed = bytes.slice();
      changed[at] = value;
      const read = await readBackup(new Blob([changed]));
      expect(read.ok ? 'backup-read' : read.problem.code).toMatch(/^backup-/);
    }),
  );
});
