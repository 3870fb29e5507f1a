import type { Antecedent } from './bindingState.ts';

/** Behind these another sentence or cell begins. */
const STOPS = ['。', '；', '|', '\t'];
/** 上述条例 */
const LONGEST_WORD = 4;

/** 旧法（2012年修正的《甲法》）第二十一条: the bracket tells which law the words before it mean, and that goes on behind it. */
const TELLS_LAW = /(?:[新旧原老该此]|[上前]述)(?:法|条例|规定|办法|细则|规则|解释)$/u;

function isOther({ law: one }: Antecedent, { law: other }: Antecedent): boolean {
  return one.type !== other.type || (one.type === 'named' && other.type === 'named' && one.name !== other.name);
}

/** The brackets that are open in a text, with what was spoken of where each one opened. */
export class OpenBrackets {
  readonly #opened: (Antecedent | undefined)[] = [];

  /**
   * What is spoken of behind some words without references, when `now` was before them: behind a bracket, in its sentence, what stands
   * before it goes on, 《甲法》第九条（见《乙法》第三条）第二款; in the next one either may be meant. Linear.
   */
  behind(words: string, now: Antecedent | undefined): Antecedent | undefined {
    const lastStop = Math.max(...STOPS.map((stop) => words.lastIndexOf(stop)));
    let spokenOf = now;
    for (let at = 0; at < words.length; at += 1) {
      const unit = words.charCodeAt(at);
      if (unit === 0xff08 || unit === 0x28)
        this.#opened.push(TELLS_LAW.test(words.slice(Math.max(0, at - LONGEST_WORD), at)) ? undefined : spokenOf);
      if (unit !== 0xff09 && unit !== 0x29) continue;
      const before = this.#opened.pop();
      if (before === undefined || before.law.type === 'unknown') continue;
      if (at > lastStop) spokenOf = before;
      else if (spokenOf !== undefined && isOther(before, spokenOf)) spokenOf = { ...spokenOf, isOneOfSeveral: true };
    }
    return spokenOf;
  }
}
