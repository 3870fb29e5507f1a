import { found } from '../checks/checkedSample.ts';
import type { CheckCode } from '../checks/finding.ts';

/** Front matter of a guideline in which nothing is wrong, with lines of the test's own. */
export function matter(...lines: readonly string[]): string {
  return ['---', 'dutybook: 1', 'id: G-1', 'kind: guideline', 'title: { zh: 路检指引 }', ...lines, '---', ''].join(
    '\n',
  );
}

/** A guideline with a summary, and with steps. */
export function guideline(steps: string, ...lines: readonly string[]): string {
  return `${matter(...lines)}\n## 摘要\n\n拦停车辆的办法。\n\n## 步骤\n\n${steps}\n`;
}

/** What a check finds in a guideline with these steps. */
export async function foundInSteps(code: CheckCode, steps: string, ...lines: readonly string[]) {
  const all = await found(guideline(steps, ...lines), code);
  return all.map((each) => each.slice(code.length + 2));
}
