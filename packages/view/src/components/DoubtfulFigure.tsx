import type { Language } from '@dutybook/shared/model';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { WORDS } from '../words/index.ts';
import { languageTag } from './languageTag.ts';

interface DoubtfulFigureProps {
  readonly printed: string;
  readonly explanation: string;
  readonly language: Language;
  readonly ui: Language;
}

const EDGE = 8;

/** Moves the explanation sideways until it lies within the card, and above the figure where there is no room below. */
function fit(tip: HTMLElement): void {
  const card = tip.closest('.db-card');
  const frame = (card?.parentElement ?? tip.ownerDocument.body).getBoundingClientRect();
  tip.classList.remove('db-tip-above');
  tip.style.translate = 'none';
  const own = tip.getBoundingClientRect();
  const shift = Math.max(frame.left + EDGE - own.left, Math.min(0, frame.right - EDGE - own.right));
  tip.style.translate = `${Math.round(shift)}px`;
  tip.classList.toggle('db-tip-above', own.bottom + EDGE > frame.bottom);
}

/**
 * A figure that cannot be taken as printed: as printed, underlined with dots, and explained where the focus or pointer rests on it.
 * No `button` element, because that would tear it from the quotes around it at the end of a line.
 */
export function DoubtfulFigure({ printed, explanation, language, ui }: DoubtfulFigureProps) {
  const [shown, setShown] = useState(false);
  const tip = useRef<HTMLSpanElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (shown && tip.current !== null) fit(tip.current);
  }, [shown]);
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || !['Escape', 'Enter', ' '].includes(event.key)) return;
    const open = event.key !== 'Escape';
    if (open === shown) return;
    event.preventDefault();
    event.stopPropagation();
    setShown(open);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the pointer may move from the figure onto its explanation
    <span class="db-doubt" onMouseEnter={() => setShown(true)} onMouseLeave={() => setShown(false)}>
      <span
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
        role="button"
        tabIndex={0}
        class="db-doubt-figure"
        aria-describedby={id}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onKeyDown={press}
      >
        {printed}
      </span>
      <span ref={tip} id={id} role="tooltip" class="db-tip" hidden={!shown} lang={languageTag(language)}>
        <b lang={languageTag(ui)}>{WORDS[ui].doubtfulFigure}</b> {explanation}
      </span>
    </span>
  );
}
