import { describe, expect, it, test } from 'vitest';
import { found } from '../checks/checkedSample.ts';
import { CHECK_CODES, DEFAULT_SEVERITIES } from '../checks/finding.ts';
import { guideline } from './guidelineSample.ts';

const OWN = [
  'front-matter',
  'step-without-basis',
  'step-number',
  'step-start',
  'unit-missing',
  'section-missing',
] as const;
const FAULTY = guideline('1. 民警应当在24内报告。\n3. 其次记录。', 'colour: red').replace('## 摘要', '## 说明');

describe('the checks of guidelines', () => {
  it('find each of their faults', async () => {
    const codes = (await found(FAULTY, ...OWN)).map((each) => each.split(':')[0]);
    expect(new Set(codes)).toEqual(new Set(OWN));
  });

  it.each([
    ['another kind', FAULTY.replace('kind: guideline', 'kind: regulation')],
    ['a set', FAULTY.replace('colour: red', 'subtype: guideline-set')],
    ['no front matter', FAULTY.slice(FAULTY.indexOf('\n---\n') + 5)],
    ['a kind that is only in the text', `# 指引\n\n${FAULTY}`],
    ['a kind of something else', FAULTY.replace('kind: guideline', 'part:\n  kind: guideline')],
  ])('say nothing of %s', async (_, text) => {
    expect(await found(text, ...OWN)).toEqual([]);
  });

  it('are left out where the draft asks for it', async () => {
    const text = FAULTY.replace('## 步骤', '<!-- dutybook-ignore: step-number, unit-missing -->\n\n## 步骤');
    const codes = (await found(text, ...OWN)).map((each) => each.split(':')[0]);
    expect(codes).not.toContain('step-number');
    expect(codes).not.toContain('unit-missing');
    expect(codes).toContain('step-start');
  });

  it('leave it to the checks of references to say that a basis is not in force, once', async () => {
    const shown = CHECK_CODES.filter((code) => DEFAULT_SEVERITIES[code] !== 'off');
    expect(await found(guideline('1. 民警应当敬礼（依据：《丙办法》第一条）。'), ...shown)).toEqual([
      'not-in-force: 《丙办法》第一条',
    ]);
  });
});

test('a guideline in which nothing is wrong is silent, with line feeds of any kind', async () => {
  const text = guideline(
    [
      '遇有可疑车辆，按下列步骤办理：',
      '',
      '1. 民警应当示意停车（依据：《治安管理处罚法》第四十三条）：',
      '   - 站在车前方；',
      '   - 不得站在车后。',
      '2. 检查证件，时限不超过10分钟。',
    ].join('\n'),
  );
  expect(await found(text)).toEqual([]);
  expect(await found(text.replaceAll('\n', '\r\n'))).toEqual([]);
});
