import type { CheckCode } from '@dutybook/shared/drafting';
import type { FoundReference, Library } from '@dutybook/shared/library';
import { formatChineseNumeral } from '@dutybook/shared/text';
import type { Choose, FaultyDraft } from './faults.ts';

/** A draft as it is, and what is read in it. */
export interface RealDraft {
  readonly text: string;
  readonly references: readonly FoundReference[];
  readonly library: Library;
}

type Fault = (draft: RealDraft, choose: Choose) => Promise<FaultyDraft | undefined> | FaultyDraft | undefined;

const ARTICLE = /第([一二三四五六七八九十百零]+)条$/u;
const OWN = /^本[^第]{1,4}第([一二三四五六七八九十百零]+)条$/u;
const ORDER = /(第[一二三四五六七八九十]+款)(第[一二三四五六七八九十]+项)$/u;
const IN_LIST = /^[、和与及至或]/u;
const ITEM = /^[（(]([二三四五六七八九])[）)].*\n\n?/gmu;
const CHAPTER = /^#+ 第([二三四五六七八九十]+)章/gmu;

function one<T>(all: readonly T[], choose: Choose): T | undefined {
  return all[choose(all.length)];
}

function replaced(text: string, start: number, end: number, by: string, code: CheckCode): FaultyDraft {
  return { code, text: text.slice(0, start) + by + text.slice(end), start, end: start + by.length };
}

/** References to an article of a law in marks that holds, with nothing below it and no list behind it. */
function citedArticles({ text, references }: RealDraft): readonly FoundReference[] {
  return references.filter(
    ({ state, law, surface, end, kind }) =>
      state === 'verified' &&
      law.type === 'named' &&
      kind === 'direct' &&
      surface.startsWith('《') &&
      ARTICLE.test(surface) &&
      !IN_LIST.test(text.slice(end, end + 1)),
  );
}

/** Whether a law has an article, in some version. */
async function has(library: Library, words: string): Promise<boolean> {
  const references = await library.references(words);
  return references.ok && ['verified', 'changed'].includes(references.value[0]?.state ?? '');
}

/** The number behind the last article of a law, found by asking for one after the other in ever smaller steps. */
async function beyond(library: Library, name: string): Promise<number> {
  let step = 1024;
  let last = 1;
  for (; step >= 1; step /= 2) if (await has(library, `${name}第${formatChineseNumeral(last + step)}条`)) last += step;
  return last + 1;
}

/** Puts words behind a reference to an article: they make a reference of it, or one with it, that does not hold. */
const behindArticle =
  (words: string, fault = words): Fault =>
  (draft, choose) => {
    const reference = one(citedArticles(draft), choose);
    if (reference === undefined) return undefined;
    const faulty = replaced(draft.text, reference.end, reference.end, words, 'missing-provision');
    return { ...faulty, start: faulty.start + words.indexOf(fault) };
  };

const oneBeyond: Fault = async (draft, choose) => {
  const reference = one(citedArticles(draft), choose);
  if (reference === undefined) return undefined;
  const { title, start, end } = reference;
  const name = `《${title?.zh?.replace(/《(.*)》/u, '〈$1〉') ?? ''}》`;
  if (!(await has(draft.library, `${name}第一条`))) return undefined;
  const number = formatChineseNumeral(await beyond(draft.library, name));
  return replaced(draft.text, start, end, `${name}第${number}条`, 'missing-provision');
};

function inDigits({ references, text }: RealDraft, choose: Choose): FaultyDraft | undefined {
  const reference = one(
    references.filter(
      ({ surface, place }) =>
        ARTICLE.test(surface) && /^\d+$/u.test(place.article ?? '') && place.rangeEnd === undefined,
    ),
    choose,
  );
  const match = ARTICLE.exec(reference?.surface ?? '');
  if (reference === undefined || match === null) return undefined;
  const start = reference.start + match.index + 1;
  const faulty = replaced(text, start, reference.end - 1, reference.place.article ?? '', 'numeral-form');
  return { ...faulty, isUndone: true };
}

function swappedLevels({ references, text }: RealDraft, choose: Choose): FaultyDraft | undefined {
  const reference = one(
    references.filter(({ surface }) => ORDER.test(surface)),
    choose,
  );
  const match = ORDER.exec(reference?.surface ?? '');
  if (reference === undefined || match === null) return undefined;
  const [, paragraph = '', item = ''] = match;
  const start = reference.start + match.index;
  return { ...replaced(text, start, reference.end, item + paragraph, 'reference-order'), isUndone: true };
}

