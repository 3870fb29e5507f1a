interface DatesProps {
  /** What `datesLine` says. */
  readonly line: string;
}

const DAY = /(\d{4}-\d{2}-\d{2})/u;

/** The dates of a version in words; a line breaks between words only, never inside a day. */
export function Dates({ line }: DatesProps) {
  return line.split(DAY).map((part, place) =>
    place % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts have no other name, and never change places
      <span key={place} class="db-day">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
