import { onTabSaying } from '../host/connections.ts';
import { onFrontTabChanged } from '../host/frontTab.ts';
import { keepForSession, readFromSession, watchSession } from '../host/sessionStorage.ts';
import { wakeBackground } from '../host/wakeBackground.ts';
import { followFrontTab } from '../host/tabScripts.ts';
import { FOLLOW_FILE, readSelection, SELECTION_PORT } from '../follow/selection.ts';
import { browserKept } from '../kept/browserKept.ts';
import { ASKED_KEY, readAsked } from '../lookup/asked.ts';
import { sessionKeeping } from '../lookup/sessionKeeping.ts';
import { startLookup } from '../lookup/startLookup.tsx';
import { FollowSwitch } from './FollowSwitch.tsx';

wakeBackground();
const kept = browserKept();
let isFollowing = (await kept.options()).options.followSelection;
let isRefused = false;

const lookup = await startLookup({
  surface: 'panel',
  keeping: () => sessionKeeping('panel'),
  extra: ({ options, locked, ui }) => {
    if (options.followSelection !== isFollowing) void setFollowing(options.followSelection);
    return (
      <FollowSwitch
        on={options.followSelection}
        locked={locked.has('followSelection')}
        refused={isRefused}
        ui={ui}
        onSwitch={(followSelection) => void kept.setOptions({ followSelection })}
      />
    );
  },
});

const stopHearing = onTabSaying(SELECTION_PORT, (message) => {
  const query = readSelection(message);
  if (query !== undefined && isFollowing) lookup.query(query);
});

/** A page may be followed once the user has called Dutybook on it; until then it is said what to do. */
async function followFront(): Promise<void> {
  if (!isFollowing) return;
  isRefused = await followFrontTab(FOLLOW_FILE).then(
    () => false,
    () => true,
  );
  lookup.draw();
}

async function setFollowing(on: boolean): Promise<void> {
  isFollowing = on;
  if (on) await followFront();
  else stopHearing();
}

onFrontTabChanged(() => void followFront());
// The user calls Dutybook on the page by opening its popup, and comes back.
window.addEventListener('focus', () => void followFront());

/** Something was asked elsewhere, from the context menu of the page. */
async function takeAsked(): Promise<void> {
  const query = readAsked(await readFromSession(ASKED_KEY));
  if (query === undefined) return;
  lookup.query(query);
  await keepForSession(ASKED_KEY, null);
}

watchSession(ASKED_KEY, () => {
  void takeAsked();
  void followFront();
});
await takeAsked();
await followFront();
