import type { Shortcuts } from '../host/shortcuts.ts';
import { inLanguage } from '@dutybook/shared/model';
import type { Problem } from '@dutybook/shared/model';
import type { ComponentChildren } from 'preact';
import type { PageOptions } from '../appearance/pageOptions.ts';
import { CITATION_CHOICES, DENSITIES, LANGUAGE_CHOICES, MARKINGS, THEMES } from '../kept/options.ts';
import type { OptionName, Options } from '../kept/options.ts';
import { Choice } from './Choice.tsx';
import { FilterChoices } from './FilterChoices.tsx';
import { MarkedSites } from './MarkedSites.tsx';
import { ShortcutSection } from './ShortcutSection.tsx';
import { OPTION_WORDS } from './words.ts';

interface OptionsPageProps {
  readonly held: PageOptions;
  readonly saved: boolean;
  readonly problem: Problem | undefined;
  readonly shortcuts: Shortcuts;
  readonly onSet: (options: Partial<Options>) => void;
  readonly onShortcuts: () => void;
}

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Section({ title, children }: SectionProps) {
  return (
    <section class="options-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type OwnProps = Pick<OptionsPageProps, 'held' | 'onSet'> & {
  readonly lockedBy: (name: OptionName) => string | undefined;
};

function Look({ held: { options, ui }, onSet, lockedBy }: OwnProps) {
  const words = OPTION_WORDS[ui];
  return (
    <Section title={words.look}>
      <Choice
        label={words.language}
        values={LANGUAGE_CHOICES}
        value={options.language}
        words={words.languages}
        locked={lockedBy('language')}
        onChoose={(language) => onSet({ language })}
      />
      <Choice
        label={words.theme}
        values={THEMES}
        value={options.theme}
        words={words.themes}
        locked={lockedBy('theme')}
        onChoose={(theme) => onSet({ theme })}
      />
      <Choice
        label={words.density}
        values={DENSITIES}
        value={options.density}
        words={words.densities}
        locked={lockedBy('density')}
        onChoose={(density) => onSet({ density })}
      />
    </Section>
  );
}

function Pages({ held: { options, ui }, onSet, lockedBy }: OwnProps) {
  const words = OPTION_WORDS[ui];
  const followLocked = lockedBy('followSelection');
  return (
    <Section title={words.pages}>
      <Choice
        label={words.marking}
        values={MARKINGS}
        value={options.marking}
        words={words.markings}
        locked={lockedBy('marking')}
        onChoose={(marking) => onSet({ marking })}
      />
      <MarkedSites
        sites={options.markedSites}
        isWanted={options.marking === 'listed'}
        ui={ui}
        locked={lockedBy('markedSites')}
        onSites={(markedSites) => onSet({ markedSites })}
      />
      <label class="option-check">
        <input
          type="checkbox"
          checked={options.followSelection}
          disabled={followLocked !== undefined}
          onChange={(event) => onSet({ followSelection: event.currentTarget.checked })}
        />
        {words.followSelection}
      </label>
      <p class="option-note">{followLocked ?? words.followLead}</p>
    </Section>
  );
}

/** Everything that the user can choose. A change is kept at once. */
export function OptionsPage({ held, saved, problem, shortcuts, onSet, onShortcuts }: OptionsPageProps) {
  const { options, locked, ui } = held;
  const words = OPTION_WORDS[ui];
  const lockedBy = (name: OptionName) => (locked.has(name) ? words.locked : undefined);
  return (
    <main class="page">
      <h1 class="page-title">{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      <Look held={held} onSet={onSet} lockedBy={lockedBy} />
      <Section title={words.lookup}>
        <p class="option-note">{words.lookupLead}</p>
        <FilterChoices
          filters={options.filters}
          ui={ui}
          locked={lockedBy('filters')}
          onFilters={(filters) => onSet({ filters })}
        />
      </Section>
      <Section title={words.copying}>
        <Choice
          label={words.citation}
          values={CITATION_CHOICES}
          value={options.citation}
          words={words.citations}
          locked={lockedBy('citation')}
          onChoose={(citation) => onSet({ citation })}
        />
      </Section>
      <Pages held={held} onSet={onSet} lockedBy={lockedBy} />
      <ShortcutSection ui={ui} shortcuts={shortcuts} onChange={onShortcuts} />
      <output class="saved">{saved ? words.saved : ''}</output>
      <div role="alert">{problem === undefined ? null : <p class="refusal">{inLanguage(problem.message, ui)}</p>}</div>
    </main>
  );
}
