import type { Hit, LookupResult } from '@dutybook/shared/library';
import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Kind, Language, Outcome } from '@dutybook/shared/model';
import type { KeptCard } from '@dutybook/view/kept';
import { bareNumber, adviceSentences, statusPhrase, typeset } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { STATUS_ICON } from './statusIcon.ts';

/** What choosing a row does. */
export type RowAction =
  | { readonly type: 'open'; readonly card: KeptCard }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'all-kinds' }
  | { readonly type: 'retry' }
  | { readonly type: 'none' };

/** A row of the lookup, before it becomes an item of the host's list. */
export interface LookupRow {
  readonly label: string;
  readonly detail?: string;
  readonly icon: string;
  readonly action: RowAction;
  /** Whether Enter means the row behind it: what it says has no bearing on whether that is the right one. */
  readonly isPassedOver?: true;
}

/**
 * Rows, under a quiet heading where it is not empty. The first rows of a list never have one: the host tells the chosen row by its
 * place, and a heading would count as a place, so that Enter pressed while a list is replaced would mean the row below.
 */
export interface LookupRows {
  readonly heading: string;
  readonly rows: readonly LookupRow[];
}

/** Sentences that only the editor's lookup says; the host translates them. */
export interface LookupPhrases {
  readonly recent: string;
  readonly tryThese: string;
  readonly searchAllKinds: string;
  readonly tryAgain: string;
  readonly cannotOpen: string;
}

/** Queries offered while nothing is typed: one in Chinese, one word, one phrase. */
export const EXAMPLES = ['潮汐车道', 'zipper', 'anti-fraud hotline'];

/** The list reads `$(name)` in a text as an icon; a title is never one. */
export function withoutIcons(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('$(', '\\$(');
}

/** A status as it stands on the day, and of what: “In force · Law”. */
function forceLine(hit: Hit, ui: Language): string {
  const words = WORDS[ui];
  return [statusPhrase(hit, ui), hit.subtype === undefined ? words.kind[hit.kind] : words.subtype[hit.subtype]].join(
    ' · ',
  );
}

/** The list cuts off the end of a line. The status begins the second one, where no title pushes it out of sight. */
function hitRow(hit: Hit, result: LookupResult, ui: Language): LookupRow {
  const { language } = result;
  const number = hit.heading === undefined ? undefined : bareNumber(hit.heading);
  const title = [inLanguage(hit.title, language), number].filter((part) => part !== undefined).join(' ');
  const other = typeset(inOtherLanguage(hit.title, language) ?? '');
  const detail = [forceLine(hit, ui), other, hit.snippet?.text].filter((part) => part !== undefined && part !== '');
  return {
    label: withoutIcons(typeset(title)),
    detail: withoutIcons(detail.join(' · ')),
    icon: STATUS_ICON[hit.status].icon,
    action: { type: 'open', card: { address: hit.address, language, title } },
  };
}

function searchRow(query: string, icon: string): LookupRow {
  return { label: withoutIcons(query), icon, action: { type: 'search', query } };
}

/** What the user pinned and opened before. */
export interface KeptRows {
  readonly pins: readonly KeptCard[];
  readonly recents: readonly KeptCard[];
}

/** So many of what was opened last are offered. */
const MOST_RECENT = 8;

function keptRow(card: KeptCard, icon: string): LookupRow {
  return { label: withoutIcons(typeset(card.title)), icon, action: { type: 'open', card } };
}

/** What is offered while nothing is typed: what is pinned, what was opened last and is not, and queries to try. */
export function emptyRows({ pins, recents }: KeptRows, phrases: LookupPhrases): readonly LookupRows[] {
  const pinned = new Set(pins.map(({ address }) => address));
  const others = recents.filter(({ address }) => !pinned.has(address)).slice(0, MOST_RECENT);
  const groups = [
    { heading: '', rows: pins.map((card) => keptRow(card, 'pinned')) },
    { heading: phrases.recent, rows: others.map((card) => keptRow(card, 'history')) },
    { heading: phrases.tryThese, rows: EXAMPLES.map((query) => searchRow(query, 'search')) },
  ].filter(({ rows }) => rows.length > 0);
  return groups.map((group, place) => (place === 0 ? { ...group, heading: '' } : group));
}

/** What is said when the library could not be opened or the query could not be asked. */
export function problemRows(sentence: string, phrases: LookupPhrases): LookupRows {
  return {
    heading: '',
    rows: [
      { label: withoutIcons(sentence), icon: 'error', action: { type: 'none' } },
      { label: phrases.tryAgain, icon: 'refresh', action: { type: 'retry' } },
    ],
  };
}

function noHitRows(
  { query, kind }: Asked,
  result: LookupResult,
  ui: Language,
  phrases: LookupPhrases,
): readonly LookupRow[] {
  const shown = [...query].length > 40 ? `${[...query].slice(0, 40).join('')}…` : query;
  const detail = withoutIcons(adviceSentences(result, ui).join(' '));
  return [
    { label: withoutIcons(WORDS[ui].noHits(shown)), detail, icon: 'info', action: { type: 'none' } },
    ...(kind === undefined
      ? []
      : [{ label: phrases.searchAllKinds, icon: 'clear-all', action: { type: 'all-kinds' } } satisfies LookupRow]),
  ];
}

/** Its first sentence and the others: a row cuts off what is wider than the list. */
const SENTENCES = /^(.*?(?:。|\.(?= \p{Lu})))\s*(.*)$/su;

/** What has to be known of an answer before its hits are read. A pack that could not be asked takes no hit's place. */
function adviceRows(result: LookupResult, ui: Language): readonly LookupRow[] {
  return result.advice.flatMap((each): readonly LookupRow[] =>
    adviceSentences({ advice: [each] }, ui).map((text) => {
      const [, first = text, rest = ''] = SENTENCES.exec(text) ?? [];
      return {
        label: withoutIcons(first),
        ...(rest === '' ? {} : { detail: withoutIcons(rest) }),
        icon: 'info',
        action: { type: 'none' },
        ...(each.code === 'pack-refused' ? { isPassedOver: true } : {}),
      };
    }),
  );
}

/** What was asked. */
export interface Asked {
  readonly query: string;
  readonly kind: Kind | undefined;
}

/** How much was found, where and for which day: one quiet line. Empty when nothing was asked. */
export function countLine(answer: Outcome<LookupResult>, ui: Language): string {
  if (!answer.ok) return '';
  const { hits, total, asOf, searched } = answer.value;
  const words = WORDS[ui];
  return [words.hitsOf(hits.length, total), `${words.asOf} ${asOf}`, words.instruments(searched)].join(' · ');
}

/** The groups of rows for an answer, in the order of the list: hits or the lack of any, then names that may have been meant. */
export function answerRows(
  answer: Outcome<LookupResult>,
  asked: Asked,
  ui: Language,
  phrases: LookupPhrases,
): readonly LookupRows[] {
  if (!answer.ok) {
    const sentence = inLanguage(answer.problem.message, ui);
    return [{ heading: '', rows: [{ label: withoutIcons(sentence), icon: 'warning', action: { type: 'none' } }] }];
  }
  const { hits, didYouMean } = answer.value;
  const found = [...adviceRows(answer.value, ui), ...hits.map((hit) => hitRow(hit, answer.value, ui))];
  return [
    { heading: '', rows: hits.length > 0 ? found : noHitRows(asked, answer.value, ui, phrases) },
    { heading: WORDS[ui].didYouMean, rows: didYouMean.map((name) => searchRow(name, 'lightbulb')) },
  ];
}
