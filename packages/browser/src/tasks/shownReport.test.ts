import { success } from '@dutybook/shared/model';
import { importFiles } from '@dutybook/shared/reading';
import { expect, test } from 'vitest';
import { shownReport } from './shownReport.ts';

const RECORD = `---
dutybook: 1
id: G-1
kind: guideline
title: { zh: 夜巡指引 }
---

## 摘要

夜间巡逻。

## 步骤

1. 携带照明设备。
`;

function file(path: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, bytes: () => Promise.resolve(success(bytes)) };
}

test('of each file the page shows what was left out, as it counts it', async () => {
  const { report } = await importFiles([file('a.md', RECORD), file('b.md', '# 巡逻规定\n\n第一条 夜间巡逻。\n')], {
    day: '2026-01-01',
  });
  const { totals, left, leftCount, warned } = shownReport(report);
  expect(totals.charsLeft).toBe('摘要'.length);
  expect([left, leftCount]).toEqual([[{ file: 'a.md', messages: ['摘要'] }], 1]);
  expect(warned).toEqual([]);
});
