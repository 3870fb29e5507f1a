import type { FoundReference } from '@dutybook/shared/library';
import { inLanguage } from '@dutybook/shared/model';

/** A reference as `cite --json` and `--passages` print it; the names of its fields are an interface that stands. */
export interface JsonReference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  /** Title of the instrument, or its name as written; null where the text does not tell. */
  readonly law: string | null;
  readonly version: string | null;
  readonly article: string | null;
  readonly paragraph: string | null;
  readonly item: string | null;
  readonly subitem: string | null;
  readonly rangeEnd: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly address: string | null;
  readonly candidates: readonly string[];
  /** The article in force that has the words of the one that had this number in a former version. */
  readonly now: string | null;
  /** What has repealed an instrument that is not in the library. */
  readonly repealedBy: { readonly title: string; readonly date: string } | null;
}

/** `own` is the title of the instrument that the text is part of. */
export function jsonReference(reference: FoundReference, own: string | undefined): JsonReference {
  const { start, end, surface, kind, law, place, state, reason, version, address, candidates, former, endedBy } =
    reference;
  const named = law.type === 'named' ? law.name : law.type === 'document-number' ? law.number : undefined;
  return {
    start,
    end,
    text: surface,
    kind,
    law: named ?? (law.type === 'own' ? (own ?? null) : null),
    version: version ?? null,
    article: place.article ?? null,
    paragraph: place.paragraph ?? null,
    item: place.item ?? null,
    subitem: place.subitem ?? null,
    rangeEnd: place.rangeEnd ?? null,
    state,
    reason: reason ?? null,
    address: address ?? null,
    candidates: candidates.map((candidate) => candidate.address),
    now: former?.now?.address ?? null,
    repealedBy: endedBy === undefined ? null : { title: inLanguage(endedBy.title, 'zh'), date: endedBy.from },
  };
}
