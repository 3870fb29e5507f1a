import { useLayoutEffect, useState } from 'preact/hooks';
import { filesOfDrop } from './pickedFiles.ts';
import type { PickedFile } from './pickedFiles.ts';

/** Whether what is dragged over the page are files. */
function hasFiles(event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Takes files that are dropped anywhere on the page; a browser would leave the page and open them instead. Answers whether some are held
 * over it. While the page is busy nothing is taken.
 */
export function useDrop(isBusy: boolean, onFiles: (files: readonly PickedFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  // With the very drawing that says so: files that are dropped on a page that has just become free are not lost.
  useLayoutEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isBusy ? 'none' : 'copy';
      setIsOver(!isBusy);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (!isBusy) void filesOfDrop(event.dataTransfer).then(onFiles);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, [isBusy, onFiles]);
  return isOver;
}
