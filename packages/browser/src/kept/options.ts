import * as v from 'valibot';
import { NarrowingSchema, NOT_NARROWED } from './narrowing.ts';
import type { Narrowing } from './narrowing.ts';

/** `auto` is the language of the browser. */
export const LANGUAGE_CHOICES = ['auto', 'en', 'zh'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
/** `auto` is what the browser or its system shows. */
export const THEMES = ['auto', 'light', 'dark'] as const;
/** `auto` is the norm of the language the card is in. */
export const CITATION_CHOICES = ['auto', 'norm', 'english', 'markdown', 'plain'] as const;
/** When references on pages are marked: never, when the user asks, or also by itself on listed sites. */
export const MARKINGS = ['never', 'ask', 'listed'] as const;

/** What the user, or whoever manages the browser, has chosen. */
export interface Options {
  readonly language: (typeof LANGUAGE_CHOICES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly theme: (typeof THEMES)[number];
  /** What every new lookup begins with. */
  readonly filters: Narrowing;
  readonly citation: (typeof CITATION_CHOICES)[number];
  readonly marking: (typeof MARKINGS)[number];
  /** Origins, `https://example.org`, that are marked by themselves where marking is `listed`. */
  readonly markedSites: readonly string[];
  /** Whether the side panel looks up what is selected on the page beside it. */
  readonly followSelection: boolean;
}
export type OptionName = keyof Options;

const SiteSchema = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+$/u));

const OPTION_ENTRIES: { readonly [Name in OptionName]: v.GenericSchema<unknown, Options[Name]> } = {
  language: v.picklist(LANGUAGE_CHOICES),
  density: v.picklist(DENSITIES),
  theme: v.picklist(THEMES),
  filters: NarrowingSchema,
  citation: v.picklist(CITATION_CHOICES),
  marking: v.picklist(MARKINGS),
  markedSites: v.array(SiteSchema),
  followSelection: v.boolean(),
};

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTION_ENTRIES, name);
}

export const OPTION_NAMES: readonly OptionName[] = Object.keys(OPTION_ENTRIES).filter(isOptionName);

const SomeOptionsSchema: v.GenericSchema<unknown, LockedOptions> = v.object({
  language: v.exactOptional(OPTION_ENTRIES.language),
  density: v.exactOptional(OPTION_ENTRIES.density),
  theme: v.exactOptional(OPTION_ENTRIES.theme),
  filters: v.exactOptional(OPTION_ENTRIES.filters),
  citation: v.exactOptional(OPTION_ENTRIES.citation),
  marking: v.exactOptional(OPTION_ENTRIES.marking),
  markedSites: v.exactOptional(OPTION_ENTRIES.markedSites),
  followSelection: v.exactOptional(OPTION_ENTRIES.followSelection),
});

export const DEFAULT_OPTIONS: Options = {
  language: 'auto',
  density: 'comfortable',
  theme: 'auto',
  filters: NOT_NARROWED,
  citation: 'auto',
  marking: 'ask',
  markedSites: [],
  followSelection: false,
};

/** Options that were set by whoever manages the browser, and that the user cannot change. */
export type LockedOptions = Partial<Options>;

/** Reads options one by one; those that are missing or of an unknown form are left out. */
export function parseSomeOptions(value: unknown): LockedOptions {
  const given = v.safeParse(v.record(v.string(), v.unknown()), value);
  if (!given.success) return {};
  const names = OPTION_NAMES.filter((name) => v.is(OPTION_ENTRIES[name], given.output[name]));
  return v.parse(SomeOptionsSchema, Object.fromEntries(names.map((name) => [name, given.output[name]])));
}

/** Options as they hold, and which of them are locked. */
export interface HeldOptions {
  readonly options: Options;
  readonly locked: ReadonlySet<OptionName>;
}

/** What is locked stands over what the user chose. */
export function heldOptions(chosen: Options, locked: LockedOptions): HeldOptions {
  const names = Object.keys(locked).filter(isOptionName);
  return { options: { ...chosen, ...locked }, locked: new Set(names) };
}
