import * as v from 'valibot';

/** The name of connections over which pages tell what is selected on them. */
export const SELECTION_PORT = 'selection';

/** The script that is run on a page to tell it. */
export const FOLLOW_FILE = 'follow.js';

/** More than this is a page that was selected whole, and no query. */
const LONGEST = 200;

const SelectionSchema = v.object({ selected: v.pipe(v.string(), v.maxLength(LONGEST)) });

/** What is selected as a query: on one line; nothing when there is nothing, or too much. */
export function selectedQuery(text: string): string | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' || line.length > LONGEST ? undefined : line;
}

/** Reads what a page told; a page can be anybody's. */
export function readSelection(message: unknown): string | undefined {
  const parsed = v.safeParse(SelectionSchema, message);
  return parsed.success ? selectedQuery(parsed.output.selected) : undefined;
}
