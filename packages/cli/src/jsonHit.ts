import type { CitedPart, Hit } from '@dutybook/shared/library';

/** A hit as `--json` and `--queries` print it; the names of its fields are an interface that stands. */
export interface JsonHit {
  readonly row: string | null;
  /** Title of the instrument in its own language: Chinese where it has one. */
  readonly instrument: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  /** The day from which the text is in force, and how sure that is. */
  readonly inForceFrom: Hit['inForceFrom'] | null;
  readonly file: string | null;
  readonly article: string | null;
  readonly address: string;
  /** What below the article was cited, and whether the article has it; only where something was. */
  readonly cited?: CitedPart;
  readonly score: number;
  readonly why: Hit['why'];
}

/** A hit as it is printed: `null` where nothing is known. */
export function jsonHit(hit: Hit): JsonHit {
  return {
    row: hit.row ?? null,
    instrument: hit.title.zh ?? hit.title.en ?? '',
    title: hit.title.en ?? hit.title.zh ?? '',
    kind: hit.kind,
    status: hit.status,
    inForceFrom: hit.inForceFrom ?? null,
    file: hit.file ?? null,
    article: hit.article ?? null,
    address: hit.address,
    ...(hit.cited === undefined ? {} : { cited: hit.cited }),
    score: hit.score,
    why: hit.why,
  };
}
