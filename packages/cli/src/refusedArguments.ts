import type { Sentence } from './usage.ts';

/** The option or argument that a message of `parseArgs` speaks of: `--limit <value>`. */
function namedIn(message: string): string {
  return /'(.*?)(?: <value>)?'/s.exec(message)?.[1] ?? '';
}

/**
 * What `parseArgs` refused, in our words: its own are English only.
 * @throws what it was given, when that is no refusal of `parseArgs`
 */
export function refusedArguments(error: unknown): Sentence {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  if (!(error instanceof Error) || typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
  const name = namedIn(error.message);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return { en: `There is no option ${name}.`, zh: `没有选项 ${name}。` };
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return { en: `“${name}” was not expected.`, zh: `此命令不带“${name}”这样的参数。` };
  if (error.message.includes('does not take an argument'))
    return { en: `${name} takes no value.`, zh: `${name} 不带值。` };
  return { en: `${name} needs a value.`, zh: `${name} 需要一个值。` };
}
