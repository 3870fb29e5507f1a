import type { Fits } from './screens.ts';

/** Draws lines out of sight and sees whether they fit into a frame; text nodes only. */
export function fitsIn(frame: HTMLElement, language: string): Fits {
  return (lines, size) => {
    const trial = document.createElement('div');
    trial.className = 'present-text present-trial';
    trial.lang = language;
    trial.style.fontSize = `${size}px`;
    for (const { style, text } of lines) {
      const line = document.createElement('p');
      line.className = `present-${style}`;
      line.textContent = text;
      trial.append(line);
    }
    frame.append(trial);
    const fits = trial.scrollHeight <= frame.clientHeight;
    trial.remove();
    return fits;
  };
}
