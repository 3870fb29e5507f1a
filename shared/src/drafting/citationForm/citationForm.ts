import { innermost, isChinese, STATE } from '../../citation/index.ts';
import type { Place, Reference } from '../../citation/index.ts';
import type { Localized } from '../../model/index.ts';
import { normPlace, normTitle } from '../normCitation.ts';

/** What a citation has to tell to be written in the other language. */
export interface WrittenCitation {
  readonly reference: Pick<Reference, 'kind' | 'place' | 'law'>;
  /** Its words as they stand. */
  readonly surface: string;
  /** Titles of the instrument, as the pack has them. */
  readonly title: Localized;
}

const ENGLISH_LEVELS = [
  ['paragraph', 'paragraph'],
  ['item', 'item'],
  ['subitem', 'subitem'],
] as const;

/** Levels that an English citation can name: articles and what lies in them. */
function isWithinArticle(place: Place): boolean {
  if (place.annex !== undefined) return false;
  if (place.part !== undefined || place.subpart !== undefined || place.chapter !== undefined) return false;
  return place.section === undefined && (place.article !== undefined || innermost(place) === undefined);
}

/** Article 26, paragraph 1, item 2; ranges of whole articles only. Nothing where English has no form that is read the same way. */
function englishPlace(place: Place): string | undefined {
  const { article, rangeEnd, rangeUnit } = place;
  if (article === undefined) return innermost(place) === undefined ? '' : undefined;
  const inner = ENGLISH_LEVELS.flatMap(([level, word]) =>
    place[level] === undefined ? [] : [`${word} ${place[level]}`],
  );
  if (rangeEnd === undefined) return [`Article ${article}`, ...inner].join(', ');
  return rangeUnit === 'article' && inner.length === 0 ? `Articles ${article} to ${rangeEnd}` : undefined;
}

function toEnglish(place: Place, { en, zh }: Localized): string | undefined {
  const written = englishPlace(place);
  if (written === undefined || en === undefined || zh === undefined) return undefined;
  const short = zh.startsWith(STATE) && zh.length > STATE.length + 1 ? zh.slice(STATE.length) : zh;
  const title = en.replace(/^the /iu, '');
  return `${written === '' ? '' : `${written} of `}the ${title} (${short})`;
}

function toChinese(place: Place, { zh }: Localized): string | undefined {
  return zh === undefined ? undefined : normTitle(zh) + normPlace(place);
}

/**
 * A citation in the form of the other language: 《治安管理处罚法》第二十六条第一款第二项 and Article 26, paragraph 1, item 2 of the Public
 * Security Administration Punishments Law (治安管理处罚法). Nothing where the pack has no title in that language, and for forms that rest
 * on what stands around them. Whether it is read as the same provision again is for the caller to see.
 */
export function inOtherForm({ reference, surface, title }: WrittenCitation): string | undefined {
  const { kind, place, law } = reference;
  if (law.type !== 'named' || law.year !== undefined || law.documentNumber !== undefined) return undefined;
  if (kind === 'list-member' || kind === 'relative' || kind === 'self' || kind === 'document-number') return undefined;
  if (!isWithinArticle(place)) return undefined;
  return isChinese(surface) ? toEnglish(place, title) : toChinese(place, title);
}
