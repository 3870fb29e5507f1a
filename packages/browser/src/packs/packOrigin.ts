import { IsoDateSchema } from '@dutybook/shared/model';
import type { IsoDate } from '@dutybook/shared/model';
import * as v from 'valibot';

const REMOTE = {
  url: v.string(),
  /** Id of the key with which it has to be signed. */
  keyId: v.string(),
  /** When it was last fetched, or found to be the same, as milliseconds since 1970. */
  checked: v.number(),
};

/** Where a pack came from, which decides what can be done with it. */
export const PackOriginSchema = v.variant('from', [
  /** From a file, called by its name where the name of the pack cannot tell it. */
  v.object({ from: v.literal('file'), title: v.exactOptional(v.string()) }),
  /** Made here of documents, under a name of the user's: more can be added. */
  v.object({ from: v.literal('documents'), title: v.string() }),
  /** From an address that the user gave. */
  v.object({ from: v.literal('address'), ...REMOTE }),
  /** From an address that whoever manages the browser has set. */
  v.object({ from: v.literal('policy'), ...REMOTE }),
]);
export type PackOrigin = v.InferOutput<typeof PackOriginSchema>;
/** Of a pack that can be looked for where it came from. */
export type RemoteOrigin = Extract<PackOrigin, { url: string }>;

/** Of a pack from the file at a path. Names of packs are ASCII, so that one from 交通法规.dutybook is called by its file. */
export function fileOrigin(path: string): PackOrigin {
  const title = path.replace(/^.*[\\/]/, '').replace(/\.dutybook$/i, '');
  return { from: 'file', ...(/[^\p{ASCII}]/u.test(title) ? { title } : {}) };
}

/** What a pack is called before the user: one of documents by the name that the user gave it, any other by that of its file. */
export function calledName(name: string, origin: PackOrigin): string {
  return 'title' in origin ? (origin.title ?? name) : name;
}

/** What is written down of a pack that is installed, outside of the place where the pack is. */
export interface NotedPack {
  readonly size: number;
  readonly day?: IsoDate;
  readonly origin: PackOrigin;
}

export const NotedPackSchema: v.GenericSchema<unknown, NotedPack> = v.object({
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  day: v.exactOptional(IsoDateSchema),
  origin: PackOriginSchema,
});
