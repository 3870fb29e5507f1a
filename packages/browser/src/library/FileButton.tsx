import { useRef } from 'preact/hooks';
import { filePieces } from '../packs/filePieces.ts';
import type { ChosenFile } from './libraryModel.ts';

interface FileButtonProps {
  readonly words: string;
  /** What the button does and to what, where its words alone do not say. */
  readonly label?: string;
  readonly disabled: boolean;
  readonly onFile: (file: ChosenFile) => void;
}

/** A button that asks for a file. While it is disabled it keeps the focus. */
export function FileButton({ words, label, disabled, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (element: HTMLInputElement) => {
    const [file] = element.files ?? [];
    if (file !== undefined) onFile({ name: file.name, pieces: () => filePieces(file) });
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
      <input ref={input} type="file" accept=".dutybook" hidden onChange={(event) => choose(event.currentTarget)} />
    </>
  );
}
