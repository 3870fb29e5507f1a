import { isComposing } from '../composition.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface QuestionProps {
  readonly question: string;
  readonly no: string;
  readonly yes: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** Asks before something goes for good. The safe answer has the focus; Escape is the same answer. */
export function Question({ question, no, yes, onNo, onYes }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isComposing(event)) onNo();
  };
  return (
    <fieldset class="question">
      <legend>{question}</legend>
      <button ref={keep} type="button" class="action" onKeyDown={onKeyDown} onClick={onNo}>
        {no}
      </button>
      <button type="button" class="action danger" onKeyDown={onKeyDown} onClick={onYes}>
        {yes}
      </button>
    </fieldset>
  );
}
