import type { FoundReference } from '../../library/index.ts';
import { legalOrderBefore } from '../../text/index.ts';
import type { CheckedDraft } from './draft.ts';
import type { Finding, Fix } from './finding.ts';
import { isRepealedThere } from './surroundings.ts';
import { writtenName } from './writtenName.ts';
import type { WrittenName } from './writtenName.ts';
import type { SimilarTitles } from './similarTitles.ts';

/**
 * `unknown-instrument`: a name that the library does not have, nor knows to be repealed. Where it is a letter away from one that it has, that is said at every
 * place; else nobody can tell whether the name is wrong or the library incomplete, which is said once for each name.
 */
export function checkUnknownInstruments(draft: CheckedDraft, titles: SimilarTitles): readonly Finding[] {
  return [...unknownReferences(draft, titles), ...misspeltTitles(draft, titles)];
}

function unknownReferences({ references, text }: CheckedDraft, titles: SimilarTitles): readonly Finding[] {
  const told = new Set<string>();
  return references.flatMap((reference) => {
    const { state, law } = reference;
    if (state !== 'unknown-instrument' || (law.type !== 'named' && law.type !== 'document-number')) return [];
    const isMember = reference.kind === 'list-member' || reference.basis !== 'stated';
    if (isMember) return [];
    const name = law.type === 'named' ? law.name : law.number;
    if (reference.endedBy !== undefined || isRepealedThere(text, reference)) return [];
    const isTitle = reference.surface.startsWith('《') && legalOrderBefore(text, reference.start) === undefined;
    const similar = law.type === 'named' && isTitle ? titles.like(name) : [];
    if (similar.length > 0) return [misspelt(writtenName(reference), name, similar)];
    if (told.has(name)) return [];
    told.add(name);
    return [unheld(reference, name)];
  });
}

/** Titles that are read as no reference, because the word for their kind is misspelt: 《治安管理处罚发》. */
function misspeltTitles({ lines, references, text }: CheckedDraft, titles: SimilarTitles): readonly Finding[] {
  const read = new Set(references.map(({ start }) => start));
  return lines.flatMap(({ text: line, start: offset, reading }) => {
    if (reading.isBlank || !hasOther(line, offset, read)) return [];
    return [...line.matchAll(/《([^《》]{4,60})》/gu)].flatMap((match): Finding[] => {
      const [marked, name = ''] = match;
      const start = offset + match.index;
      if (read.has(start)) return [];
      const end = start + marked.length;
      const similar =
        legalOrderBefore(text, start) !== undefined || isRepealedThere(text, { start, end }) ? [] : titles.like(name);
      const written = { start, end, innerStart: start + 1, innerEnd: end - 1 };
      return similar.length === 0 ? [] : [misspelt(written, name, similar)];
    });
  });
}

/** Whether a line has a title that is not among those that are read. */
function hasOther(line: string, offset: number, read: ReadonlySet<number>): boolean {
  for (let at = line.indexOf('《'); at >= 0; at = line.indexOf('《', at + 1)) if (!read.has(offset + at)) return true;
  return false;
}

function misspelt(written: Omit<WrittenName, 'isMarked'>, name: string, similar: readonly string[]): Finding {
  const { start, end, innerStart, innerEnd } = written;
  const fixes = similar.map(
    (title): Fix => ({
      title: { en: `Change to “${title}”`, zh: `改为“${title}”` },
      edits: [{ start: innerStart, end: innerEnd, text: title }],
      isCertain: false,
    }),
  );
  const [first = ''] = similar;
  return {
    code: 'unknown-instrument',
    start,
    end,
    message: {
      en: `The library has no instrument called “${name}”. It has “${first}”.`,
      zh: `指引库中没有“${name}”，有名称相近的“${first}”。`,
    },
    fixes,
  };
}

function unheld(reference: FoundReference, name: string): Finding {
  const { start, end } = writtenName(reference);
  return {
    code: 'unknown-instrument',
    start,
    end,
    message: {
      en: `Not checked: “${name}” is not in the library.`,
      zh: `未核对：指引库中没有“${name}”。`,
    },
    fixes: [],
    atMost: 'information',
    reference,
  };
}
