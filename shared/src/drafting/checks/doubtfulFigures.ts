import { DAMAGE_EXPLANATION } from '../../text/index.ts';
import type { CheckedDraft } from './draft.ts';
import type { Finding } from './finding.ts';

/** `doubtful-figure`: numbers that cannot be taken as printed. A reason to look, and never more than a guess at what was meant. */
export function checkDoubtfulFigures({ lines }: CheckedDraft): readonly Finding[] {
  return lines.flatMap(({ start, reading }) =>
    reading.figures.map(({ start: from, end, damage, likelyReading }): Finding => {
      const place = { start: start + from, end: start + end };
      const { en = '', zh = '' } = DAMAGE_EXPLANATION[damage];
      const fixes =
        likelyReading === undefined
          ? []
          : [
              {
                title: { en: `Change to ${likelyReading}`, zh: `改为${likelyReading}` },
                edits: [{ ...place, text: likelyReading }],
                isCertain: false,
              },
            ];
      return { code: 'doubtful-figure', ...place, message: { en, zh }, fixes };
    }),
  );
}
