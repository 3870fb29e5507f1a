import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import { readContainer } from '@dutybook/shared/pack';
import type { Container } from '@dutybook/shared/pack';

/** The built-in library as it ships. */
export function builtInContainer(): Container {
  const path = fileURLToPath(new URL('../../shared/dist/guidance.json', import.meta.url));
  const read = readContainer(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.problem.message.en);
  return read.value;
}

/** A library over it on a fixed day. */
export function builtInLibrary(): Library {
  return openLibrary([builtInContainer()], { today: () => '2026-11-23' });
}