/** 本条例第三条 in the draft becomes the article behind its last. */
function ownBeyond({ references, text }: RealDraft, choose: Choose): FaultyDraft | undefined {
  const reference = one(
    references.filter(({ surface, law }) => law.type === 'own' && OWN.test(surface)),
    choose,
  );
  const numeral = OWN.exec(reference?.surface ?? '')?.[1];
  if (reference === undefined || numeral === undefined) return undefined;
  const articles = [...text.matchAll(/^(?:#+ |\*\*)?第[一二三四五六七八九十百零]+条(?:\*\*)?[ \u3000]/gmu)].length;
  const { start, end, surface } = reference;
  const wrong = surface.replace(numeral, formatChineseNumeral(articles + 1));
  return replaced(text, start, end, wrong, 'internal-reference');
}

/** A letter of a title is another one, missing, twice or behind the next. A shorter name is a letter away from too many laws. */
const title =
  (change: (name: string, at: number) => string): Fault =>
  (draft, choose) => {
    const reference = one(
      draft.references.filter(
        ({ surface, state, law, end, title: held }) =>
          state === 'verified' &&
          law.type === 'named' &&
          /^《中华人民共和国[^《》〈〉（）]{6,}》/u.test(surface) &&
          surface.startsWith(`《${held?.zh ?? ''}》`) &&
          !/^[^。]*废止/u.test(draft.text.slice(end, end + 150)),
      ),
      choose,
    );
    if (reference === undefined) return undefined;
    const name = reference.title?.zh ?? '';
    // The letters before are those of 中华人民共和国, and the last ones are the kind of the text.
    const first = 7;
    const at = first + choose(name.length - first - 2);
    const start = reference.start + 1;
    const faulty = replaced(draft.text, start, start + name.length, change(name, at), 'unknown-instrument');
    return { ...faulty, isUndone: true };
  };

/** The first sentence of an article that the draft cites, in marks behind its reference, one letter of it another one. */
const misquoted: Fault = async (draft, choose) => {
  const reference = one(citedArticles(draft), choose);
  if (reference?.address === undefined) return undefined;
  const card = await draft.library.card(reference.address, { language: 'zh' });
  const words = card.ok ? card.value.blocks.map(({ text }) => text).find((text) => text !== '') : undefined;
  const sentence = /^[^“”《》（）()\n]{12,80}?[。；]/u.exec(words ?? '')?.[0];
  if (sentence === undefined) return undefined;
  const at = 3 + choose(sentence.length - 6);
  const wrong = `${sentence.slice(0, at)}龘${sentence.slice(at + 1)}`;
  const faulty = replaced(draft.text, reference.end, reference.end, `规定：“${wrong}”`, 'words-differ');
  return { ...faulty, start: faulty.start + 4 };
};

/** Annexes have numbers of their own, which are not checked. */
function articlesOf(text: string): string {
  const annex = /^(?:#+ )?附(?:[ \u3000]?(?:件|表|录)|[：:])/mu.exec(text)?.index ?? -1;
  return annex < 0 ? text : text.slice(0, annex);
}

const withoutItem: Fault = ({ text }, choose) => {
  const items = [...articlesOf(text).matchAll(ITEM)].filter((match) =>
    /^[（(]/u.test(text.slice(match.index + match[0].length)),
  );
  const item = one(items, choose);
  if (item === undefined) return undefined;
  const faulty = replaced(text, item.index, item.index + item[0].length, '', 'numbering-gap');
  return { ...faulty, end: faulty.start + 3 };
};

const itemTwice: Fault = ({ text }, choose) => {
  const item = one([...articlesOf(text).matchAll(ITEM)], choose);
  if (item === undefined) return undefined;
  const at = item.index + item[0].length;
  return { ...replaced(text, at, at, item[0], 'numbering-repeat') };
};

const chapterLeftOut: Fault = ({ text }, choose) => {
  const chapter = one([...text.matchAll(CHAPTER)], choose);
  const numeral = chapter?.[1];
  if (chapter === undefined || numeral === undefined) return undefined;
  const start = chapter.index + chapter[0].indexOf('第');
  return replaced(text, start, chapter.index + chapter[0].length, '第三十章', 'numbering-gap');
};

/** Faults in what the draft itself cites and numbers. */
const FAULTS: Readonly<Record<string, Fault>> = {
  oneBeyond,
  paragraph: behindArticle('第三十款'),
  item: behindArticle('第一款第九十项'),
  member: behindArticle('、第一千五百条', '第一千五百条'),
  range: behindArticle('至第一千五百条'),
  inDigits,
  swappedLevels,
  ownBeyond,
  replacedLetter: title((name, at) => `${name.slice(0, at)}之${name.slice(at + 1)}`),
  leftOut: title((name, at) => name.slice(0, at) + name.slice(at + 1)),
  twice: title((name, at) => name.slice(0, at) + name.charAt(at) + name.slice(at)),
  exchanged: title((name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)),
  withoutItem,
  itemTwice,
  chapterLeftOut,
  misquoted,
};

/** All of them that can be put into a draft. */
export async function referenceFaults(draft: RealDraft, choose: Choose): Promise<readonly FaultyDraft[]> {
  const all: FaultyDraft[] = [];
  for (const [kind, fault] of Object.entries(FAULTS)) {
    const faulty = await fault(draft, choose);
    if (faulty !== undefined && faulty.text !== draft.text) all.push({ ...faulty, kind });
  }
  return all;
}
