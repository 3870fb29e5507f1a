import { failure, success } from '@dutybook/shared/model';
import type { IsoDate, Outcome } from '@dutybook/shared/model';
import type { Library } from '@dutybook/shared/library';
import type { MarkLook, PageHandlers } from '../messages.ts';
import type { TabMarks } from '../tabMarks.ts';
import { isCertain, markCardOf, openInstead } from './markCard.ts';
import type { MarkedPages } from './markedPages.ts';

/** What answering pages needs. */
export interface AnswerPorts {
  readonly pages: MarkedPages;
  readonly tabs: TabMarks;
  readonly ask: <Value>(question: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>;
  readonly today: () => IsoDate;
  readonly look: () => Promise<MarkLook>;
  /** Opens a provision in a tab of its own. */
  readonly open: (address: string) => Promise<void>;
  /** Opens the page of packs. */
  readonly openPacks: () => Promise<void>;
}

const OPEN_MEANING = failure('reference-open', {
  en: 'It is open which provision is meant.',
  zh: '尚不能确定所指条文。',
});

/** What content scripts may ask, and nothing else. */
export function pageAnswers({ pages, tabs, ask, today, look, open, openPacks }: AnswerPorts): PageHandlers {
  return {
    markText: (edit, sender) => pages.edit(edit, sender),
    markReferences: (request, sender) => pages.references(request, sender),
    markCard: async ({ language, ...at }, sender) => {
      const reference = await pages.reference(at, sender);
      if (!reference.ok) return reference;
      const { address } = reference.value;
      const isShown = address !== undefined && isCertain(reference.value);
      const card = isShown ? await ask((library) => library.card(address, { language })) : undefined;
      if (card?.ok === false) return card;
      return success(markCardOf(reference.value, card?.value, language, today()));
    },
    markOpen: async (at, sender) => {
      const reference = await pages.reference(at, sender);
      if (!reference.ok) return reference;
      const { address, work } = reference.value;
      const instead = openInstead(reference.value);
      const shown = isCertain(reference.value) ? address : instead === 'instrument' ? (address ?? work) : undefined;
      if (shown === undefined && instead !== 'packs') return OPEN_MEANING;
      await (shown === undefined ? openPacks() : open(shown));
      return success(true);
    },
    markStart: async (_, sender) => {
      await tabs.dress(sender);
      return success(await look());
    },
    markRemove: async (_, { tab }) => {
      await tabs.remove(tab);
      return success(true);
    },
  };
}
