import type { Change, ComparedRow, Edit } from '@dutybook/shared/comparison';
import type { Language } from '@dutybook/shared/model';
import { languageTag, typeset } from '@dutybook/view/components';
import { sideLines } from './sideLines.ts';
import { COMPARISON_WORDS } from './words.ts';

interface RowProps {
  readonly row: ComparedRow;
  readonly language: Language;
  readonly ui: Language;
}

/** A sign for each change, so that it is not told by colour alone. */
const SIGNS: Readonly<Record<Change, string>> = { same: '=', changed: '≠', added: '+', removed: '−' };

function Stretch({ edit }: { readonly edit: Edit }) {
  if (edit.kind === 'removed') return <del>{edit.text}</del>;
  return edit.kind === 'added' ? <ins>{edit.text}</ins> : <span>{edit.text}</span>;
}

function Side({ row, side, language, ui }: RowProps & { readonly side: 'old' | 'new' }) {
  const words = COMPARISON_WORDS[ui];
  const unit = row[side];
  const version = (
    <p class="side-version" lang={languageTag(ui)}>
      {words[side]}
    </p>
  );
  if (unit === undefined) {
    return (
      <div class="side side-empty">
        {version}
        {words.notThere}
      </div>
    );
  }
  const renumbered = row.old !== undefined && row.new !== undefined && row.old.number !== row.new.number;
  return (
    <div class="side" lang={languageTag(language)}>
      {version}
      {unit.number === undefined ? null : (
        <p class={renumbered ? 'side-number renumbered' : 'side-number'}>{unit.number}</p>
      )}
      {sideLines(row.edits, side).map((line, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other name, and never change places
        <p key={place} class="side-line">
          {line.map((edit, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <Stretch key={at} edit={{ ...edit, text: typeset(edit.text) }} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** A provision in both versions: what went is struck, what came is underlined. */
export function ComparisonRow({ row, language, ui }: RowProps) {
  const words = COMPARISON_WORDS[ui];
  const renumbered = row.old !== undefined && row.new !== undefined && row.old.number !== row.new.number;
  const told = [words.changes[row.change], renumbered ? words.renumbered : '', row.moved ? words.moved : ''];
  return (
    <li class={`compared compared-${row.change}`} tabIndex={-1}>
      <p class="compared-change">
        <span aria-hidden="true">{SIGNS[row.change]}</span> {told.filter(Boolean).join(' · ')}
      </p>
      <Side row={row} side="old" language={language} ui={ui} />
      <Side row={row} side="new" language={language} ui={ui} />
    </li>
  );
}
