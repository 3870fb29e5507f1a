import type { Language } from '@dutybook/shared/model';

/** How far a piece of work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
  readonly current?: string;
}

const WIDTH = 20;

function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Columns a text takes in a terminal: Chinese characters take two. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += character > '\u2e80' ? 2 : 1;
  return count;
}

function fitted(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let kept = '';
  for (const character of Array.from(text).toReversed()) {
    if (columns(kept) + columns(character) > room - 1) break;
    kept = character + kept;
  }
  return `…${kept}`;
}

/** One line: a bar by bytes, files, rate, time left, and the file that is being read, cut to the width of the terminal. */
export function progressLine(progress: Progress, width: number, language: Language): string {
  const { done, total, bytes, totalBytes, elapsed, current } = progress;
  const share = totalBytes === 0 ? (total === 0 ? 1 : done / total) : bytes / totalBytes;
  const filled = Math.round(Math.min(1, share) * WIDTH);
  const rate = elapsed > 0 ? bytes / 1e6 / (elapsed / 1000) : 0;
  const left = share > 0.01 ? clock((elapsed / 1000) * (1 / share - 1)) : '–:––';
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
  const counted = `${done}/${total}`;
  const told =
    language === 'zh'
      ? `${counted}个文件 · ${rate.toFixed(1)} MB/秒 · 剩余${left}`
      : `${counted} files · ${rate.toFixed(1)} MB/s · ${left} left`;
  const line = `${bar} ${told}`;
  const room = width - columns(line) - 4;
  return current === undefined || room < 8 ? line : `${line} · ${fitted(current, room)}`;
}
