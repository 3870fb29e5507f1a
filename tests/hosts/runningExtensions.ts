import type { Workbench } from './workbench.ts';

/** An extension that has been activated, as VS Code's own list of running extensions tells it. */
export interface RunningExtension {
  readonly name: string;
  readonly line: string;
}

/** What VS Code lists as activated extensions. Leaves no editor open. */
export async function runningExtensions(workbench: Workbench): Promise<readonly RunningExtension[]> {
  await workbench.run('Developer: Show Running Extensions');
  const rows = workbench.page.locator('.runtime-extensions-editor .monaco-list-row');
  await rows.first().waitFor();
  const found = await rows.evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.querySelector('.name')?.textContent ?? '',
      line: (element.textContent ?? '').replace(/\s+/g, ' '),
    })),
  );
  await workbench.run('View: Close All Editors');
  return found;
}
