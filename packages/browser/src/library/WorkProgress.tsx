import type { Language } from '@dutybook/shared/model';
import { sizeText } from '@dutybook/view/text';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Work } from './libraryView.ts';
import { LIBRARY_WORDS } from './words.ts';
import type { LibraryWords } from './words.ts';

interface WorkProgressProps {
  readonly work: Work;
  readonly onCancel: () => void;
  readonly ui: Language;
}

interface Shown {
  readonly words: string;
  readonly done?: number;
  readonly total?: number;
  /** The file that is being read. */
  readonly current?: string;
}

function shown({ progress, found }: Work, words: LibraryWords): Shown {
  if (progress === undefined) return { words: '' };
  if (progress.type === 'writing') return { words: words.writing };
  if (progress.type === 'received') {
    const { bytes, total } = progress;
    const text = words.received(sizeText(bytes), total === undefined ? undefined : sizeText(total));
    return { words: text, ...(total === undefined ? {} : { done: bytes, total }) };
  }
  const total = found?.files ?? progress.files;
  const done = progress.type === 'found' ? 0 : progress.files;
  const current = progress.type === 'progress' ? progress.current : undefined;
  return { words: words.filesDone(done, total), done, total, ...(current === undefined ? {} : { current }) };
}

/** How far the work is, and how to cancel it. The place of each thing stays the same while it goes on. */
export function WorkProgress({ work, onCancel, ui }: WorkProgressProps) {
  const words = LIBRARY_WORDS[ui];
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);
  const { words: said, done, total, current } = shown(work, words);
  return (
    <div class="work">
      <progress
        aria-label={words.progress}
        {...(total === undefined ? {} : { max: Math.max(total, 1), value: done })}
      />
      <button ref={cancel} type="button" class="action" onClick={onCancel}>
        {words.cancel}
      </button>
      <p class="work-words">
        <span>{said}</span>
        {current === undefined ? null : <span class="work-file">{current}</span>}
      </p>
    </div>
  );
}
