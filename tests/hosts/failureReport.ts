import { afterEach } from 'vitest';
import { lastSeen } from './lastSeen.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for await (const { name, text } of lastSeen()) console.log(`When “${task.name}” failed, ${name} showed:\n${text}`);
});
