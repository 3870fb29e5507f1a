import type { MarkLook } from '../messages.ts';
import { HOST_CLASS } from '../pageStyle.ts';
import { newElement, rootElement } from './pageDom.ts';
import styles from './marks.css?inline';

/** How often our element is put back into a page that throws it out. */
const RETURNS = 5;

/**
 * Our one element in the page, beside its body, and the closed shadow in it. It is a plain `div`: an element with a name of its own could be
 * taken by the page and opened. It is not seen until the browser puts the extension's style over the page.
 */
export class Surface {
  readonly host = newElement('div');
  readonly content = newElement('div');
  readonly #shadow: ShadowRoot;
  #returns = 0;

  constructor({ language, theme }: MarkLook) {
    this.host.className = HOST_CLASS;
    this.host.style.setProperty('display', 'none', 'important');
    this.#shadow = this.host.attachShadow({ mode: 'closed', delegatesFocus: false });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.content.className = 'db-surface';
    this.content.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (theme !== 'auto') this.content.setAttribute('data-theme', theme);
    this.#shadow.append(this.content);
  }

  /** The element of ours that has the focus. */
  get focused(): Element | null {
    return this.#shadow.activeElement;
  }

  /** Puts it into the page, above everything else there. */
  show(): void {
    rootElement()?.append(this.host);
    this.raise();
  }

  /** Puts it above what the page has put above it since. The focus must not be in it. */
  raise(): void {
    if (this.focused !== null || !this.host.isConnected) return;
    try {
      this.host.popover = 'manual';
      if (this.host.matches(':popover-open')) this.host.hidePopover();
      this.host.showPopover();
    } catch (error) {
      // A page that hinders it gets our element by its z-index only.
      console.warn(error);
    }
  }

  /** Puts it back where the page has thrown it out; answers whether it still tries. */
  comeBack(): boolean {
    this.#returns += 1;
    if (this.#returns > RETURNS) return false;
    this.show();
    return true;
  }

  remove(): void {
    this.host.remove();
  }
}
