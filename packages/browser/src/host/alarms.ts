import browser from 'webextension-polyfill';

/** Rings every so many minutes under this name, or no more. */
export async function setAlarm(name: string, minutes: number | undefined): Promise<void> {
  if (minutes === undefined) await browser.alarms.clear(name);
  else if ((await browser.alarms.get(name)) === undefined)
    await browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Calls back when an alarm rings. */
export function onAlarm(rung: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => rung(name));
}
