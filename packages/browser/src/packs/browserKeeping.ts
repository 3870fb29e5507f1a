import { settlePending } from '../backup/pendingRestore.ts';
import { keptArea } from '../host/keptArea.ts';
import { isPrivateWindow } from '../host/privateWindow.ts';
import { inKeptTurn } from '../kept/browserKept.ts';
import { installedSources, openBrowserStore } from './browserStore.ts';
import { PackKeeping } from './packKeeping.ts';
import { PackLedger } from './packLedger.ts';

/** A private window has packs of its own, which are gone with it: nothing is noted of them. */
function passingArea() {
  const values = new Map<string, unknown>();
  return {
    read: async (key: string) => values.get(key),
    write: async (changed: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(changed)) values.set(key, value);
    },
  };
}

/** The packs of this browser, with what is noted of them. */
export function browserKeeping(): PackKeeping {
  const isPrivate = isPrivateWindow();
  const area = isPrivate ? passingArea() : keptArea;
  return new PackKeeping({
    store: openBrowserStore,
    sources: installedSources,
    ledger: new PackLedger({ area, inTurn: inKeptTurn }),
    settle: (installed) => inKeptTurn(() => settlePending(area, installed)),
  });
}
