import { stem } from '../stem.ts';

/** Forms that no rule of endings joins, and the two spellings of English. */
const IRREGULAR = new Map(
  (
    'licence:license licences:license licenced:license offence:offense offences:offense defence:defense cheque:check tyre:tire ' +
    'kerb:curb centre:center programme:program judgement:judgment jewellery:jewelry counsellor:counselor paedophile:pedophile ' +
    'stole:steal stolen:steal theft:theft thieves:thief drove:drive driven:drive drank:drink drinking:drink fought:fight bought:buy ' +
    'sold:sell caught:catch ran:run fled:flee hid:hide hidden:hide broke:break broken:break shot:shoot bit:bite bitten:bite beat:beat ' +
    'beaten:beat struck:strike threw:throw thrown:throw took:take taken:take paid:pay lent:lend sent:send found:find lost:lose ' +
    'wrote:write written:write sworn:swear swore:swear forbidden:forbid withdrawn:withdraw withdrew:withdraw forgave:forgive ' +
    'children:child women:woman men:man policemen:policeman people:people knives:knife wives:wife lives:life witnesses:witness ' +
    'organise:organize organised:organize recognise:recognize authorised:authorize unauthorised:unauthorized'
  )
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to] as const;
    }),
);

function foldedWord(word: string): string {
  const plain = word.replace(/['’]s$/, '').replace(/['’]/g, '');
  const joined = IRREGULAR.get(plain) ?? plain.replace(/(?<=[a-z]{2})our(?=s$|$|ed$|ing$|er$|ers$|hood$)/, 'or');
  return stem(joined);
}

/** A text as the lexicon compares it, and where each of its units stood. */
export interface FoldedWords {
  readonly text: string;
  /** For each unit of `text`, the place in the normalised text where its word or character begins. */
  readonly starts: readonly number[];
  /** For each unit, the place where its word or character ends. */
  readonly ends: readonly number[];
}

/** Words that stand inside phrases without changing them: articles, owners and “of” in English (use of force, use force), 了 in Chinese (打了人, 喝了酒开车). */
const FILLERS = new Set('a an the of my your his her our their its this that these those some any'.split(' '));
const PIECES = /([\p{Script=Latin}\p{N}]+(?:['’]\p{Script=Latin}+)?)|了(?![解结断])|([\p{L}\p{M}])/gu;

/**
 * A normalised text as a row of words: English words as stems with one space between them, Chinese characters as they are,
 * everything else (white space, hyphens, punctuation, filling words) dropped, where it divides words as one space. Linear.
 */
export function foldWords(normalised: string): FoldedWords {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let last = 0;
  let lastLatin = false;
  const add = (piece: string, start: number, end: number) => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const match of normalised.matchAll(PIECES)) {
    const [whole, latin, character] = match;
    if ((latin === undefined && character === undefined) || FILLERS.has(whole)) continue;
    const end = match.index + whole.length;
    const gap = /[^\s了\p{Script=Latin}]/u.test(normalised.slice(last, match.index));
    if (text !== '' && ((latin !== undefined && lastLatin) || gap)) add(' ', last, match.index);
    add(latin === undefined ? whole : foldedWord(latin), match.index, end);
    last = end;
    lastLatin = latin !== undefined;
  }
  return { text, starts, ends };
}

/** Chinese words of grammar that stand inside what people say without changing it; not behind a negation, which they may belong to. */
const GRAMMAR = /(?<![不没未别无])[的着过到在里个是就都也会能要]/gu;

/** Whose it is, or whom it befalls: 抢小孩手机 is 抢手机. */
const PERSON =
  '[女男老小前]?(?:别人|他人|人家|路人|行人|过路人|陌生人|邻居|隔壁|楼上|楼下|小孩|孩子|小朋友|老人|老头|老太太?|老大爷|大妈|女孩|男孩|女生|男生|姑娘|女人|男人|' +
  '妇女|女的|男的|同学|室友|同事|朋友|女友|男友|老婆|妻子|丈夫|老公|对象|亲戚|老板|店家|店主|顾客|客人|乘客|旅客|司机|游客|学生|老师|医生|工人|员工|客户|公司|单位)家?';
/** How many: 偷两辆电瓶车 is 偷电瓶车. */
const QUANTITY =
  '[一二两三四五六七八九十百千万几数多0-9]+(?:个|辆|台|部|条|只|头|张|次|回|名|位|瓶|包|袋|盒|箱|件|套|把|块|元|扇|支|根|斤|吨|克|批|群)+';
/** A crime is not the same crime whoever it befalls: 抢夺孩子罪 is not 抢夺罪, which is of property. */
const ASIDE = new RegExp(`(?:${PERSON}|${QUANTITY})+(?!家?罪)|[他别]人(?=罪)`, 'gu');

/** Stretches of a text that say of whom or of how many, by their beginnings and ends. */
export function asidesIn(text: string): readonly (readonly [start: number, end: number])[] {
  return Array.from(text.matchAll(ASIDE), ({ index, 0: whole }) => [index, index + whole.length] as const);
}

/** Places of the words of grammar in a text, one unit each. */
export function grammarIn(text: string): readonly number[] {
  return Array.from(text.matchAll(GRAMMAR), ({ index }) => index);
}

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** Whether a word may begin or end between two units: not inside a word of letters. */
export function isBorder(text: string, place: number): boolean {
  return place <= 0 || place >= text.length || !(LETTER.test(text[place - 1] ?? '') && LETTER.test(text[place] ?? ''));
}
