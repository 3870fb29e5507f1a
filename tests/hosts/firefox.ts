import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FirefoxPopup } from './firefoxPopup.ts';
import { Marionette } from './marionette.ts';
import { findProgram, FIREFOX } from './program.ts';

const START_MS = 60_000;

/** No first-run pages, nothing fetched from the network, any port for the remote control. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'ui.popup.disable_autohide': false,
  // The same address for the extension's pages whenever it is installed: what it keeps is kept under it.
  'extensions.webextensions.uuids': JSON.stringify({
    'dutybook@dutybook.example': '4a6f1d2e-7c3b-4c1a-9a5e-0d75b00c0001',
  }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

function preferencesFile(preferences: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function remotePort(profile: string, child: ChildProcess): Promise<number> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Firefox ended at once, with code ${child.exitCode}`);
    const port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
    if (port > 0) return port;
    await sleep(100);
  }
  throw new Error('Firefox did not start in time');
}

/** Ends a browser and everything it started, unless it has ended by itself. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
}

/** How Firefox is started. */
export interface FirefoxOptions {
  /** With a window on the screen, for people. */
  readonly headed?: boolean;
  /** A profile to go on with, as after a crash; a new one without it. */
  readonly profile?: string;
  /** Takes every certificate, as servers in tests vouch for themselves. */
  readonly takesAllCertificates?: boolean;
}

/** A Firefox with the extension installed for the session, in a profile of its own. */
export class Firefox {
  readonly marionette: Marionette;
  /** Resolves when the browser has ended. */
  readonly ended: Promise<void>;
  readonly profile: string;
  /** Id of the extension. */
  readonly addon: string;
  readonly #child: ChildProcess;

  private constructor(marionette: Marionette, child: ChildProcess, profile: string, addon: string) {
    this.marionette = marionette;
    this.#child = child;
    this.profile = profile;
    this.addon = addon;
    this.ended = new Promise((resolve) => {
      child.once('exit', () => resolve());
    });
  }

  /** Starts it with the unpacked extension in `folder`. */
  static async start(folder: string, options: FirefoxOptions = {}): Promise<Firefox> {
    const { headed = false } = options;
    const program = await findProgram(FIREFOX);
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'dutybook-firefox-')));
    // Left by the Firefox before, it would be taken for the new one's.
    await rm(join(profile, 'MarionetteActivePort'), { force: true });
    await writeFile(join(profile, 'user.js'), preferencesFile(PREFERENCES));
    const args = ['--marionette', '-remote-allow-system-access', '--no-remote', '-profile', profile];
    const child = spawn(program, headed ? args : ['--headless', ...args], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    });
    try {
      const marionette = await Marionette.connect(await remotePort(profile, child));
      if (options.takesAllCertificates === true) await marionette.chrome(TAKE_ALL_CERTIFICATES);
      const addon = await marionette.chrome(INSTALL, [folder]);
      return new Firefox(marionette, child, profile, String(addon));
    } catch (error) {
      endGroup(child);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      throw error;
    }
  }

  /** Clicks the toolbar button; answers the popup it opens. */
  openPopup(): Promise<FirefoxPopup> {
    return FirefoxPopup.open(this.marionette, this.addon);
  }

  /** Stops the background as the browser does when it has nothing to do; answers its state, `stopped` when it worked. */
  async stopBackground(): Promise<string> {
    return String(await this.marionette.chrome(STOP_BACKGROUND, [this.addon]));
  }

  async backgroundState(): Promise<string> {
    return String(await this.marionette.chrome(BACKGROUND_STATE, [this.addon]));
  }

  /** What is on the clipboard as text. */
  async clipboardText(): Promise<string> {
    return String(await this.marionette.chrome(READ_CLIPBOARD));
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.marionette.chrome(SET_SCHEME, [scheme === 'dark' ? 0 : 1]);
  }

  /** From now on the browser gives the extension the rights that it asks the user for. */
  async permitWithoutAsking(): Promise<void> {
    await this.marionette.chrome(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`);
  }

  /** Kills the whole browser, as a crash or a cut of power does; its profile stays. */
  async kill(): Promise<void> {
    endGroup(this.#child);
    this.marionette.close();
    await this.ended;
  }

  async close(): Promise<void> {
    await this.marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    this.marionette.close();
    await Promise.race([this.ended, sleep(5000)]);
    endGroup(this.#child);
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const INSTALL = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const addon = await AddonManager.installTemporaryAddon(new FileUtils.File(arguments[0]));
  return addon.id;`;

const TAKE_ALL_CERTIFICATES = `
  Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
    .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(true);`;

/** Firefox takes the stop back when an event reaches the background while it is being stopped; it tries again later, as here. */
const STOP_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const giveUp = Date.now() + 5000;
  do {
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
  } while (extension.backgroundState !== 'stopped' && Date.now() < giveUp);
  return extension.backgroundState;`;

const BACKGROUND_STATE = `return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState;`;

const READ_CLIPBOARD = `return window.navigator.clipboard.readText();`;

const SET_SCHEME = `
  for (const name of ['browser.theme.toolbar-theme', 'browser.theme.content-theme']) {
    Services.prefs.setIntPref(name, arguments[0]);
  }
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', arguments[0] === 0 ? 1 : 0);`;
