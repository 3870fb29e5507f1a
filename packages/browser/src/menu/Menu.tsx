import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '../composition.ts';

/** A line of a menu: what it does, and more of it in quiet words. */
export interface MenuLine {
  readonly key: string;
  readonly words: string;
  readonly detail?: string;
  readonly act: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly lines: readonly MenuLine[];
  readonly children: ComponentChildren;
}

function move(list: HTMLElement | null, by: number): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}

/** A button that opens a list of things to do. Arrows go through it, Escape closes it, and so does leaving it. */
export function Menu({ label, lines, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen || isComposing(event)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) move(list.current, by);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const leave = (event: FocusEvent & { readonly currentTarget: HTMLElement }) => {
    const next = event.relatedTarget;
    if (isOpen && !(next instanceof Node && event.currentTarget.contains(next))) setOpen(false);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the buttons inside
    <div class="menu" onKeyDown={press} onFocusOut={leave}>
      <button
        ref={opener}
        type="button"
        class="action menu-opener"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen ? (
        <ul ref={list} class="menu-list" aria-label={label}>
          {lines.map(({ key, words, detail, act }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  close();
                  act();
                }}
              >
                <span>{words}</span>
                {detail === undefined ? null : <span class="menu-detail">{detail}</span>}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
