import type { Provision, ProvisionType } from '../model/index.ts';
import { defined } from '../model/index.ts';

/** What is compared as one: an article with all below it, or any provision outside of articles with its own words. */
export interface ComparedUnit {
  readonly eid: string;
  readonly type: ProvisionType;
  readonly number?: string;
}

/** A unit with its words: heading and text, a line for each provision, without its own number. */
export interface UnitText extends ComparedUnit {
  readonly text: string;
}

function line({ number = '', heading = '', text }: Provision): string {
  const gap = number !== '' && /[\p{L}\p{N}.]$/u.test(number) ? ' ' : '';
  return [number + gap + heading, text].filter((part) => part !== '').join(heading === '' ? '' : ' ');
}

function linesBelow(provisions: readonly Provision[]): readonly string[] {
  return provisions.flatMap((provision) => [line(provision), ...linesBelow(provision.children)]);
}

/** The units of a text in their order. Linear in it. */
export function unitsOf(provisions: readonly Provision[]): readonly UnitText[] {
  return provisions.flatMap((provision) => {
    const { eid, type, number, heading = '', text, children } = provision;
    const isWhole = type === 'article';
    const words = [heading, text, ...(isWhole ? linesBelow(children) : [])].filter((words) => words !== '').join('\n');
    const isEmpty = words === '' && number === undefined;
    const own = isEmpty ? [] : [defined({ eid, type, number, text: words })];
    return isWhole ? own : [...own, ...unitsOf(children)];
  });
}
