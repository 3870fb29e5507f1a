interface IconButtonProps {
  readonly label: string;
  /** One path, drawn in lines on a field of 16 by 16. */
  readonly path: string;
  readonly class?: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

/** A button that is an icon; its words are its name, and shown when the pointer rests on it. */
export function IconButton({ label, path, pressed, onClick, ...more }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${more.class ?? ''}`}
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
