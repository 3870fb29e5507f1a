import { defined } from '../../model/index.ts';
import type { Localized } from '../../model/index.ts';
import type { Place, ReadingWarning } from '../extraction.ts';
import type { HtmlElement } from './htmlNode.ts';
import { attribute, lineOf } from './htmlTree.ts';

type Seen = 'html-image' | 'html-frame' | 'html-struck-text';

interface Notice {
  count: number;
  readonly place: Place;
  /** The first few names of what was seen. */
  readonly names: string[];
}

const NAMES = 5;
const NAME_LENGTH = 80;

const MESSAGES: Readonly<Record<Seen, (count: number, names: string) => Localized>> = {
  'html-image': (count, names) => ({
    en: `${count} image(s) are not read; text in them is missing${names}.`,
    zh: `有 ${count} 张图片未读取，其中的文字缺失${names}。`,
  }),
  'html-frame': (count, names) => ({
    en: `${count} frame(s) show other pages, which are not read; save those pages and import them${names}.`,
    zh: `有 ${count} 个框架显示其他网页，未读取；请另存这些网页后导入${names}。`,
  }),
  'html-struck-text': (count, names) => ({
    en: `${count} passage(s) are struck through on the page; they are kept as text${names}.`,
    zh: `有 ${count} 处文字在网页上带删除线，已作为正文保留${names}。`,
  }),
};

/** Collects what a page shows and a text cannot hold, one warning for each sort. */
export class HtmlNotices {
  readonly #seen = new Map<Seen, Notice>();

  /** Looks at an element of the document. */
  see(element: HtmlElement): void {
    switch (element.tagName) {
      case 'img':
        if (!isOrnament(element)) this.#add('html-image', element, attribute(element, 'alt') ?? '');
        break;
      case 'iframe':
      case 'frame':
        this.#add('html-frame', element, attribute(element, 'title') ?? attribute(element, 'src') ?? '');
        break;
      case 'del':
      case 's':
      case 'strike':
        this.#add('html-struck-text', element, '');
        break;
      default:
    }
  }

  #add(code: Seen, element: HtmlElement, name: string): void {
    const notice = this.#seen.get(code) ?? newNotice(element);
    notice.count += 1;
    const clean = name.slice(0, NAME_LENGTH).replace(/\s+/g, ' ').trim();
    if (clean !== '' && notice.names.length < NAMES) notice.names.push(clean);
    this.#seen.set(code, notice);
  }

  warnings(): readonly ReadingWarning[] {
    return [...this.#seen].map(([code, { count, place, names }]) => {
      const listed = names.length === 0 ? '' : ` (${names.join('; ')})`;
      return { code, place, message: MESSAGES[code](count, listed) };
    });
  }
}

function newNotice(element: HtmlElement): Notice {
  return { count: 0, place: defined({ line: lineOf(element) }), names: [] };
}

/** An image that says it is empty of meaning, or is too small to have any. */
function isOrnament(element: HtmlElement): boolean {
  if (attribute(element, 'alt') === '' || attribute(element, 'role') === 'presentation') return true;
  const sides = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name) ?? '', 10));
  return sides.some((side) => side <= 16);
}
