import type { QueryLexicon } from './concept.ts';

/** How the law tells of one kind of offences. */
interface OffenceKind {
  /** What ends the names of such offences in the lexicon: 盗窃罪. */
  readonly ending: string;
  /** The main penalties for them: what an article has that defines one. */
  readonly penalty: RegExp;
  /** Shorter words stand in too many provisions to define anything. */
  readonly leastWords: number;
  readonly mostDefinitions: number;
  /** How much the definition counts, against that of a crime. */
  readonly share: number;
}

/** A crime by its name. */
const CRIME: OffenceKind = {
  ending: '罪',
  // 《刑法》第三十三条; 管制 alone is also supervision of many other things.
  penalty: /有期徒刑|拘役|死刑/u,
  leastWords: 5,
  mostDefinitions: 3,
  share: 1,
};

/** What is punished as a violation, or a crime, by what people call it; violations by 拘留 and 罚款 (《治安管理处罚法》第十条). */
const ACT: OffenceKind = {
  ending: '',
  penalty: /拘留|罚款|有期徒刑|拘役|死刑/u,
  leastWords: 4,
  mostDefinitions: 1,
  share: 0.9,
};

/** What is asked of an offence: how it is punished. */
const PUNISHED =
  /(?:会|要|被)*(?:怎么|如何|怎样|咋)?(?:处罚|判刑?|量刑|定罪|判几年|判多少年|坐几年牢|拘留几天|拘留多少天|关几天|罚款?多少钱?|罚)(?:标准)?[?？]?$/u;
/** How sure the lexicon is of words that are the law's own for a thing. */
const SURE = 0.75;

/** Words by which the law defines an offence, and the penalty that stands with them. */
export interface Definition {
  readonly words: string;
  readonly penalty: RegExp;
  readonly share: number;
}

/**
 * The words by which the law defines the offences that a normalised query names, without words that carry nothing and without what is
 * asked of it; none when it names none. Which names are those of offences, the lexicon knows: crimes with or without 罪.
 */
export function definitionsOfOffence(normalised: string, lexicon: QueryLexicon | undefined): readonly Definition[] {
  if (lexicon === undefined) return [];
  const plain = normalised.replace(PUNISHED, '');
  const telling = lexicon.telling?.(plain) ?? plain;
  return [CRIME, ACT].flatMap(({ ending, leastWords, mostDefinitions, penalty, share }) => {
    const name = telling.endsWith(ending) ? telling : telling + ending;
    return lexicon
      .expansions(name)
      .filter(({ start, end, weight }) => start === 0 && end === name.length && weight >= SURE)
      .map(({ text }) => text)
      .filter(({ length }) => length >= leastWords)
      .slice(0, mostDefinitions)
      .map((words) => ({ words, penalty, share }));
  });
}

/** Whether a folded text defines an offence by these words: it has them, and the penalty for it. */
export function definesOffence(text: string, { words, penalty }: Definition): boolean {
  return text.includes(words) && penalty.test(text);
}
