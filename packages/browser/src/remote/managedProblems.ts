import * as v from 'valibot';
import type { ManagedProblem } from './managedPolicy.ts';

/** Under which the background tells pages what of a policy could not be done, until the browser is closed. */
export const MANAGED_PROBLEMS = 'managedProblems';

const ProblemsSchema: v.GenericSchema<unknown, readonly ManagedProblem[]> = v.array(
  v.object({
    name: v.string(),
    problem: v.object({
      code: v.string(),
      message: v.object({ en: v.exactOptional(v.string()), zh: v.exactOptional(v.string()) }),
    }),
  }),
);

/** Reads what the background told; nothing when it told nothing. */
export function readManagedProblems(told: unknown): readonly ManagedProblem[] {
  const problems = v.safeParse(ProblemsSchema, told);
  return problems.success ? problems.output : [];
}
