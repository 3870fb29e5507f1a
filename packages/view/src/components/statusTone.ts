import type { Status } from '@dutybook/shared/model';

/**
 * How a status is drawn. `pending` and `done` are for plans and reports, which are neither right nor wrong: they are as quiet as
 * `unchecked`, with icons of their own.
 */
export type Tone = 'verified' | 'changed' | 'missing' | 'unchecked' | 'pending' | 'done';

const TONES: Readonly<Record<Status, Tone>> = {
  'in-force': 'verified',
  'not-yet-in-force': 'pending',
  amended: 'changed',
  repealed: 'missing',
  draft: 'pending',
  proposed: 'pending',
  'on-trial': 'pending',
  completed: 'done',
  planned: 'pending',
  issued: 'unchecked',
  reported: 'unchecked',
  missing: 'missing',
  unknown: 'unchecked',
};

/** The tone of a status; nothing but `in-force` is drawn as verified. */
export function statusTone(status: Status): Tone {
  return TONES[status];
}
