import type { DraftLine } from './checks/draftLines.ts';
import { DraftLineReader } from './checks/draftLines.ts';
import { articleNumber, DraftStructure } from './checks/draftStructure.ts';
import type { OwnProvision } from './completer.ts';
import { normPlace } from './normCitation.ts';
import { readArticles } from './renumbering/draftArticles.ts';

/** A part, chapter, section or article of a draft, and where it stands; `end` is behind its last line that is not blank. */
export interface DraftEntry {
  readonly type: 'part' | 'subpart' | 'chapter' | 'section' | 'article';
  /** 0 for the outermost level. */
  readonly depth: number;
  /** As cited: 第三章, 第一百三十三条之一. */
  readonly number: string;
  readonly heading: string;
  readonly start: number;
  /** Where the number ends. */
  readonly numberEnd: number;
  /** Where the first line ends. */
  readonly lineEnd: number;
  readonly end: number;
}

const RANK = { part: 0, subpart: 1, chapter: 2, section: 3, article: 4 } as const;
const OPENING = 40;

/** A draft's own parts, chapters and articles; nothing in a text that is no law. */
export class DraftOutline {
  readonly entries: readonly DraftEntry[];
  readonly #structure: DraftStructure;
  readonly #text: string;

  constructor(text: string) {
    const lines = new DraftLineReader().read(text);
    this.#text = text;
    this.#structure = new DraftStructure(lines);
    const entries = entriesOf(this.#structure, lines);
    this.entries = entries.length > 0 ? entries : englishSections(text).map(({ entry }) => entry);
  }

  /** Articles, paragraphs and items, as the draft may cite them itself; the sections of an English draft. */
  ownProvisions(): readonly OwnProvision[] {
    const chinese = this.#chineseProvisions();
    return chinese.length > 0 ? chinese : englishSections(this.#text).map(sectionProvision);
  }

  #chineseProvisions(): readonly OwnProvision[] {
    return this.#structure.series.slice(0, 1).flatMap(({ articles }) =>
      articles.flatMap((article): OwnProvision[] => {
        const number = articleNumber(article);
        const language = 'zh';
        const own: OwnProvision = {
          level: 'article',
          number,
          language,
          outer: {},
          opening: this.#opening(article.end),
        };
        const below = article.paragraphs.flatMap(({ start, items }, place): OwnProvision[] => {
          const paragraph = String(place + 1);
          const outer = { article: number };
          const first: OwnProvision[] =
            article.paragraphs.length > 1
              ? [{ level: 'paragraph', number: paragraph, language, outer, opening: this.#opening(start) }]
              : [];
          const members = items
            .filter(({ isInner }) => !isInner)
            .map(({ value, end }): OwnProvision => {
              return {
                level: 'item',
                number: String(value),
                language,
                outer: { ...outer, paragraph },
                opening: this.#opening(end),
              };
            });
          return [...first, ...members];
        });
        return [own, ...below];
      }),
    );
  }

  #opening(at: number): string {
    return (
      this.#text
        .slice(at, at + OPENING * 2)
        .trimStart()
        .split('\n')[0]
        ?.slice(0, OPENING) ?? ''
    );
  }
}

/** A section of an English draft. */
interface EnglishSection {
  readonly number: string;
  readonly entry: DraftEntry;
}

function englishSections(text: string): readonly EnglishSection[] {
  const read = readArticles(text);
  if (!read.ok) return [];
  return read.value.articles.flatMap(({ label, start, contentEnd }): EnglishSection[] => {
    const written = text
      .slice(start, label.end)
      .replace(/[#*_]+/gu, '')
      .trim();
    const [number] = /\d+[A-Z]*$/u.exec(written) ?? [];
    if (number === undefined) return [];
    const feed = text.indexOf('\n', label.end);
    const lineEnd = feed < 0 ? text.length : feed;
    const heading = text
      .slice(label.end, lineEnd)
      .replace(/[*_\s]+/gu, ' ')
      .replace(/^[ .:—–-]+/u, '')
      .trim();
    const entry: DraftEntry = {
      type: 'article',
      depth: 0,
      number: written,
      heading: heading.slice(0, OPENING),
      start,
      numberEnd: label.end,
      lineEnd,
      end: Math.max(contentEnd, lineEnd),
    };
    return [{ number, entry }];
  });
}

function sectionProvision({ number, entry }: EnglishSection): OwnProvision {
  return { level: 'article', number, language: 'en', outer: {}, opening: entry.heading };
}

function lineAt(lines: readonly DraftLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function entriesOf({ series }: DraftStructure, lines: readonly DraftLine[]): readonly DraftEntry[] {
  return series.flatMap(({ articles, divisions, end }) => {
    const heads = [
      ...divisions.map((division) => ({ ...division, type: division.level, number: String(division.value) })),
      ...articles.map((article) => ({ ...article, type: 'article' as const, number: articleNumber(article) })),
    ].sort((a, b) => a.start - b.start);
    const open: number[] = [];
    return heads.map((head, place): DraftEntry => {
      const rank = RANK[head.type];
      while ((open.at(-1) ?? -1) >= rank) open.pop();
      const depth = open.length;
      open.push(rank);
      const next = heads.slice(place + 1).find((other) => RANK[other.type] <= rank)?.start ?? end;
      let last = lineAt(lines, next - 1);
      if ((lines[last]?.start ?? 0) <= next && (lines[last]?.end ?? 0) > next) last -= 1;
      while (last > 0 && lines[last]?.reading.isBlank === true) last -= 1;
      const own = lines[lineAt(lines, head.start)];
      const lineEnd = own?.end ?? head.end;
      const heading =
        own?.text
          .slice(head.end - own.start)
          .replace(/[*_\s　]+/gu, ' ')
          .trim() ?? '';
      return {
        type: head.type,
        depth,
        number: normPlace({ [head.type]: head.number }),
        heading: heading.slice(0, OPENING),
        start: head.start,
        numberEnd: head.end,
        lineEnd,
        end: Math.max(lines[last]?.end ?? lineEnd, lineEnd),
      };
    });
  });
}
