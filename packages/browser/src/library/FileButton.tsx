import { useRef } from 'preact/hooks';
import { filesOfInput } from './pickedFiles.ts';
import type { PickedFile } from './pickedFiles.ts';

interface FileButtonProps {
  readonly words: string;
  /** What the button does and to what, where its words alone do not say. */
  readonly label?: string;
  readonly disabled: boolean;
  /** What is asked for: one pack, one backup, some documents, or a folder with all that is in it. */
  readonly asks: 'pack' | 'backup' | 'documents' | 'folder';
  readonly onFiles: (files: readonly PickedFile[]) => void;
}

const ACCEPTED = {
  pack: '.dutybook',
  backup: '.dutybook-backup',
  documents: '.md,.markdown,.txt,.docx,.doc,.pdf,.html,.htm,.xhtml,.xml,.zip,.rtf,.yaml',
} as const;

/** A button that asks for files. While it is disabled it keeps the focus. */
export function FileButton({ words, label, disabled, asks, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (element: HTMLInputElement) => {
    if (element.files !== null && element.files.length > 0) onFiles(filesOfInput(element.files));
    // The same file can be chosen again.
    element.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="action"
        aria-disabled={disabled}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => (disabled ? undefined : input.current?.click())}
      >
        {words}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        data-asks={asks}
        multiple={asks === 'documents'}
        {...(asks === 'folder' ? { webkitdirectory: true } : { accept: ACCEPTED[asks] })}
        onChange={(event) => choose(event.currentTarget)}
      />
    </>
  );
}
