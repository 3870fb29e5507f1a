import type { PackVerdict } from '@dutybook/shared/pack';

/** Who signed a pack, in the form of `--json`. `claimedSigner` is the pack's own word. */
export function jsonVerdict(verdict: PackVerdict): Readonly<Record<string, string | boolean>> {
  if (verdict.state === 'unsigned') return { state: 'unsigned' };
  if (verdict.state === 'broken') return { state: 'broken', code: verdict.problem.code };
  const { keyId } = verdict;
  return verdict.known
    ? { state: 'signed', keyId, signer: verdict.signer }
    : { state: 'signed', keyId, claimedSigner: verdict.claimedSigner };
}
