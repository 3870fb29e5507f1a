import type { CheckedDraft } from './draft.ts';
import { isInQuotation } from './draft.ts';
import type { DraftLine } from './draftLines.ts';
import type { ShortName } from './draftLine.ts';
import type { Finding, Fix } from './finding.ts';
import { writtenName } from './writtenName.ts';

/** A declaration in its place in the draft. */
interface Declaration extends ShortName {
  /** The title that stands in marks right before it, with them. */
  readonly title?: string;
}

/** `short-name-early` and `short-name-twice`: short names that are used before their declaration, or declared again. */
export function checkShortNames(draft: CheckedDraft): readonly Finding[] {
  const declared = new Map<string, Declaration>();
  const found: Finding[] = [];
  for (const line of draft.lines) {
    for (const declaration of declarationsOf(line)) {
      const before = declared.get(declaration.name);
      if (before === undefined) declared.set(declaration.name, declaration);
      else found.push(twice(declaration, before));
    }
  }
  return [...found, ...earlyUses(draft, declared)];
}

function declarationsOf({ text, start, reading }: DraftLine): readonly Declaration[] {
  return reading.shortNames.map((name) => {
    const title = /《[^《》]*(?:《[^《》]*》[^《》]*)*》[\s　]*$/u.exec(text.slice(0, name.bracketStart))?.[0].trim();
    return {
      ...name,
      start: start + name.start,
      end: start + name.end,
      bracketStart: start + name.bracketStart,
      bracketEnd: start + name.bracketEnd,
      ...(title === undefined ? {} : { title }),
    };
  });
}

function twice({ name, start, end, bracketStart, bracketEnd }: Declaration, before: Declaration): Finding {
  return {
    code: 'short-name-twice',
    start,
    end,
    message: { en: `The short name “${name}” was declared before.`, zh: `前文已经声明简称“${name}”。` },
    fixes: [
      {
        title: { en: 'Remove this declaration', zh: '删去此处声明' },
        edits: [{ start: bracketStart, end: bracketEnd, text: '' }],
        isCertain: false,
      },
    ],
    related: {
      start: before.start,
      end: before.end,
      message: { en: 'The first declaration', zh: '首次声明之处' },
    },
  };
}

/** Uses of the short name of an instrument as a name: where it is cited. Other short names are words that may mean something else. */
function earlyUses(draft: CheckedDraft, declared: ReadonlyMap<string, Declaration>): readonly Finding[] {
  if (declared.size === 0) return [];
  return draft.references.flatMap((reference) => {
    const { kind, surface } = reference;
    if (kind === 'list-member' || kind === 'relative' || kind === 'self' || surface === '') return [];
    const { start, end, innerStart, innerEnd } = writtenName(reference);
    const name = surface.slice(innerStart - reference.start, innerEnd - reference.start).trim();
    const declaration = declared.get(name);
    if (declaration === undefined || !declaration.isInstrument || start >= declaration.bracketStart) return [];
    if (isInQuotation(draft, start)) return [];
    // The title itself may be what the short name abbreviates by nothing but its marks.
    if (end >= declaration.bracketStart - 1) return [];
    return [early(declaration, start, end)];
  });
}

function early(
  { name, title, start: declaredStart, end: declaredEnd }: Declaration,
  start: number,
  end: number,
): Finding {
  const fixes: Fix[] =
    title === undefined
      ? []
      : [
          {
            title: { en: `Write the full name ${title}`, zh: `改为全称${title}` },
            edits: [{ start, end, text: title }],
            isCertain: true,
          },
        ];
  return {
    code: 'short-name-early',
    start,
    end,
    message: {
      en: `The short name “${name}” is used before it is declared.`,
      zh: `简称“${name}”在声明之前已经使用。`,
    },
    fixes,
    related: { start: declaredStart, end: declaredEnd, message: { en: 'The declaration', zh: '声明之处' } },
  };
}
