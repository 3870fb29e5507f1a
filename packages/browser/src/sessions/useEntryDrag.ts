import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dropPlace } from './entryOrder.ts';

/** An entry that is being dragged, and where it would go if it were let go now. */
export interface EntryDrag {
  readonly from: number;
  readonly to: number;
}

/** What the handle of an entry listens to. */
export interface DragHandle {
  readonly onPointerDown: (event: PointerEvent & { readonly currentTarget: HTMLElement }) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/** How near to an edge of the window the page begins to move, and by how much. */
const EDGE = 48;
const STEP = 16;

function scrollAtEdge(height: number): void {
  if (height < EDGE) window.scrollBy(0, -STEP);
  else if (height > window.innerHeight - EDGE) window.scrollBy(0, STEP);
}

/** Lets entries be dragged by their handles, with a mouse, a pen or a finger; Escape leaves all as it was. */
export function useEntryDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
): readonly [EntryDrag | undefined, (place: number) => DragHandle] {
  const [drag, setDrag] = useState<EntryDrag | undefined>(undefined);
  const dragging = drag !== undefined;
  useEffect(() => {
    if (!dragging) return undefined;
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(undefined);
    };
    document.addEventListener('keydown', cancel);
    return () => document.removeEventListener('keydown', cancel);
  }, [dragging]);
  const handleOf = (place: number): DragHandle => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: place, to: place });
    },
    onPointerMove: (event) => {
      if (drag === undefined || list.current === null) return;
      scrollAtEdge(event.clientY);
      const middles = [...list.current.children].map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return top + height / 2;
      });
      setDrag({ ...drag, to: dropPlace(middles, drag.from, event.clientY) });
    },
    onPointerUp: () => {
      if (drag !== undefined && drag.to !== drag.from) onDrop(drag.from, drag.to);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return [drag, handleOf];
}
