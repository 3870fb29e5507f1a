import type { FoundReference } from '../../library/index.ts';
import type { IsoDate } from '../../model/index.ts';
import {
  checkFrontMatter,
  checkRequiredSections,
  checkStepBasis,
  checkStepNumbers,
  checkStepStarts,
  checkUnits,
  GuidelineReader,
} from '../guideline/index.ts';
import type { Guideline } from '../guideline/index.ts';
import { checkConsecutiveArticles } from './consecutiveArticles.ts';
import { checkDoubtfulFigures } from './doubtfulFigures.ts';
import type { CheckedDraft } from './draft.ts';
import { DraftLineReader } from './draftLines.ts';
import { DraftStructure } from './draftStructure.ts';
import type { CheckCode, Finding } from './finding.ts';
import { checkFullNames } from './fullName.ts';
import { readIgnored } from './ignoreComment.ts';
import { internalReferences } from './internalReference.ts';
import { checkItemBrackets } from './itemBrackets.ts';
import { checkItemForm } from './itemForm.ts';
import { checkNumbering } from './numbering.ts';
import { checkNumeralForm } from './numeralForm.ts';
import { ownFinding, sorted } from './ownReference.ts';
import type { OwnReferences } from './ownReference.ts';
import { checkReferenceBrackets } from './referenceBrackets.ts';
import { checkReferenceOrder } from './referenceOrder.ts';
import { relativeReferences } from './relativeReference.ts';
import { checkResolvedReferences } from './resolvedReference.ts';
import { checkShortNames } from './shortNames.ts';
import type { SimilarTitles } from './similarTitles.ts';
import { checkUnknownInstruments } from './unknownInstrument.ts';

/** What is looked for. */
export interface CheckOptions {
  /** The day for which the references were looked up. */
  readonly asOf: IsoDate;
  readonly isWanted: (code: CheckCode) => boolean;
}

interface Check {
  /** It is run when one of these is asked for. */
  readonly codes: readonly CheckCode[];
  readonly find: (draft: CheckedDraft, titles: SimilarTitles) => readonly Finding[];
}

/** A check that has nothing to say of drafts that are no guidelines. */
function ofGuideline(find: (draft: CheckedDraft, guideline: Guideline) => readonly Finding[]): Check['find'] {
  return (draft) => (draft.guideline === undefined ? [] : find(draft, draft.guideline));
}

/** Checks of what a draft says of itself. */
const OWN_CHECKS = [
  { code: 'internal-reference', compare: internalReferences },
  { code: 'relative-reference', compare: relativeReferences },
] as const;

const CHECKS: readonly Check[] = [
  { codes: ['unknown-instrument'], find: checkUnknownInstruments },
  {
    codes: ['missing-provision', 'outdated-version', 'words-differ', 'not-in-force', 'not-checked'],
    find: checkResolvedReferences,
  },
  { codes: ['short-name-early', 'short-name-twice'], find: checkShortNames },
  { codes: ['numbering-gap', 'numbering-repeat'], find: checkNumbering },
  { codes: ['numeral-form'], find: checkNumeralForm },
  { codes: ['item-form'], find: checkItemForm },
  { codes: ['reference-order'], find: checkReferenceOrder },
  { codes: ['doubtful-figure'], find: checkDoubtfulFigures },
  { codes: ['front-matter'], find: ofGuideline((_, { matter }) => checkFrontMatter(matter)) },
  { codes: ['step-without-basis'], find: ofGuideline(checkStepBasis) },
  { codes: ['step-number'], find: ofGuideline(checkStepNumbers) },
  { codes: ['step-start'], find: ofGuideline(checkStepStarts) },
  { codes: ['unit-missing'], find: ofGuideline(checkUnits) },
  { codes: ['section-missing'], find: ofGuideline(checkRequiredSections) },
  { codes: ['reference-brackets'], find: checkReferenceBrackets },
  { codes: ['item-brackets'], find: checkItemBrackets },
  { codes: ['full-name'], find: checkFullNames },
  { codes: ['consecutive-articles'], find: checkConsecutiveArticles },
];

/**
 * Checks a draft again and again while it is edited. Lines that were there before are not read again; all else is linear in the number
 * of lines and references.
 */
export class DraftChecker {
  readonly #titles: SimilarTitles;
  readonly #lines = new DraftLineReader();
  readonly #guidelines = new GuidelineReader();
  #own: OwnReferences = sorted([]);

  /** `titles` are those of the library that the references were looked up in. */
  constructor(titles: SimilarTitles) {
    this.#titles = titles;
  }

  /** What was found of the references to the draft's own provisions when it was last checked. */
  get own(): OwnReferences {
    return this.#own;
  }

  /** What is to be said of the draft, in the order of its places, as far as it is wanted and the draft does not ask otherwise. */
  check(text: string, references: readonly FoundReference[], { asOf, isWanted }: CheckOptions): readonly Finding[] {
    this.#own = sorted([]);
    const ignored = readIgnored(text);
    if (ignored.all) return [];
    const isAsked = (code: CheckCode) => isWanted(code) && !ignored.codes.has(code);
    const lines = this.#lines.read(text);
    const guideline = this.#guidelines.read(text, lines);
    const draft: CheckedDraft = {
      text,
      lines,
      structure: new DraftStructure(lines),
      references,
      asOf,
      ...(guideline === undefined ? {} : { guideline }),
    };
    const own = OWN_CHECKS.filter(({ code }) => isAsked(code)).flatMap(({ compare }) => compare(draft));
    this.#own = sorted(own);
    return CHECKS.filter(({ codes }) => codes.some(isAsked))
      .flatMap(({ find }) => find(draft, this.#titles))
      .filter(({ code }) => isAsked(code))
      .concat(own.flatMap(ownFinding))
      .sort((one, other) => one.start - other.start || one.end - other.end);
  }
}
