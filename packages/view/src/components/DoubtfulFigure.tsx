import type { Language } from '@dutybook/shared/model';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { WORDS } from '../words/index.ts';
import { languageTag } from './languageTag.ts';

interface DoubtfulFigureProps {
  readonly printed: string;
  readonly explanation: string;
  readonly language: Language;
  readonly ui: Language;
}

const EDGE = 8;

/** Moves the explanation sideways until it lies within its scrolling neighbours. */
function fit(tip: HTMLElement): void {
  tip.style.translate = 'none';
  const frame = (tip.closest('.db-card') ?? tip.ownerDocument.body).getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const shift = Math.max(frame.left + EDGE - own.left, Math.min(0, frame.right - EDGE - own.right));
  tip.style.translate = `${Math.round(shift)}px`;
}

/** A figure that cannot be taken as printed: as printed, underlined with dots, and explained where the focus or pointer rests on it. */
export function DoubtfulFigure({ printed, explanation, language, ui }: DoubtfulFigureProps) {
  const [shown, setShown] = useState(false);
  const tip = useRef<HTMLSpanElement>(null);
  const id = useId();
  useEffect(() => {
    if (shown && tip.current !== null) fit(tip.current);
  }, [shown]);
  const closeOnEscape = (event: JSX.TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !shown || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    setShown(false);
  };
  return (
    <span class="db-doubt" onMouseEnter={() => setShown(true)} onMouseLeave={() => setShown(false)} onKeyDown={closeOnEscape}>
      <button
        type="button"
        class="db-doubt-figure"
        aria-describedby={id}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
      >
        {printed}
      </button>
      <span ref={tip} id={id} role="tooltip" class="db-tip" hidden={!shown} lang={languageTag(language)}>
        <b lang={languageTag(ui)}>{WORDS[ui].doubtfulFigure}</b> {explanation}
      </span>
    </span>
  );
}
