import type { QueryLexicon } from './concept.ts';

/** How the law tells of one kind of offences. */
interface OffenceKind {
  /** What ends the names of such offences in the lexicon: 盗窃罪. */
  readonly ending: string;
  /** The main penalties for them, as an article imposes them that defines one. */
  readonly penalty: RegExp;
  /** Whether the words must be the act that is punished: what people call an act may as well be a thing, 驾照, or a measure, 缓刑. */
  readonly isAct: boolean;
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
  penalty: /(?<!判)处[^。;]{0,30}(?:有期徒刑|拘役|死刑)/u,
  isAct: false,
  leastWords: 5,
  mostDefinitions: 3,
  share: 1,
};

/** What is punished as a violation, or a crime, by what people call it; violations by 拘留 and 罚款 (《治安管理处罚法》第十条). */
const ACT: OffenceKind = {
  ending: '',
  penalty: /(?<!判)处[^。;]{0,30}(?:拘留|罚款|有期徒刑|拘役|死刑)/u,
  isAct: true,
  leastWords: 4,
  mostDefinitions: 1,
  share: 0.9,
};

/** What is asked of an offence: how it is punished. */
const PUNISHED =
  /(?:会|要|被)*(?:怎么|如何|怎样|咋)?(?:处罚|判刑?|量刑|定罪|判几年|判多少年|坐几年牢|拘留几天|拘留多少天|关几天|罚款?多少钱?|罚)(?:标准)?[?？]?$/u;
/** How sure the lexicon is of words that are the law's own for an act; of those for a thing, 匕首, or a measure, 行政复议, it is less so. */
const SURE = 0.75;

/** What only a court does: 判几年. */
const SENTENCED = /(?:判|刑|定罪|坐几年牢)[^判刑罪牢]*$/u;

/** What an offence is called, without what is asked of it and without words that carry nothing. */
function nameOf(normalised: string, lexicon: QueryLexicon): string {
  const plain = normalised.replace(PUNISHED, '');
  return lexicon.telling?.(plain) ?? plain;
}

/** A crime and the articles that define it, as citations. */
export interface CrimeArticles {
  readonly crime: string;
  readonly articles: readonly string[];
  /** Whether the query can mean nothing but a crime: it says so, or asks what a court imposes. */
  readonly isCrimeOnly: boolean;
}

/** The crime that a normalised query names, with or without 罪, where the lexicon knows the articles that define it. */
export function crimeArticles(normalised: string, lexicon: QueryLexicon | undefined): CrimeArticles | undefined {
  if (lexicon?.articlesOf === undefined) return undefined;
  const name = nameOf(normalised, lexicon);
  const crime = name.endsWith(CRIME.ending) ? name : name + CRIME.ending;
  const articles = lexicon.articlesOf(crime);
  const asked = PUNISHED.exec(normalised)?.[0] ?? '';
  return articles.length === 0 ? undefined : { crime, articles, isCrimeOnly: name === crime || SENTENCED.test(asked) };
}

/** Words by which the law defines an offence, and the penalty that stands with them. */
export interface Definition extends Pick<OffenceKind, 'penalty' | 'isAct' | 'share'> {
  readonly words: string;
}

/**
 * The words by which the law defines the offences that a normalised query names, without words that carry nothing and without what is
 * asked of it; none when it names none. Which names are those of offences, the lexicon knows: crimes with or without 罪.
 */
export function definitionsOfOffence(normalised: string, lexicon: QueryLexicon | undefined): readonly Definition[] {
  if (lexicon === undefined) return [];
  const telling = nameOf(normalised, lexicon);
  const definitions = [CRIME, ACT].flatMap(({ ending, leastWords, mostDefinitions, ...kind }) => {
    const name = telling.endsWith(ending) ? telling : telling + ending;
    return lexicon
      .expansions(name)
      .filter(({ start, end, weight }) => start === 0 && end === name.length && weight >= SURE)
      .map(({ text }) => text)
      .filter(({ length }) => length >= leastWords)
      .slice(0, mostDefinitions)
      .map((words) => ({ words, ...kind }));
  });
  // The name of a crime with 罪 is also what people call it: its words are looked up once.
  const first = new Map(definitions.toReversed().map((definition) => [definition.words, definition]));
  return definitions.filter((definition) => first.get(definition.words) === definition);
}

/** What stands before an act that is punished: nothing that goes on, or a further act. */
const BEGINS = /(?:^|[^\p{Script=Han}]|或者)$/u;
/** How an act that is punished ends: 卖淫、嫖娼的, and neither 查处卖淫、嫖娼活动时, the occasion of another, nor 驾驶证被吊销, a thing. */
const ENDS = /^(?!被|[^,。;:]*(?:时|中|期间),)[^。;:]{0,60}?的(?:[^\p{Script=Han}]|$)/u;

/** Whether the words stand in a text as an act: where a clause or a further act begins, in a clause that ends with 的. */
function isActIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (BEGINS.test(text.slice(Math.max(0, at - 2), at)) && ENDS.test(text.slice(at + words.length))) return true;
  return false;
}

/** Whether a folded text defines an offence by these words: it has them, and imposes the penalty for it. */
export function definesOffence(text: string, { words, penalty, isAct }: Definition): boolean {
  return penalty.test(text) && (isAct ? isActIn(text, words) : text.includes(words));
}
