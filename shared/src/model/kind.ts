import * as v from 'valibot';

/**
 * The three kinds of instrument. A *guideline* tells an officer how to act, a *regulation* is a rule of any level (law,
 * administrative regulation, rule, opinion, judicial interpretation, agreement), a *measure* is something a force does,
 * tries out or plans. What is finer than that is the subtype.
 */
export const KINDS = ['guideline', 'regulation', 'measure'] as const;
export type Kind = (typeof KINDS)[number];
export const KindSchema = v.picklist(KINDS);

/**
 * What an instrument is within its kind. The levels of regulation follow 立法法 (the Legislation Law of the PRC): constitution,
 * law, administrative regulation, local regulation, rule of a ministry or local government; below those, normative documents.
 */
export const SUBTYPES = [
  // guideline
  'guide',
  'enforcement-guideline',
  'manual',
  // regulation
  'constitution',
  'law',
  'administrative-regulation',
  'ministry-rule',
  'judicial-interpretation',
  'local-regulation',
  'opinion',
  'agreement',
  'internal-rule',
  'normative-document',
  'legislative-plan',
  'abolition-request',
  // measure
  'programme-measure',
  'finding',
  'plan-task',
  'plan-measure',
  // a set of instruments that the source counts but does not name one by one; its kind says of what
  'guideline-set',
  'legislative-plan-set',
  'abolition-request-set',
] as const;
export type Subtype = (typeof SUBTYPES)[number];
export const SubtypeSchema = v.picklist(SUBTYPES);
