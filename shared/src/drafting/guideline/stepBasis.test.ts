import { expect, it, test } from 'vitest';
import { articles, found, findingsOf } from '../checks/checkedSample.ts';
import { foundInSteps, guideline, matter } from './guidelineSample.ts';

const inSteps = (steps: string, ...lines: readonly string[]) => foundInSteps('step-without-basis', steps, ...lines);

it.each([
  ['1. 民警应当敬礼。', ['应当']],
  ['1. 民警必须敬礼，不得拖延。', ['必须']],
  ['1. 民警不得拖延。\n2. 严禁饮酒。\n3. 禁止拍照。\n4. 须两人在场。', ['不得', '严禁', '禁止', '须']],
  ['1. Officers must report.\n2. You shall not\n   search.\n3. Nobody may not.', ['must', 'shall not', 'may not']],
  ['- 民警应当敬礼。', ['应当']],
  ['1. 敬礼。\n2. 无须出示，不得已的除外，填写须知和禁止令。', []],
  ['1. 告知当事人“应当配合”，依《应当公开的情形》办理。', []],
  ['1. You may search. It is a must-have.', []],
])('a step orders or forbids: %j', async (steps, expected) => {
  expect(await inSteps(steps)).toEqual(expected);
});

it.each([
  ['1. 民警应当敬礼（依据：《治安管理处罚法》第四十三条）。'],
  ['1. 依照治安管理处罚法第四十三条，应当敬礼。'],
  ['1. 民警应当敬礼\n   （依据：市局值勤规范）。'],
  ['1. 民警应当：\n   - 敬礼；\n   - 出示证件（《治安管理处罚法》第一条）。'],
  ['依照《治安管理处罚法》第四十三条：\n\n1. 民警应当敬礼。'],
  ['依照《治安管理处罚法》第四十三条：\n\n### 到场\n\n1. 民警应当敬礼。'],
  ['1. 民警应当敬礼。\n\n## 依据\n\n- 《治安管理处罚法》第四十三条'],
  ['1. 民警应当敬礼。\n\n## 二、依据\n\n- 《值勤条例》第四十三条第一款'],
  ['1. Officers must report (basis: Police Powers Act).'],
  ['1. Officers must report under section 12.'],
])('its basis is named in it, in its section, or as the one provision of a list: %j', async (steps) => {
  expect(await inSteps(steps)).toEqual([]);
});

it.each([
  ['1. 民警应当敬礼（依据：）。', ['应当']],
  ['1. 依照本指引第三条，应当敬礼。', ['应当']],
  ['1. 民警应当敬礼。\n2. 检查（《治安管理处罚法》第一条）。', ['应当']],
  ['1. 民警应当敬礼。\n\n## 依据\n\n- 待补', ['应当']],
  ['1. 民警应当填写《检查笔录》。', ['应当']],
])('what is no basis does not count: %j', async (steps, expected) => {
  expect(await inSteps(steps)).toEqual(expected);
});

const LAW = '《治安管理处罚法》';
const IMPLEMENTS = 'related: [{ relation: implements, id: L }]';

/** What is found in steps, with the most that it may count as. */
async function weighed(steps: string, ...lines: readonly string[]) {
  const text = guideline(steps, ...lines);
  const findings = await findingsOf(text, 'step-without-basis');
  return findings.map(({ start, end, atMost }) => `${text.slice(start, end)} ${atMost ?? 'whatever is set'}`);
}

it.each([
  [`- ${LAW}`],
  [`- ${LAW}第四十三条\n- ${LAW}第四十四条`],
  [`- ${LAW}第四十三条、第四十四条`],
  [`- ${LAW}第四十三条至第四十五条`],
  ['依据：市局值勤规范'],
])('a list that does not say on which provision a step rests leaves that to be said: %j', async (list) => {
  expect(await weighed(`1. 民警应当敬礼。\n\n## 依据\n\n${list}`)).toEqual(['应当 hint']);
});

test('so does a record that only says what it implements', async () => {
  expect(await weighed('1. 民警应当敬礼。', IMPLEMENTS)).toEqual(['应当 hint']);
  expect(await weighed('1. 民警应当敬礼。', 'related: [{ relation: related, id: L }]')).toEqual([
    '应当 whatever is set',
  ]);
  expect(await weighed(`1. 民警应当敬礼（${LAW}第四十三条）。`, IMPLEMENTS)).toEqual([]);
  expect(await weighed(`1. 民警应当敬礼。\n\n## 依据\n\n- ${LAW}第四十三条`, IMPLEMENTS)).toEqual([]);
});

test('that is said once in each section, and not where the section says it', async () => {
  const steps = [
    '1. 敬礼。\n2. 民警应当出声。\n3. 不得拖延。',
    `## 检查\n\n依照${LAW}第四十三条：\n\n1. 必须两人在场。`,
    '## 记录\n\n1. 严禁涂改。\n2. 应当签名。',
  ];
  expect(await weighed(steps.join('\n\n'), IMPLEMENTS)).toEqual(['应当 hint', '严禁 hint']);
});

test('a list in one language stands for the steps of both', async () => {
  const both = (list: string) =>
    `${matter()}\n# English\n\n## Steps\n\n1. Officers must report.\n\n# 中文\n\n## 步骤\n\n1. 民警应当敬礼。\n\n## 依据\n\n${list}\n`;
  expect(await found(both(`- ${LAW}第四十三条`), 'step-without-basis')).toEqual([]);
  const weak = await findingsOf(both(`- ${LAW}`), 'step-without-basis');
  expect(weak.map(({ atMost }) => atMost)).toEqual(['hint', 'hint']);
});

test('words that are no steps are not looked at', async () => {
  const text = `${matter()}\n## 摘要\n\n民警应当阅读。\n\n## 事实\n\n- 民警应当敬礼。\n\n## 背景\n\n民警应当敬礼。\n`;
  expect(await found(text, 'step-without-basis')).toEqual([]);
  expect(await found(text.replace('民警应当敬礼。\n', '1. 民警应当敬礼。\n'), 'step-without-basis')).toEqual([]);
  expect(await found(text.replace(/民警应当敬礼。\n$/u, '1. 应当敬礼。\n'), 'step-without-basis')).toHaveLength(1);
});

test('articles are steps, and rest on what one of them says that all do', async () => {
  const body = (first: string) =>
    `${matter()}\n${articles(first, '民警应当敬礼。', '必须出声（《治安管理处罚法》第一条）。')}`;
  expect(await found(body('为了规范路检，制定本指引。'), 'step-without-basis')).toEqual(['step-without-basis: 应当']);
  expect(await found(body('根据《治安管理处罚法》，制定本指引。'), 'step-without-basis')).toEqual([]);
  const implementing = body('为了规范路检，制定本指引。').replace(matter(), matter(IMPLEMENTS));
  expect(await found(implementing, 'step-without-basis')).toEqual([]);
  expect(await found(guideline('1. 民警应当敬礼。'), 'numbering-gap')).toEqual([]);
});
