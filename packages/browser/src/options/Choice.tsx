import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  /** Why it cannot be changed, where it cannot. */
  readonly locked: string | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One of several values, with its label; a locked one says who has set it. */
export function Choice<Value extends string>({ label, values, value, words, locked, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  const choose = (chosen: string) => {
    const found = values.find((candidate) => candidate === chosen);
    if (found !== undefined) onChoose(found);
  };
  return (
    <div class="option">
      <label for={id}>{label}</label>
      <select
        id={id}
        disabled={locked !== undefined}
        aria-describedby={`${id}-locked`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {values.map((candidate) => (
          <option key={candidate} value={candidate} selected={candidate === value}>
            {words[candidate]}
          </option>
        ))}
      </select>
      <p id={`${id}-locked`} class="option-note" hidden={locked === undefined}>
        {locked}
      </p>
    </div>
  );
}
