import { onAlarm, setAlarm } from '../host/alarms.ts';
import { onBeginning, stayAwake } from '../host/lifetime.ts';
import { messageOf } from '../host/locale.ts';
import { onManagedChange, readManaged } from '../host/managedStorage.ts';
import { keepForSession } from '../host/sessionStorage.ts';
import { markButton } from '../host/toolbarButton.ts';
import { browserKeeping } from '../packs/browserKeeping.ts';
import { openBrowserStore } from '../packs/browserStore.ts';
import { ManagedPacks } from '../remote/managedPacks.ts';
import { readPolicy } from '../remote/managedPolicy.ts';
import { MANAGED_PROBLEMS } from '../remote/managedProblems.ts';

const ALARM = 'managed-packs';
/** How often it is looked whether an update is due. */
const ALARM_MINUTES = 60;
/** A background that only waits for a download is ended after 30 seconds. */
const AWAKE_MS = 20_000;

/** Says on the button in the toolbar when packs are gone that nobody removed. */
export async function showHealth(): Promise<void> {
  const holdings = await browserKeeping().holdings();
  const isMissing = holdings.ok && holdings.value.lost.length > 0;
  await markButton(isMissing ? '!' : '', messageOf(isMissing ? 'missing' : 'open'));
}

async function reconcile(onChanged: () => void): Promise<void> {
  const policy = readPolicy(await readManaged());
  await setAlarm(ALARM, policy.packs.length > 0 ? ALARM_MINUTES : undefined);
  const timer = setInterval(() => void stayAwake(), AWAKE_MS);
  try {
    const packs = new ManagedPacks({
      policy: async () => policy,
      keeping: browserKeeping(),
      store: openBrowserStore,
      fetch: (url, options) => fetch(url, options),
      now: () => Date.now(),
    });
    const { changed, problems } = await packs.reconcile();
    await keepForSession(MANAGED_PROBLEMS, problems);
    if (changed.length > 0) onChanged();
  } finally {
    clearInterval(timer);
  }
  await showHealth();
}

/** Keeps the packs of a policy as it wants them: when the browser begins, when the policy changes, and every so often. */
export function keepManaged(onChanged: () => void): void {
  let last: Promise<unknown> = Promise.resolve();
  const next = () => {
    last = last.then(() => reconcile(onChanged)).catch((error: unknown) => console.error(error));
  };
  onBeginning(next);
  onManagedChange(next);
  onAlarm((name) => {
    if (name === ALARM) next();
  });
}
