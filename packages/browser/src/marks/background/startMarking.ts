import { addToPageMenu, onPageMenu } from '../../host/contextMenu.ts';
import { openPage } from '../../host/extensionPages.ts';
import { frontTab } from '../../host/frontTab.ts';
import { onInstalled, onUpdateReady } from '../../host/lifetime.ts';
import { uiLanguageTag } from '../../host/locale.ts';
import { onCommand } from '../../host/shortcuts.ts';
import { giveSiteBack, isSitePermitted, onSitesPermitted } from '../../host/sitePermissions.ts';
import { runNoMoreOnSite, runOnSite, sitesWithScript } from '../../host/siteScripts.ts';
import { warnOnTab } from '../../host/toolbarButton.ts';
import { chosenLanguage } from '../../appearance/appearance.ts';
import type { Guidance } from '../../background/guidance.ts';
import type { KeptStore } from '../../kept/index.ts';
import type { Reply } from '../../messages/messages.ts';
import { pagePath } from '../../page/route.ts';
import { today } from '../../today.ts';
import { browserTabMarks, MARKS_SCRIPT } from '../browserTabMarks.ts';
import type { PageSender } from '../messages.ts';
import { answerPage } from './answerPage.ts';
import { MarkedPages } from './markedPages.ts';
import { MarkedSites } from './markedSites.ts';
import { pageAnswers } from './pageAnswers.ts';

/** Entry of the context menu, and command. */
const SHOW = 'show-references';
const SITE_PREFIX = 'marks ';
const PACKS_PAGE = 'library/library.html';

/** What the rest of the background needs of marking. */
export interface MarkingService {
  /** Answers a message of a content script. */
  readonly answer: (message: unknown, sender: PageSender) => Promise<Reply<unknown>>;
  /** The packs are others. */
  readonly packsChanged: () => Promise<void>;
}

/** Connects marking with the browser: menu, keys, sites that are marked by themselves, updates. */
export function startMarking(guidance: Guidance, kept: KeptStore): MarkingService {
  const tabs = browserTabMarks(kept);
  const pages = new MarkedPages(() => guidance.ask((library) => library.citedText('')));
  const handlers = pageAnswers({
    pages,
    tabs,
    ask: (question) => guidance.ask(question),
    today,
    look: async () => {
      const { options } = await kept.options();
      return { language: chosenLanguage(options, uiLanguageTag()), theme: options.theme };
    },
    open: (address) => openPage(pagePath({ page: 'read', address })),
    openPacks: () => openPage(PACKS_PAGE),
  });
  const sites = new MarkedSites({
    options: () => kept.options(),
    isPermitted: isSitePermitted,
    running: () => sitesWithScript(SITE_PREFIX),
    run: (site) => runOnSite(SITE_PREFIX, site, MARKS_SCRIPT),
    stop: (site) => runNoMoreOnSite(SITE_PREFIX, site),
    giveBack: giveSiteBack,
  });
  const follow = () => void sites.follow().catch((error: unknown) => console.error(error));
  const toggle = async (tab: number) => {
    const outcome = await tabs.toggle(tab);
    if (outcome.ok) return;
    const { options } = await kept.options();
    await warnOnTab(tab, outcome.problem.message[chosenLanguage(options, uiLanguageTag())] ?? '');
  };
  onInstalled(() => {
    addToPageMenu(SHOW, 'showReferences');
    follow();
  });
  onPageMenu((id, tab) => (id === SHOW ? toggle(tab) : undefined));
  onCommand(async (name) => {
    const tab = name === SHOW ? await frontTab() : undefined;
    if (tab !== undefined) await toggle(tab.id);
  });
  onSitesPermitted(follow);
  kept.watch((name) => (name === 'options' ? follow() : undefined));
  onUpdateReady((restart) => void tabs.retire().finally(restart));
  return {
    answer: (message, sender) => answerPage(handlers, message, sender),
    packsChanged: () => {
      pages.forget();
      return tabs.renew();
    },
  };
}
