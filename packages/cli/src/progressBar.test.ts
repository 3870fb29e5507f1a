import { describe, expect, it } from 'vitest';
import { progressLine } from './progressBar.ts';

const half = {
  done: 3,
  total: 6,
  bytes: 5e6,
  totalBytes: 10e6,
  elapsed: 2000,
  current: 'laws/治安管理处罚法(2025-06-27).md',
};

function columns(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

describe('the progress of an import', () => {
  it('shows files, rate, time left and the file', () => {
    expect(progressLine(half, 120, 'en')).toBe(
      '██████████░░░░░░░░░░ 3/6 files · 2.5 MB/s · 0:02 left · laws/治安管理处罚法(2025-06-27).md',
    );
    expect(progressLine(half, 120, 'zh')).toContain('3/6个文件 · 2.5 MB/秒 · 剩余0:02');
  });

  it.each([40, 60, 70, 80, 100])('fits %i columns', (width) => {
    expect(columns(progressLine(half, width, 'en'))).toBeLessThanOrEqual(Math.max(width, 54));
  });

  it('says no time left before it knows, and ends full', () => {
    expect(progressLine({ ...half, bytes: 0, elapsed: 10 }, 80, 'en')).toContain('–:–– left');
    expect(progressLine({ ...half, done: 6, bytes: 10e6 }, 80, 'en')).toMatch(/^█{20} 6\/6/);
    expect(progressLine({ done: 0, total: 0, bytes: 0, totalBytes: 0, elapsed: 0 }, 80, 'en')).toContain('0/0');
  });
});
