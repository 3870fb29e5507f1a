import * as v from 'valibot';
import { parse } from 'yaml';
import type { Localized, Outcome } from '../../model/index.ts';
import { failure, LocalizedSchema, success } from '../../model/index.ts';
import { describeIssues, describeYamlError } from './matterFaults.ts';
import type { Said } from './matterFaults.ts';

const names = v.exactOptional(v.record(v.string(), LocalizedSchema), {});

export const RegistrySchema = v.strictObject({
  title: v.exactOptional(LocalizedSchema),
  source: v.exactOptional(v.strictObject({ document: v.string(), title: v.exactOptional(LocalizedSchema) })),
  issuers: names,
  jurisdictions: names,
  programmes: names,
  topics: names,
});

/** What the records of one folder share (`library.yaml`): the source they rest on and the names they use, by key. */
export type Registry = v.InferOutput<typeof RegistrySchema>;

/** A folder without `library.yaml`: every name is written out in the records. */
export const EMPTY_REGISTRY: Registry = { issuers: {}, jurisdictions: {}, programmes: {}, topics: {} };

/** Reads a `library.yaml`. Fails with `registry-malformed`. */
export function readRegistry(yaml: string): Outcome<Registry> {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    return malformed(describeYamlError(error, 1));
  }
  const result = v.safeParse(RegistrySchema, data);
  return result.success ? success(result.output) : malformed(describeIssues(result.issues));
}

function malformed({ en, zh }: Said) {
  return failure('registry-malformed', {
    en: `library.yaml cannot be read: ${en}.`,
    zh: `library.yaml 无法读取：${zh}。`,
  });
}

/** A name of the registry, or a text written out. */
export type NamedText = string | Localized;
