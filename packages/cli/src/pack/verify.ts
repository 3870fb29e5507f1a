import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { parsePublicKey, verifyPack } from '@dutybook/shared/pack';
import type { KnownKey } from '@dutybook/shared/pack';
import { signerLine } from '@dutybook/view/text';
import { EXIT } from '../problemLine.ts';
import type { Terminal } from '../terminal.ts';
import { readTextFile } from '../textFile.ts';
import { openPackFile } from './packFile.ts';
import { readPackCall } from './packUsage.ts';

/** The key that a pack must be signed with: its line of text, or the file that has it. */
async function wantedKey(given: string): Promise<Outcome<KnownKey>> {
  const isText = given.startsWith('dutybook-public-key-');
  const text = isText ? success(given) : await readTextFile(given);
  if (!text.ok) return text;
  const publicKey = parsePublicKey(text.value);
  return publicKey.ok ? success({ publicKey: publicKey.value, name: isText ? '--key' : given }) : publicKey;
}

const OTHER_KEY = failure('pack-other-key', {
  en: 'This pack is whole, but it is not signed with that key.',
  zh: '此指引包完好，但不是用该密钥签名的。',
});

/**
 * `dutybook pack verify`: reads every byte of a pack. 0 when it is whole and, where a key is given, signed with it; 1 when it is not, or
 * cannot be read.
 */
export async function packVerify(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readPackCall('verify', args, { key: { type: 'string' } }, true);
  if (!call.ok) return terminal.fail(call.problem);
  const { key } = call.value.values;
  const wanted = key === undefined ? success(undefined) : await wantedKey(key);
  if (!wanted.ok) return terminal.fail(wanted.problem);
  const source = await openPackFile(call.value.argument);
  if (!source.ok) return terminal.fail(source.problem);
  const verdict = await verifyPack(source.value, wanted.value === undefined ? [] : [wanted.value]);
  if (!verdict.ok) return terminal.fail(verdict.problem);
  const { value } = verdict;
  if (value.state === 'broken') return terminal.fail(value.problem);
  const line = signerLine(value, terminal.language);
  if (wanted.value !== undefined && !(value.state === 'signed' && value.known)) {
    terminal.warn(line);
    return terminal.fail(OTHER_KEY.problem);
  }
  terminal.print(terminal.language === 'zh' ? `完好。${line}` : `Whole. ${line}`);
  return EXIT.done;
}
