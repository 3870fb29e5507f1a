import type { Terminal } from '../terminal.ts';
import { packInfo } from './info.ts';
import { packKeygen } from './keygen.ts';
import { isPackAction, packUsage } from './packUsage.ts';
import type { PackAction } from './packUsage.ts';
import { packSign } from './sign.ts';
import { packInstall, packList, packRemove, packUpdate } from './storeCommands.ts';
import { packVerify } from './verify.ts';

const ACTIONS: Readonly<Record<PackAction, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
  keygen: packKeygen,
  sign: packSign,
  verify: packVerify,
  info: packInfo,
  install: packInstall,
  update: packUpdate,
  remove: packRemove,
  list: packList,
};

/** `dutybook pack`: keys, signatures, and the packs that are installed. 0 when it was done, 1 when nothing was. */
export async function pack([action = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (isPackAction(action)) return ACTIONS[action](args, terminal);
  return terminal.fail(packUsage(undefined, 'pack takes one of these actions.', 'pack 须带以下操作之一。').problem);
}
