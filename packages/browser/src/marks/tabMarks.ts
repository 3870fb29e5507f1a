import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { Options } from '../kept/index.ts';
import type { PageSender } from './messages.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import type { ToPage } from './toPage.ts';

/** What starting and ending marks needs from the browser. */
export interface TabPorts {
  readonly options: () => Promise<Options>;
  /** Starts the content script in all frames of a tab; throws where the browser forbids it. */
  readonly run: (tab: number) => Promise<void>;
  /** Tells the frames of a tab something; answers whether any was concerned. */
  readonly tell: (tab: number, message: ToPage) => Promise<boolean>;
  readonly tellAll: (message: ToPage) => Promise<void>;
  readonly putStyle: (frame: PageSender, css: string) => Promise<void>;
  readonly takeStyle: (tab: number, css: string) => Promise<void>;
}

const UNREADABLE = failure('page-unreadable', {
  en: 'The browser does not let Dutybook read this page. On pages of the browser itself, of its shop and on PDF files this cannot be changed; on others, ask again from the page’s own menu.',
  zh: '浏览器不允许 Dutybook 读取此网页。浏览器自身页面、扩展商店页面和 PDF 文件无法读取；其他网页请在网页上点右键，从菜单中再次选择。',
});

const SWITCHED_OFF = failure('marking-off', {
  en: 'Marking of web pages is switched off in the options.',
  zh: '选项中已关闭网页标示。',
});

/** Shows references in tabs, and ends it. */
export class TabMarks {
  readonly #ports: TabPorts;

  constructor(ports: TabPorts) {
    this.#ports = ports;
  }

  /** Marks the references of a tab; where they are marked, nothing happens. Fails where the browser does not allow it. */
  async show(tab: number): Promise<Outcome<true>> {
    if ((await this.#ports.options()).marking === 'never') return SWITCHED_OFF;
    try {
      await this.#ports.run(tab);
      return success(true);
    } catch (error) {
      console.warn(error);
      return UNREADABLE;
    }
  }

  /** Lets the marks of a frame be seen. */
  dress(frame: PageSender): Promise<void> {
    return this.#ports.putStyle(frame, PAGE_STYLE);
  }

  /** Takes all marks of a tab away; answers whether there were any. */
  async remove(tab: number): Promise<boolean> {
    const had = await this.#ports.tell(tab, { name: 'marks-remove' });
    if (had) await this.#ports.takeStyle(tab, PAGE_STYLE).catch((error: unknown) => console.warn(error));
    return had;
  }

  /** Takes the marks of a tab away, or makes them where there are none. */
  async toggle(tab: number): Promise<Outcome<true>> {
    return (await this.remove(tab)) ? success(true) : this.show(tab);
  }

  /** The packs are others: every marked page asks anew. */
  renew(): Promise<void> {
    return this.#ports.tellAll({ name: 'marks-renew' });
  }

  /** The extension is about to be updated: no page keeps marks that nobody answers for. */
  retire(): Promise<void> {
    return this.#ports.tellAll({ name: 'marks-retire' });
  }
}
