import process from 'node:process';
import { text as wholeText } from 'node:stream/consumers';
import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { readTextFile } from './textFile.ts';

/** The text of a file, or of the standard input for `-`. Fails as {@link readTextFile} does. */
export async function readInput(file: string): Promise<Outcome<string>> {
  return file === '-' ? success(await wholeText(process.stdin)) : readTextFile(file);
}
