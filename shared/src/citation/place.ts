/** The levels a citation can name, outermost first: 编 分编 章 节 条 款 项 目. */
export const CITED_LEVELS = [
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
] as const;
export type CitedLevel = (typeof CITED_LEVELS)[number];

/**
 * A place in an instrument, as far as the words say it. Numbers are those of an eId: `133-1` for 第一百三十三条之一, `95D`, `2`, `a`.
 * A part that is told by its name stands as that word: 总则, 分则.
 * In an English act an article is a section, a paragraph a subsection and an item a lettered paragraph.
 */
export type Place = Readonly<Partial<Record<CitedLevel, string>>> & {
  /** The last number of a range that begins at the innermost level named, and the level it counts. */
  readonly rangeEnd?: string;
  readonly rangeUnit?: CitedLevel;
  /** 附件, 附表, a schedule: its number, or empty when it has none. 附则 and 序言 stand as words. */
  readonly annex?: string;
};

/** How far inside a level lies; outer levels have lower ranks. */
export function rankOf(level: CitedLevel): number {
  return CITED_LEVELS.indexOf(level);
}

/** Whether a level lies around articles: 编, 分编, 章, 节. */
export function isDivision(level: CitedLevel): boolean {
  return rankOf(level) < rankOf('article');
}

/** The outermost level that a place names. */
export function outermost(place: Place): CitedLevel | undefined {
  return CITED_LEVELS.find((level) => place[level] !== undefined);
}

/** The innermost level that a place names. */
export function innermost(place: Place): CitedLevel | undefined {
  return CITED_LEVELS.findLast((level) => place[level] !== undefined);
}

/** A place whose levels above its own outermost one are those of another place: 第三款 behind 第六十七条第一款. */
export function within(place: Place, outer: Place): Place {
  const first = outermost(place);
  if (first === undefined) return place;
  const above = CITED_LEVELS.slice(0, rankOf(first)).flatMap((level) => {
    const number = outer[level];
    return number === undefined ? [] : [[level, number] as const];
  });
  return { ...Object.fromEntries(above), ...place };
}
