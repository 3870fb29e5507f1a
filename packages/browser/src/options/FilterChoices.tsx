import { STATUSES, SUBTYPES } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { FILTERS } from '../kept/narrowing.ts';
import type { Narrowing } from '../kept/narrowing.ts';
import { Choice } from './Choice.tsx';
import { OPTION_WORDS } from './words.ts';

interface FilterChoicesProps {
  readonly filters: Narrowing;
  readonly ui: Language;
  readonly locked: string | undefined;
  readonly onFilters: (filters: Narrowing) => void;
}

/** Stands for “any” among values that are codes. */
const ANY = 'any';

/** What new lookups are narrowed to. */
export function FilterChoices({ filters, ui, locked, onFilters }: FilterChoicesProps) {
  const own = OPTION_WORDS[ui];
  const words = WORDS[ui];
  return (
    <>
      <Choice
        label={own.kind}
        values={FILTERS}
        value={filters.kind}
        words={{ all: words.all, ...words.kinds }}
        locked={locked}
        onChoose={(kind) => onFilters({ ...filters, kind })}
      />
      <Choice
        label={own.level}
        values={[ANY, ...SUBTYPES]}
        value={filters.subtypes[0] ?? ANY}
        words={{ [ANY]: own.any, ...words.subtype }}
        locked={locked}
        onChoose={(subtype) => onFilters({ ...filters, subtypes: subtype === ANY ? [] : [subtype] })}
      />
      <Choice
        label={own.status}
        values={[ANY, ...STATUSES]}
        value={filters.statuses[0] ?? ANY}
        words={{ [ANY]: own.any, ...words.status }}
        locked={locked}
        onChoose={(status) => onFilters({ ...filters, statuses: status === ANY ? [] : [status] })}
      />
    </>
  );
}
