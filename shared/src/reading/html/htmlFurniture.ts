import { NO_TEXT } from './htmlMeasure.ts';
import type { Measure } from './htmlMeasure.ts';
import type { HtmlElement } from './htmlNode.ts';
import { attribute, isBlock, nameTokens, textBelow } from './htmlTree.ts';

/** Why a part of a page is not text of its document. */
export type FurnitureReason = 'navigation' | 'boilerplate' | 'hidden';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Names of parts that lead elsewhere; they are believed when the part is made of links or very short. */
const NAVIGATION_NAMES = words(
  'nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs toc pager pagination paging sitemap sidenav topnav ' +
    'subnav mbx dqwz position location tabs skip skiplink skiplinks',
);
/** Names of parts that stand around a document; they are believed unless the part has much of the page's text. */
const BOILERPLATE_NAMES = words(
  'footer sidebar cookie cookies consent gdpr share sharing social sns bdshare advert advertisement advertisements login ' +
    'searchbox searchform searchbar toolbar newsletter subscribe backtop totop gotop qrcode ewm friendlink masthead topbar copyright',
);
/** Names that also mean parts of documents; they are believed when the part is made of links or very short. */
const DOUBTFUL_NAMES = words(
  'ad ads banner related recommend recommended comments print search feedback links foot top header copy',
);
/** Names that say a part belongs to the document, whatever else it is called. */
const DOCUMENT_NAMES = words('article post entry content title note notes footnotes endnotes body main text');

const NAVIGATION_ROLES = words('navigation menu menubar directory');
const BOILERPLATE_ROLES = words('banner contentinfo search toolbar alertdialog');
/** A part with more than this share of the page's text is no furniture, whatever it is called. */
const MUCH = 0.3;
const LONG = 3000;
const SHORT = 40;

const NAVIGATION_TEXT =
  /^(?:您?(?:现在|当前)?的?位置[：:是]|当前位置|首页\s*[>›»＞]|home\s*[>›»/]|you are here|skip to |跳到|跳转到)/iu;
const BOILERPLATE_TEXT =
  /^(?:[【\u005b]?(?:打印(?:本页)?|关闭(?:窗口)?|分享(?:到)?|返回顶部|回到顶部|扫一扫|字[体号]大?小?|收藏|上一篇|下一篇|print(?: this page)?|share(?: this page)?|back to top|top)(?:[】\u005d：:\s]|$))|\p{Script=Han}ICP[备证]|公网安备|copyright\s*(?:©|\(c\)|&copy;)|^©\s*\d{4}|all rights reserved|网站标识码/iu;

/** What is known of a page while its parts are judged. */
export interface PageKnowledge {
  readonly measures: ReadonlyMap<HtmlElement, Measure>;
  /** Characters of visible text on the whole page. */
  readonly total: number;
}

function roleOf(element: HtmlElement): string {
  return attribute(element, 'role')?.trim().toLowerCase() ?? '';
}

function shareOfLinks({ text, linked }: Measure): number {
  return text === 0 ? 0 : linked / text;
}

function has(tokens: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  return [...tokens].some((token) => names.has(token));
}

/** What an element is by its kind or role alone. */
export function furnitureByKind(element: HtmlElement): FurnitureReason | undefined {
  const role = roleOf(element);
  if (element.tagName === 'nav' || NAVIGATION_ROLES.has(role)) return 'navigation';
  if (BOILERPLATE_ROLES.has(role)) return 'boilerplate';
  switch (element.tagName) {
    case 'select':
    case 'textarea':
    case 'dialog':
      return 'boilerplate';
    case 'button':
      // Headings that unfold their sections are buttons, too.
      return (attribute(element, 'aria-expanded') ?? attribute(element, 'aria-controls') ?? inHeading(element))
        ? undefined
        : 'boilerplate';
    default:
      return undefined;
  }
}

function inHeading(element: HtmlElement): true | undefined {
  const parent = element.parentNode;
  const grand = parent !== null && 'tagName' in parent ? parent.parentNode : null;
  const near = [parent, grand].map((node) => (node !== null && 'tagName' in node ? node.tagName : ''));
  return near.some((name) => /^(?:h[1-6]|summary|legend|dt)$/.test(name)) || undefined;
}

/** A sign that only links to its own heading. */
function isHeadingAnchor(element: HtmlElement): boolean {
  return (
    element.tagName === 'a' &&
    attribute(element, 'href')?.startsWith('#') === true &&
    /^(?:[¶#🔗⚓]|\[?link\]?)$/iu.test(textBelow(element, 20))
  );
}

/** What an element is by its class and id, as far as its measure agrees. */
export function furnitureByName(element: HtmlElement, page: PageKnowledge): FurnitureReason | undefined {
  if (isHeadingAnchor(element)) return 'navigation';
  if (element.attrs.length === 0 || !isBlock(element) || /^(?:h[1-6]|td|th|tr|tbody|html|body)$/.test(element.tagName))
    return undefined;
  const tokens = nameTokens(element);
  const measure = page.measures.get(element) ?? NO_TEXT;
  const slight = shareOfLinks(measure) >= 0.4 || measure.text <= SHORT;
  const much = measure.text > LONG || measure.text > page.total * MUCH;
  if (has(tokens, NAVIGATION_NAMES) && slight && !much) return 'navigation';
  if (has(tokens, DOCUMENT_NAMES)) return undefined;
  if (has(tokens, BOILERPLATE_NAMES) && !much) return 'boilerplate';
  return has(tokens, DOUBTFUL_NAMES) && slight && !much ? 'boilerplate' : undefined;
}

/** What a short part is by its words: the way to a page, tools of a page, the line of its owner. */
export function furnitureByText(element: HtmlElement, page: PageKnowledge): FurnitureReason | undefined {
  const { text } = page.measures.get(element) ?? NO_TEXT;
  if (text === 0 || text > 300 || text > page.total * MUCH || !isBlock(element)) return undefined;
  const found = textBelow(element, 1000);
  if (text <= 120 && NAVIGATION_TEXT.test(found)) return 'navigation';
  return BOILERPLATE_TEXT.test(found) ? 'boilerplate' : undefined;
}

/** Whether a part is little else than short links. */
export function isMadeOfLinks(element: HtmlElement, page: PageKnowledge): boolean {
  const measure = page.measures.get(element) ?? NO_TEXT;
  if (!isBlock(element) || measure.links < 3 || /^(?:body|html|main|article)$/.test(element.tagName)) return false;
  return shareOfLinks(measure) >= 0.65 && measure.linked / measure.links <= 40;
}
