import { CHANGES } from '@dutybook/shared/comparison';
import type { ComparedRow } from '@dutybook/shared/comparison';
import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { VersionComparison, VersionSummary } from '@dutybook/shared/library';
import { languageTag, spokenLanguage, typeset } from '@dutybook/view/components';
import { WORDS } from '@dutybook/view/words';
import { useMemo, useRef } from 'preact/hooks';
import { formatRoute } from '../page/route.ts';
import type { ComparisonModel } from './comparisonModel.ts';
import { ComparisonRow } from './ComparisonRow.tsx';
import { COMPARISON_WORDS } from './words.ts';

interface ComparisonPageProps {
  readonly model: ComparisonModel;
  readonly ui: Language;
  readonly onCompare: (old: string, now: string) => void;
}

function isUnchanged({ change, moved, old, new: now }: ComparedRow): boolean {
  return change === 'same' && !moved && old?.number === now?.number;
}

interface ChoiceProps {
  readonly label: string;
  readonly chosen: VersionSummary;
  readonly versions: readonly VersionSummary[];
  readonly ui: Language;
  readonly onChoose: (address: string) => void;
}

function VersionChoice({ label, chosen, versions, ui, onChoose }: ChoiceProps) {
  return (
    <label class="version-choice">
      {label}{' '}
      <select value={chosen.address} onChange={(event) => onChoose(event.currentTarget.value)}>
        {versions.map(({ address, date, status }) => (
          <option key={address} value={address}>
            {[date, WORDS[ui].status[status]].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function tally(rows: readonly ComparedRow[], ui: Language): string {
  return CHANGES.map((change) => ({ change, count: rows.filter((row) => row.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => COMPARISON_WORDS[ui].tally[change](count))
    .join(' · ');
}

function Rows({ rows, language, ui }: { rows: readonly ComparedRow[]; language: Language; ui: Language }) {
  return rows.map((row) => (
    <ComparisonRow key={`${row.old?.eid} ${row.new?.eid}`} row={row} language={language} ui={ui} />
  ));
}

/** Moves the focus to the next row that changed, or the one before. */
function step(list: HTMLElement | null, by: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('.compared:not(.compared-same)') ?? [])];
  const here = document.activeElement?.closest('.compared');
  const at = rows.findIndex((row) => row === here);
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

function Compared({
  model,
  ui,
  onCompare,
  comparison,
}: ComparisonPageProps & { readonly comparison: VersionComparison }) {
  const words = COMPARISON_WORDS[ui];
  const list = useRef<HTMLOListElement>(null);
  const { title, language, old, new: now, rows } = comparison;
  const { versions, unchangedShown } = model.view;
  const shown = useMemo(
    () => (unchangedShown ? rows : rows.filter((row) => !isUnchanged(row))),
    [rows, unchangedShown],
  );
  return (
    <main class="comparison">
      <h1 lang={languageTag(spokenLanguage(title, language))}>
        <a href={formatRoute({ page: 'read', address: now.address })}>{typeset(inLanguage(title, language))}</a>
      </h1>
      <p class="comparison-lead">
        {words.title} · <span>{tally(rows, ui)}</span>
      </p>
      <div class="comparison-bar">
        <VersionChoice
          label={words.old}
          chosen={old}
          versions={versions}
          ui={ui}
          onChoose={(to) => onCompare(to, now.address)}
        />
        <VersionChoice
          label={words.new}
          chosen={now}
          versions={versions}
          ui={ui}
          onChoose={(to) => onCompare(old.address, to)}
        />
        <label class="comparison-check">
          <input
            type="checkbox"
            checked={unchangedShown}
            onChange={(event) => model.showUnchanged(event.currentTarget.checked)}
          />
          {words.unchanged}
        </label>
        <span class="comparison-steps">
          <button type="button" class="action" onClick={() => step(list.current, -1)}>
            {words.previous}
          </button>
          <button type="button" class="action" onClick={() => step(list.current, 1)}>
            {words.next}
          </button>
        </span>
      </div>
      {shown.length === 0 ? <p class="nothing">{words.none}</p> : null}
      <ol ref={list} class="compared-rows">
        <Rows rows={shown} language={language} ui={ui} />
      </ol>
    </main>
  );
}

/** Two versions side by side. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { model, ui } = props;
  const { comparison, problem } = model.view;
  if (comparison !== undefined) return <Compared {...props} comparison={comparison} />;
  return (
    <main class="comparison">
      <h1>{COMPARISON_WORDS[ui].title}</h1>
      {problem === undefined ? (
        <p class="waiting">{COMPARISON_WORDS[ui].loading}</p>
      ) : (
        <p role="alert" class="nothing">
          {inLanguage(problem.message, ui)}
        </p>
      )}
    </main>
  );
}
