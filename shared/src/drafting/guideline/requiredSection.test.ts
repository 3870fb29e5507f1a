import { describe, expect, it } from 'vitest';
import { articles, found, findingsOf, repaired } from '../checks/checkedSample.ts';
import { guideline, matter } from './guidelineSample.ts';

async function told(text: string): Promise<readonly string[]> {
  const findings = await findingsOf(text, 'section-missing');
  return findings.map(({ start, end, message }) => `${text.slice(start, end)}: ${message.zh}`);
}

const SUMMARY = '指引应有“## 摘要”部分：用途和适用的人员。';
const STEPS = '指引应有“## 步骤”部分：逐步写明做什么。';

describe('a guideline has a summary and steps', () => {
  it.each([
    ['', [`kind: ${SUMMARY}`, `kind: ${STEPS}`]],
    ['## 摘要\n\n甲。\n', [`kind: ${STEPS}`]],
    ['## 摘要\n\n## 步骤\n\n1. 甲。\n', ['## 摘要: “## 摘要”没有内容：用途和适用的人员。']],
    ['## 摘要\n\n甲。\n\n## 步骤\n', ['## 步骤: “## 步骤”没有内容：逐步写明做什么。']],
    ['## 摘要\n\n甲。\n\n## 准备\n\n1. 甲。\n', []],
    ['## 摘要\n\n甲。\n\n## 事实\n\n- 原文只有名称。\n', []],
    [`## 摘要\n\n甲。\n\n${articles('甲。', '乙。')}`, []],
    ['# English\n\n## Summary\n\nA.\n\n## Steps\n\n1. B.\n\n# 中文\n\n## 步骤\n\n1. 乙。\n', [`# 中文: ${SUMMARY}`]],
    ['# English\n\n## Summary\n\nA.\n\n## Steps\n\n1. B.\n\n# 中文\n\n## 摘要\n\n乙。\n', [`# 中文: ${STEPS}`]],
  ])('%j', async (body, expected) => {
    expect(await told(`${matter()}\n${body}`)).toEqual(expected);
  });

  it('in the language of its title', async () => {
    const text = `${matter().replace('zh: 路检指引', 'en: Road Checks')}\n# Road Checks\n\n## Summary\n\nA.\n`;
    expect((await findingsOf(text, 'section-missing'))[0]?.message.en).toContain('“## Steps”');
    expect(await found(`${text}\n## Steps\n\n1. Check.\n`, 'section-missing')).toEqual([]);
  });
});

it('gets the section that it lacks, the summary first and the steps last', async () => {
  const text = `${matter()}\n# 路检指引\n\n## 步骤\n\n1. 甲。\n`;
  expect(await repaired(text, 'section-missing')).toBe(text.replace('# 路检指引\n', '# 路检指引\n\n## 摘要\n'));
  const without = guideline('').replace('\n## 步骤\n\n', '');
  expect(await repaired(without, 'section-missing')).toContain('拦停车辆的办法。\n\n## 步骤\n');
});
