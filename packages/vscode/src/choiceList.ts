import * as vscode from 'vscode';

/** A row of a list, and what it stands for. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** What stands above the rows, and whether what is typed may stand in their descriptions. */
export interface ChoiceListOptions {
  readonly title: string;
  readonly placeholder?: string;
  readonly matchOnDescription?: boolean;
}

/** How long a row must stay the active one: who walks through a long list is not held up. */
const REST_MS = 80;

/**
 * Shows a list from which the user chooses one row; nothing where it is left. Tells where the user rests, so that what a row would do
 * can be made ready. The answer comes before the list is hidden: the window tidies up while its owner already acts.
 */
export async function chosen<Value>(
  rows: readonly Choice<Value>[],
  { title, placeholder = '', matchOnDescription = false }: ChoiceListOptions,
  onRest?: (value: Value) => void,
): Promise<Value | undefined> {
  const pick = vscode.window.createQuickPick<Choice<Value>>();
  let resting: ReturnType<typeof setTimeout> | undefined;
  try {
    pick.title = title;
    pick.placeholder = placeholder;
    pick.matchOnDescription = matchOnDescription;
    pick.items = rows;
    return await new Promise((resolve) => {
      pick.onDidChangeActive(([row]) => {
        clearTimeout(resting);
        if (row !== undefined) resting = setTimeout(() => onRest?.(row.value), REST_MS);
      });
      pick.onDidAccept(() => {
        const [row] = pick.selectedItems;
        if (row !== undefined) resolve(row.value);
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    clearTimeout(resting);
    setTimeout(() => pick.dispose(), 0);
  }
}
