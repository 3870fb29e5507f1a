import type { Figure, Localized, Provision } from '../model/index.ts';
import { defined } from '../model/index.ts';
import { DAMAGE_EXPLANATION, findDoubtfulFigures } from '../text/index.ts';
import type { CardBlock, Doubt } from './card.ts';

function noteOf(figure: Figure): Localized {
  return figure.note ?? figure.label;
}

/** A record that quotes what its source printed says so itself: the doubt is where the words in quotation marks are. */
function declaredDoubts(text: string, figures: readonly Figure[]): readonly Doubt[] {
  return figures.flatMap((figure) => {
    if (figure.certainty === 'certain') return [];
    const printed = [...text.matchAll(/“([^”]+)”/g)].find(
      ([, quoted = '']) => quoted !== '' && (figure.printed.includes(quoted) || quoted.includes(figure.printed)),
    );
    if (printed === undefined || !/\d|\*/.test(printed[1] ?? '')) return [];
    const start = printed.index + 1;
    return [{ start, end: start + (printed[1]?.length ?? 0), explanation: noteOf(figure) }];
  });
}

/** Doubtful places of a text: those that the record declares, and what the text shows by itself; none overlapping. */
function doubtsIn(text: string, figures: readonly Figure[]): readonly Doubt[] {
  const declared = declaredDoubts(text, figures);
  const found = findDoubtfulFigures(text)
    .filter(({ start, end }) => !declared.some((doubt) => start < doubt.end && end > doubt.start))
    .map(({ start, end, damage }) => ({ start, end, explanation: DAMAGE_EXPLANATION[damage] }));
  let end = 0;
  return [...declared, ...found]
    .sort((a, b) => a.start - b.start)
    .filter((doubt) => {
      if (doubt.start < end) return false;
      end = doubt.end;
      return true;
    });
}

/** The paragraphs of a text in their order, each with its doubtful places. */
export function blocksOf(roots: readonly Provision[], depth: number, figures: readonly Figure[]): readonly CardBlock[] {
  return roots.flatMap(({ type, eid, number, heading, text, children }) => {
    const isEmpty = text === '' && number === undefined && heading === undefined;
    const block: CardBlock = defined({ type, eid, depth, number, heading, text, doubts: doubtsIn(text, figures) });
    return [...(isEmpty ? [] : [block]), ...blocksOf(children, depth + 1, figures)];
  });
}
