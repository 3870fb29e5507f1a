import process from 'node:process';
import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import {
  checkPack,
  keyIdOf,
  LONGEST_SIGNER,
  packFailure,
  parsePrivateKey,
  SIGNATURE_OFFSET,
  signatureFor,
} from '@dutybook/shared/pack';
import type { ByteSource } from '@dutybook/shared/pack';
import { EXIT } from '../problemLine.ts';
import type { Terminal } from '../terminal.ts';
import { readTextFile } from '../textFile.ts';
import { piecesOf } from './fileSource.ts';
import { openPackFile, unwritable } from './packFile.ts';
import { packUsage, readPackCall } from './packUsage.ts';
import { writeWhole } from './wholeFile.ts';

/** Header, signature and the longest table of contents. */
const START_LENGTH = 1 << 16;

interface SignCall {
  readonly file: string;
  readonly keyFile: string;
  readonly signer: string;
}

function readCall(args: readonly string[]): Outcome<SignCall> {
  const call = readPackCall('sign', args, { key: { type: 'string' }, signer: { type: 'string' } }, true);
  if (!call.ok) return call;
  const { key = '', signer = '' } = call.value.values;
  if (key === '') return packUsage('sign', '--key names the file of the private key.', '--key 指明私钥文件。');
  const length = new TextEncoder().encode(signer).length;
  if (length === 0 || length > LONGEST_SIGNER) {
    return packUsage(
      'sign',
      `--signer takes a name of 1 to ${LONGEST_SIGNER} bytes.`,
      `--signer 须为1至${LONGEST_SIGNER}字节的名称。`,
    );
  }
  return success({ file: call.value.argument, keyFile: key, signer });
}

/** The signature for a pack that is whole and not signed yet. */
async function signatureOf(source: ByteSource, privateKey: string, signer: string): Promise<Outcome<Uint8Array>> {
  const checked = await checkPack(source);
  if (!checked.ok) return checked;
  if (checked.value.signature !== undefined) return packFailure('pack-signed-already');
  return signatureFor(await source.read(0, START_LENGTH), privateKey, signer);
}

async function* signed(source: ByteSource, block: Uint8Array): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of piecesOf(source)) {
    if (at === 0) {
      const changed = piece.slice();
      changed.set(block, SIGNATURE_OFFSET);
      yield changed;
    } else {
      yield piece;
    }
    at += piece.length;
  }
}

/** `dutybook pack sign`: signs a pack in its place, after every byte of it was checked. 0 when it is signed, 1 when it is as before. */
export async function packSign(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(args);
  if (!call.ok) return terminal.fail(call.problem);
  const { file, keyFile, signer } = call.value;
  const keyText = await readTextFile(keyFile);
  if (!keyText.ok) return terminal.fail(keyText.problem);
  const key = parsePrivateKey(keyText.value);
  if (!key.ok) return terminal.fail(key.problem);
  const source = await openPackFile(file);
  if (!source.ok) return terminal.fail(source.problem);
  const block = await signatureOf(source.value, keyText.value, signer);
  if (!block.ok) return terminal.fail(block.problem);
  try {
    await writeWhole(file, `${file}.${process.pid}.partial`, signed(source.value, block.value));
  } catch (error) {
    return terminal.fail(unwritable(file, error).problem);
  }
  const keyId = keyIdOf(key.value.publicKey);
  terminal.print(
    terminal.language === 'zh'
      ? `已签名：${file}，签名者“${signer}”，密钥编号 ${keyId}`
      : `Signed: ${file} by “${signer}”, key id ${keyId}`,
  );
  return EXIT.done;
}
