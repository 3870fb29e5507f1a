import { citedKey } from '../citation/index.ts';
import { firstDay, inTimeOrder } from '../model/index.ts';
import type { Instrument, IsoDate, Provision, Version } from '../model/index.ts';
import { articleTexts } from './articleTexts.ts';

/** 根据《…法》第十九条的规定，制定本实施细则: the whole of what a text says it is made on. */
const BASIS = /^[^。]{0,80}?(?:根据|依据|依照|按照)([^。]{0,200}?)制[定订]本/u;
const NAME = /《([^《》]+)》/gu;
/** Other bases, which are not named: 和有关法律的规定, 和国务院的授权; not 《…法》的有关规定. */
const OTHERS = /(?<!》的?)(?:有关|相关)|其他|等法律|等法规|等规定|授权/u;
/** The basis stands in the first article; headings and a preamble may stand before it. */
const FIRST = 6;

function firstTexts(roots: readonly Provision[]): readonly string[] {
  const first: string[] = [];
  for (const text of articleTexts(roots)) {
    if (text !== '') first.push(text);
    if (first.length === FIRST) break;
  }
  return first;
}

/** 最高人民法院关于适用《…法》若干问题的解释（二）: what is only there to be read with laws; not one that amends or ends them. */
const INTERPRETS =
  /关于(?:具体)?(?:适用|执行|贯彻执行|实施)([^》]{0,4}《[^《》]+》(?:[、和与及]?《[^《》]+》)*)[^《》]*$/u;

/** The names of all that a title says an instrument interprets, as they are compared. */
function interpretedBy({ title }: Instrument): readonly string[] {
  const said = INTERPRETS.exec(title.zh ?? '')?.[1] ?? '';
  return Array.from(said.matchAll(NAME), ([, name = '']) => citedKey(name));
}

/** The names of all that a version is made on, as they are compared; none where it does not say, or has more than names. */
function basisOf({ expressions }: Version): readonly string[] {
  const texts = expressions.filter(({ language }) => language === 'zh').flatMap((one) => firstTexts(one.provisions));
  const said = texts.map((text) => BASIS.exec(text)?.[1]).find((basis) => basis !== undefined);
  if (said === undefined || OTHERS.test(said)) return [];
  return Array.from(said.matchAll(NAME), ([, name = '']) => citedKey(name));
}

/** The version that nothing has ended or replaced; none that states its own status. */
function livingVersion({ versions }: Instrument): Version | undefined {
  const last = inTimeOrder(versions).at(-1);
  return last?.statedStatus === undefined && last?.inForceUntil === undefined ? last : undefined;
}

/**
 * An instrument without the day from which its last version is in force, where all that this was made on, or that its title says it interprets,
 * has ended: nobody can say from its text whether it still holds, and it is told as not checked. `hasEnded` is asked for a name as it is
 * compared, and for the first day
 * of the version: whether what had the name then has ended since.
 */
export function doubted(instrument: Instrument, hasEnded: (key: string, since: IsoDate) => boolean): Instrument {
  const last = livingVersion(instrument);
  const since = last && firstDay(last);
  if (last?.inForceFrom === undefined || (last.date ?? last.adopted) === undefined || since === undefined)
    return instrument;
  const interpreted = interpretedBy(instrument);
  const basis = interpreted.length > 0 ? interpreted : basisOf(last);
  if (basis.length === 0 || !basis.every((key) => hasEnded(key, since))) return instrument;
  const { inForceFrom: _, ...undated } = last;
  return { ...instrument, versions: instrument.versions.map((version) => (version === last ? undated : version)) };
}
