import type { CheckedDraft } from '../checks/draft.ts';
import type { Finding } from '../checks/finding.ts';
import type { Guideline } from './guideline.ts';

/**
 * Words that are certainly neither a verb nor an actor, and begin no condition either (如, 对于, if, when). Everything else may be one:
 * nothing here reads grammar.
 */
const WORDS = [
  /^(?:关于|由于|因为|因此|所以|但是?|而且|此外|另外|并且|以及|或者|综上|总之|其(?![他余中间])|它们?|原则上|一般(?:来说|情况下|而言))/u,
  /^(?:注意(?:事项)?|注|说明|备注|目的)[ 　]*[:：]/u,
  /^(?:There|It|However|Therefore|Moreover|Furthermore|Also|And|But|Or|Because|Regarding|Concerning|As (?:for|to)|Generally|Usually)\b/u,
  /^(?:This|That|These|Those)\b(?! (?:officers?|teams?|units?|persons?|people)\b)/u,
  /^Note[ ]?:/u,
];
/** A thing to which something is done, by nobody: 车辆应当被扣留, The car must be moved. */
const PASSIVE = [
  /^[^，。；：、\n]{1,12}(?:应当?|必须|须)被/u,
  /^(?:The|A|An|All|Any|Every|Each)\b(?! (?:\w+ )?(?:officers?|police|patrols?|supervisors?|commanders?|constables?|sergeants?|inspectors?|investigators?|teams?|units?|staff)\b)(?: [\w’'-]+){1,4} (?:must|shall|is to|are to|should) (?:not )?be (?:\w+ed|given|taken|written|shown|made|kept|held|told|sent|put|brought|left|found|seen|paid)\b(?![^.;\n]*\bby\b)/u,
];

/**
 * `step-start`: a step that begins with words that are neither a verb nor an actor, or in the passive, so that nobody is told to act. A
 * house style, and a modest one: what may be a verb, an actor or a condition is left alone.
 */
export function checkStepStarts({ text, structure }: CheckedDraft, { parts }: Guideline): readonly Finding[] {
  if (structure.isLaw) return [];
  return parts.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.steps.flatMap(({ entry: { start, end } }) => {
        const words = text.slice(start, end).replace(/^(?:\*\*|__)/u, '');
        const length = startLength(words);
        const from = end - words.length;
        return length === 0 ? [] : [finding(from, from + length)];
      }),
    ),
  );
}

/** How long the words are that a step should not begin with; 0 for none. */
function startLength(words: string): number {
  return [...WORDS, ...PASSIVE].map((pattern) => pattern.exec(words)?.[0].length ?? 0).find((each) => each > 0) ?? 0;
}

function finding(start: number, end: number): Finding {
  return {
    code: 'step-start',
    start,
    end,
    message: {
      en: 'House style: a step begins with what is done or who does it; a condition may stand before.',
      zh: '格式习惯：步骤以动作或者行为人开头，前面可以有条件。',
    },
    fixes: [],
  };
}
