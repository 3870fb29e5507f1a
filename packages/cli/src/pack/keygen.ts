import { rm, writeFile } from 'node:fs/promises';
import { failure } from '@dutybook/shared/model';
import { generateKeys, keyIdOf, parsePublicKey } from '@dutybook/shared/pack';
import { EXIT } from '../problemLine.ts';
import type { Terminal } from '../terminal.ts';
import { unwritable } from './packFile.ts';
import { packUsage, readPackCall } from './packUsage.ts';

/** For the owner alone. */
const SECRET_MODE = 0o600;

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Writes a new file; one that is there is never written over, because a key that is lost cannot be made again. */
async function writeNew(path: string, line: string, mode: number) {
  try {
    await writeFile(path, `${line}\n`, { flag: 'wx', mode });
    return undefined;
  } catch (error) {
    if (!isThere(error)) return unwritable(path, error);
    return failure('key-exists', {
      en: `${path} is there already and was not touched. Choose another name.`,
      zh: `${path} 已经存在，未作改动。请换一个名称。`,
    });
  }
}

/** `dutybook pack keygen`: a new pair of keys in two files. 0 when both were written, 1 when neither was. */
export async function packKeygen(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readPackCall('keygen', args, { out: { type: 'string' } }, false);
  if (!call.ok) return terminal.fail(call.problem);
  const { out = '' } = call.value.values;
  if (out === '') {
    return terminal.fail(
      packUsage('keygen', '--out says what the files are called.', '--out 指明文件的名称。').problem,
    );
  }
  const [secretFile, publicFile] = [`${out}.key`, `${out}.pub`];
  const keys = await generateKeys();
  const refused = await writeNew(secretFile, keys.privateKey, SECRET_MODE);
  if (refused !== undefined) return terminal.fail(refused.problem);
  const half = await writeNew(publicFile, keys.publicKey, 0o644);
  if (half !== undefined) {
    await rm(secretFile, { force: true });
    return terminal.fail(half.problem);
  }
  const read = parsePublicKey(keys.publicKey);
  const keyId = read.ok ? keyIdOf(read.value) : '';
  if (terminal.language === 'zh') {
    terminal.print(
      `私钥：${secretFile}，请妥善保管，不要交给任何人。\n公钥：${publicFile}，可以公开。\n密钥编号：${keyId}`,
    );
  } else {
    terminal.print(
      `Private key: ${secretFile}; keep it safe and give it to nobody.\nPublic key: ${publicFile}; give it to whoever wants to check.\nKey id: ${keyId}`,
    );
  }
  return EXIT.done;
}
