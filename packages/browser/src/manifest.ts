/** The browsers that the extension is built for. */
export const BROWSERS = ['chromium', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** The name under which Firefox knows the extension. */
export const GECKO_ID = 'dutybook@dutybook.example';

/** Sizes of the icon in pixels. */
export const ICON_SIZES = [16, 32, 48, 128] as const;

interface Gecko {
  readonly id: string;
  readonly strict_min_version: string;
  readonly data_collection_permissions: { readonly required: readonly ['none'] };
}

interface Command {
  readonly suggested_key: { readonly default: string; readonly mac?: string };
  readonly description?: string;
}

/** The parts of a manifest that this extension uses. */
export interface Manifest {
  readonly manifest_version: 3;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly default_locale: 'en';
  readonly icons: Readonly<Record<string, string>>;
  readonly action: {
    readonly default_popup: string;
    readonly default_title: string;
    readonly default_icon: Readonly<Record<string, string>>;
  };
  readonly background:
    | { readonly service_worker: string; readonly type: 'module' }
    | { readonly scripts: readonly string[]; readonly type: 'module' };
  readonly permissions: readonly string[];
  /** Asked for one at a time: a server that gives a pack not to everybody, a site whose pages are to be marked by themselves. */
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly commands: Readonly<Record<string, Command>>;
  readonly options_ui: { readonly page: string; readonly open_in_tab: true };
  readonly omnibox: { readonly keyword: 'db' };
  readonly side_panel?: { readonly default_path: string };
  readonly sidebar_action?: {
    readonly default_panel: string;
    readonly default_title: string;
    readonly default_icon: Readonly<Record<string, string>>;
    readonly open_at_install: false;
  };
  readonly minimum_chrome_version?: string;
  readonly storage?: { readonly managed_schema: string };
  readonly browser_specific_settings?: { readonly gecko: Gecko };
}

const BACKGROUND = 'background.js';
/** What may be set by policy; Firefox needs no schema. */
export const MANAGED_SCHEMA = 'managed_schema.json';

/** None of them makes a browser warn: what is on pages can be read only where the user calls the extension. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'activeTab', 'scripting'];

/** The lookup that stays open beside a page. */
const PANEL = 'panel/panel.html';

/**
 * Nothing is allowed that the extension does not need: its own scripts, styles, images and its library, and https for packs whose address
 * the user gives, or whoever manages the browser.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function iconFiles(): Record<string, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [`${size}`, `icons/${size}.png`]));
}

/** The manifest of the extension for one browser. */
export function manifestFor(browser: Browser, version: string): Manifest {
  const chromium = browser === 'chromium';
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    icons: iconFiles(),
    action: { default_popup: 'popup/popup.html', default_title: '__MSG_open__', default_icon: iconFiles() },
    background: chromium ? { service_worker: BACKGROUND, type: 'module' } : { scripts: [BACKGROUND], type: 'module' },
    options_ui: { page: 'options/options.html', open_in_tab: true },
    omnibox: { keyword: 'db' },
    permissions: [...PERMISSIONS, ...(chromium ? ['sidePanel'] : [])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    commands: {
      // Chromium silently leaves out keys that it uses itself, as it does Ctrl+Shift+L and Alt+Shift+R by now.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' } },
      'show-references': {
        suggested_key: { default: 'Alt+Shift+M', mac: 'MacCtrl+Shift+M' },
        description: '__MSG_showReferences__',
      },
    },
    ...(chromium
      ? {
          minimum_chrome_version: '123',
          side_panel: { default_path: PANEL },
          storage: { managed_schema: MANAGED_SCHEMA },
        }
      : {
          sidebar_action: {
            default_panel: PANEL,
            default_title: '__MSG_name__',
            default_icon: iconFiles(),
            open_at_install: false as const,
          },
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] as const },
            },
          },
        }),
  };
}
