import { expect, it } from 'vitest';
import { figureLine } from './cardText.ts';

const CALLS = {
  id: 'calls',
  paragraph: 'P1',
  label: { en: 'Calls', zh: '来电' },
  printed: '1 2 0',
  reading: '120',
  unit: { en: 'calls', zh: '次' },
  certainty: 'likely',
} as const;

it('says how sure the reading of a doubtful figure is, in the brackets of each language', () => {
  expect(figureLine(CALLS, 'zh')).toBe('来电：原文印作“1 2 0”，判读 120次（很可能）');
  expect(figureLine(CALLS, 'en')).toBe('Calls: printed “1 2 0”, reading 120 calls (likely)');
});

it('says nothing of it for a certain one', () => {
  expect(figureLine({ ...CALLS, certainty: 'certain' }, 'zh')).toBe('来电：120次');
});
