import { failure, success } from '@dutybook/shared/model';
import { expect, test } from 'vitest';
import { sampleLaw, samplePack, sampleVersion } from '../../../shared/src/library/packSample.ts';
import { workspacePackLine } from './workspacePackLine.ts';

const PHRASES = {
  ofWorkspace: 'Workspace',
  ofFolder: (folder: string) => `Of ${folder}`,
  unreadable: (why: string) => `Cannot be read: ${why}`,
};

test('a pack of the workspace is told apart, with its title, who signed it and its size', async () => {
  const pack = await samplePack([sampleLaw('甲法', [sampleVersion('2020-01-01', [['甲。']])])], {
    title: { zh: '河道\u{202E}法规' },
  });
  const line = workspacePackLine({ name: 'law/river.dutybook', opened: success(pack) }, 'en', PHRASES);
  expect(line).toMatch(/^Workspace · 河道\u{FFFD}法规 · Not signed · [\d.]+ kB$/u);
});

test('a pack that was refused says why, and of which folder it is where there are several', () => {
  const opened = failure('pack-damaged', { en: 'This pack is damaged.', zh: '指引包已损坏。' });
  const pack = { name: 'law/river.dutybook', folder: 'drafts', opened };
  expect(workspacePackLine(pack, 'en', PHRASES)).toBe('Of drafts · Cannot be read: This pack is damaged.');
});
