import type { Subtype } from '../../model/index.ts';

/**
 * How high an instrument stands, highest first (立法法 arts. 98 to 102); amending texts stand apart, because what they say stands in
 * the amended text too, and guidance beside the law.
 */
export const LEVELS = [
  'constitution',
  'law',
  'interpretation',
  'administrative',
  'ministry',
  'local',
  'other',
  'amendment',
  'guidance',
] as const;
export type Level = (typeof LEVELS)[number];

const LEVEL_OF: Partial<Readonly<Record<Subtype, Level>>> = {
  constitution: 'constitution',
  law: 'law',
  'judicial-interpretation': 'interpretation',
  'administrative-regulation': 'administrative',
  'ministry-rule': 'ministry',
  'local-regulation': 'local',
};

/** The level of an instrument from its kind, subtype and title. */
export function levelOf(kind: string, subtype: Subtype | undefined, title: string): Level {
  if (kind !== 'regulation') return 'guidance';
  if (/修正案|关于修改|的决定$/.test(title)) return 'amendment';
  return (subtype === undefined ? undefined : LEVEL_OF[subtype]) ?? 'other';
}
