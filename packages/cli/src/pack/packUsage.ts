import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { refusedArguments } from '../refusedArguments.ts';

const USAGE = {
  keygen: 'dutybook pack keygen --out NAME',
  sign: 'dutybook pack sign FILE --key KEYFILE --signer NAME',
  verify: 'dutybook pack verify FILE [--key PUBLICKEY]',
  info: 'dutybook pack info FILE [--json]',
  install: 'dutybook pack install FILE [--name NAME]',
  update: 'dutybook pack update FILE [--name NAME]',
  remove: 'dutybook pack remove NAME',
  list: 'dutybook pack list [--json]',
} as const;

/** How each action is called, one a line. */
export const PACK_CALLS: readonly string[] = Object.values(USAGE);

/** What can be done with packs. */
export type PackAction = keyof typeof USAGE;

/** Whether a word of the command line is something that can be done with packs. */
export function isPackAction(name: string): name is PackAction {
  return Object.hasOwn(USAGE, name);
}

/** A call that was not understood: what is wrong with it, and how it is written. */
export function packUsage(action: PackAction | undefined, en: string, zh: string) {
  const lines = action === undefined ? Object.values(USAGE) : [USAGE[action]];
  return failure('usage', {
    en: `${en} Usage: ${lines.join('\n       ')}`,
    zh: `${zh}用法：${lines.join('\n      ')}`,
  });
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: Given }>
>['values'];

/** Reads the options of an action and its one argument, where it takes one. Fails with `usage`. */
export function readPackCall<Given extends Options>(
  action: PackAction,
  args: readonly string[],
  options: Given,
  takesArgument: boolean,
): Outcome<{ readonly argument: string; readonly values: Parsed<Given> }> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [argument = '', ...more] = positionals;
    if ((argument !== '') !== takesArgument || more.length > 0) {
      return takesArgument
        ? packUsage(action, 'One argument is needed, and not more.', '需要且只能有一个参数。')
        : packUsage(action, 'It takes no argument.', '此命令不带参数。');
    }
    return success({ argument, values });
  } catch (error) {
    const { en, zh } = refusedArguments(error);
    return packUsage(action, en, zh);
  }
}
