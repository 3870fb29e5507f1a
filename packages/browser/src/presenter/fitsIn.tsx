import { render } from 'preact';
import { ScreenLines } from './ScreenLines.tsx';
import type { Fits } from './screens.ts';

/** Draws lines out of sight as they would be shown, and sees whether they fit into a frame. */
export function fitsIn(frame: HTMLElement, language: string): Fits {
  return (lines, size) => {
    const trial = document.createElement('div');
    trial.className = 'present-text present-trial';
    trial.lang = language;
    trial.style.fontSize = `${size}px`;
    render(<ScreenLines lines={lines} />, trial);
    frame.append(trial);
    const fits = trial.scrollHeight <= frame.clientHeight;
    trial.remove();
    return fits;
  };
}
