import type { Language } from '@dutybook/shared/model';
import { languageTag, typeset } from '@dutybook/view/components';
import { useEffect, useRef } from 'preact/hooks';
import type { OutlineLine } from './readerParts.ts';
import { READER_WORDS } from './words.ts';

interface OutlineProps {
  readonly lines: readonly OutlineLine[];
  /** The line whose part is being read. */
  readonly current: string | undefined;
  readonly language: Language;
  readonly ui: Language;
  readonly linkTo: (eid: string) => string;
}

/** What a text is made of; each line leads there, and that of what is being read is marked and kept in sight. */
export function Outline({ lines, current, language, ui, linkTo }: OutlineProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]');
    const frame = list.current?.parentElement;
    if (line == null || frame == null) return;
    const [own, outer] = [line.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (own.top < outer.top || own.bottom > outer.bottom)
      frame.scrollBy({ top: own.top - outer.top - outer.height / 3 });
  }, [current]);
  if (lines.length === 0) return null;
  return (
    <nav class="outline" aria-label={READER_WORDS[ui].outline} tabIndex={-1}>
      <ol ref={list} lang={languageTag(language)}>
        {lines.map(({ eid, depth, number, heading, articles }) => (
          <li key={eid} class={`outline-${Math.min(depth, 3)}`}>
            <a href={linkTo(eid)} {...(eid === current ? { 'aria-current': 'location' as const } : {})}>
              <span class="outline-name">
                {number} {typeset(heading)}
              </span>
              {articles === '' ? null : <span class="outline-articles">{articles}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
