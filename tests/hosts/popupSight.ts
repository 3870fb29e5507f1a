/** What a user sees of the popup, the same in every browser. */
export interface Seen {
  readonly query: string;
  readonly selectedText: string;
  readonly focus: string;
  readonly filter: string;
  /** Titles of the rows. */
  readonly rows: readonly string[];
  /** Title of the row that the input points at. */
  readonly active: string;
  readonly title: string;
  readonly card: string;
  readonly panel: string;
  readonly footer: string;
  readonly scroll: number;
  /** Whether an answer is awaited. */
  readonly busy: boolean;
}

/** Read inside the page; no name from outside reaches it. */
export const SEE = `(() => {
  const text = (selector) => document.querySelector(selector)?.textContent ?? '';
  const input = document.querySelector('#query');
  const active = input.getAttribute('aria-activedescendant');
  return {
    query: input.value,
    selectedText: input.value.slice(input.selectionStart, input.selectionEnd),
    focus: document.activeElement?.id ?? '',
    filter: text('[role=tab][aria-selected=true]'),
    rows: Array.from(document.querySelectorAll('.db-row-name'), (row) => row.textContent),
    active: active ? (document.getElementById(active)?.querySelector('.db-row-name')?.textContent ?? '?') : '',
    title: text('.db-title'),
    card: text('.db-card'),
    panel: document.querySelector('#panel')?.innerText ?? '',
    footer: text('.foot-status'),
    scroll: document.querySelector('#panel')?.scrollTop ?? 0,
    busy: document.querySelector('#panel')?.getAttribute('aria-busy') === 'true',
  };
})()`;

/** Takes what {@link SEE} answered. It comes from our own code, so that its presence is all that has to be checked. */
export function readSeen(answer: unknown): Seen {
  if (!isSeen(answer)) throw new Error(`this is not what SEE answers: ${JSON.stringify(answer)}`);
  return answer;
}

function isSeen(answer: unknown): answer is Seen {
  return typeof answer === 'object' && answer !== null && 'query' in answer && 'busy' in answer;
}
