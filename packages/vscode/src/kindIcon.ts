import type { Kind } from '@dutybook/shared/model';

/** Codicons of the kinds, the same in the tree and in the lookup's filters. */
export const KIND_ICON: Readonly<Record<Kind, string>> = { guideline: 'book', regulation: 'law', measure: 'checklist' };
