import { furnitureByKind, furnitureByName, furnitureByText, isMadeOfLinks } from './htmlFurniture.ts';
import type { FurnitureReason, PageKnowledge } from './htmlFurniture.ts';
import { NO_TEXT } from './htmlMeasure.ts';
import type { PageSurvey } from './htmlMeasure.ts';
import { isElement } from './htmlNode.ts';
import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { comparable, isWithoutText, textBelow } from './htmlTree.ts';
import { walkInPieces } from './htmlWalk.ts';

/** The nodes of a page that are not its document's text, each with the reason. What is below them belongs to them. */
export type Furniture = ReadonlyMap<HtmlNode, FurnitureReason>;

/** A landmark is the document when it has at least this share of the page's text that is in no link. */
const ENOUGH = 0.5;
/** `main` is meant to be the document; it has to be more than a frame that scripts fill. */
const ENOUGH_FOR_MAIN = 0.15;
/** So much plain text beside the landmark is kept: an annex, or a second part. */
const LIKE_A_DOCUMENT = 500;
/** So many headings of the first level are looked at. */
const HEADINGS = 20;
/** When judging parts by their links leaves less than this share of the page, the page is a list of links and is kept. */
const TOO_LITTLE = 0.2;

function ancestorsOf(node: HtmlElement): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>();
  for (let parent = node.parentNode; parent !== null && 'tagName' in parent; parent = parent.parentNode)
    found.add(parent);
  return found;
}

function isInside(node: HtmlElement, names: readonly string[]): boolean {
  return [...ancestorsOf(node)].some((ancestor) => names.includes(ancestor.tagName));
}

/** The element that has the document's text and little else, where the page marks one. */
function landmarkOf(survey: PageSurvey, body: HtmlElement): HtmlElement | undefined {
  const plain = (element: HtmlElement) => {
    const { text, linked } = survey.measures.get(element) ?? NO_TEXT;
    return text - linked;
  };
  const enough = (share: number) => (element: HtmlElement) =>
    plain(element) > 0 && plain(element) >= plain(body) * share;
  // Several articles are sections of one document, or entries of a list: then none of them is the document.
  const outermost = (list: readonly HtmlElement[]) =>
    list.filter((one) => list.length === 1 || plain(one) >= plain(body) * 0.8);
  return survey.mains.find(enough(ENOUGH_FOR_MAIN)) ?? outermost(survey.articles).find(enough(ENOUGH));
}

/** Headings of the first level that may name the document. */
function headingsOf(survey: PageSurvey): readonly HtmlElement[] {
  return survey.firstHeadings.slice(0, HEADINGS).filter((heading) => !isInside(heading, ['nav', 'aside', 'footer']));
}

/** The heading that names the document although it stands outside its landmark or in the page's header. */
function titleOutside(survey: PageSurvey, root: HtmlElement | undefined, title: string): HtmlElement | undefined {
  const visible = headingsOf(survey);
  const inside = (heading: HtmlElement) =>
    root === undefined
      ? !isInside(heading, ['header']) || isInside(heading, ['main', 'article'])
      : ancestorsOf(heading).has(root);
  if (visible.some(inside)) return undefined;
  const named = visible.find((heading) => {
    const text = comparable(textBelow(heading, 500));
    return text !== '' && comparable(title).includes(text);
  });
  return named ?? (visible.length === 1 ? visible[0] : undefined);
}

class ContentChoice {
  readonly furniture = new Map<HtmlNode, FurnitureReason>();
  readonly #page: PageKnowledge;
  readonly #root: HtmlElement | undefined;
  /** Elements on the way down to the document or its title. */
  readonly #way: ReadonlySet<HtmlElement>;
  readonly #title: HtmlElement | undefined;
  readonly #byLinks: boolean;
  /** Parts outside the landmark that are too much like a document to be left. */
  readonly #kept = new Set<HtmlElement>();
  /** How deep the walk is inside the document's landmark, a section or the title; 0 outside. */
  #inside = 0;

  constructor(
    page: PageKnowledge,
    root: HtmlElement | undefined,
    title: HtmlElement | undefined,
    marks: readonly HtmlElement[],
    byLinks: boolean,
  ) {
    this.#page = page;
    this.#root = root;
    this.#title = title;
    this.#byLinks = byLinks;
    const ways = [root, title, ...marks]
      .filter((element) => element !== undefined)
      .flatMap((element) => [...ancestorsOf(element)]);
    this.#way = new Set(ways);
  }

  enter(node: HtmlNode): boolean {
    if (!isElement(node)) {
      if (this.#root !== undefined && this.#inside === 0) this.furniture.set(node, 'boilerplate');
      return false;
    }
    if (isWithoutText(node)) return false;
    const reason = this.#judge(node);
    if (reason !== undefined) {
      this.furniture.set(node, reason);
      return false;
    }
    if (this.#opens(node)) this.#inside += 1;
    return true;
  }

  leave(element: HtmlElement): void {
    if (this.#opens(element)) this.#inside -= 1;
  }

  #opens(element: HtmlElement): boolean {
    if (element === this.#root || element === this.#title || this.#kept.has(element)) return true;
    return this.#root === undefined && /^(?:main|article|section)$/.test(element.tagName);
  }

  #judge(element: HtmlElement): FurnitureReason | undefined {
    if (!this.#page.measures.has(element)) return 'hidden';
    if (element === this.#title || element === this.#root || this.#way.has(element)) return undefined;
    const kind = furnitureByKind(element) ?? furnitureByName(element, this.#page);
    if (kind !== undefined) return kind;
    if (this.#inside > 0)
      return element.tagName === 'aside' && isMadeOfLinks(element, this.#page) ? 'navigation' : undefined;
    return this.#root === undefined ? this.#judgeUnmarked(element) : this.#judgeBeside(element);
  }

  /** A part of a page beside the document that it marks. */
  #judgeBeside(element: HtmlElement): FurnitureReason | undefined {
    if (isMadeOfLinks(element, this.#page)) return 'navigation';
    const { text, linked } = this.#page.measures.get(element) ?? NO_TEXT;
    const alike = text - linked >= LIKE_A_DOCUMENT && linked < text * 0.3;
    if (!alike || /^(?:header|footer|aside)$/.test(element.tagName)) return 'boilerplate';
    this.#kept.add(element);
    return undefined;
  }

  /** A part of a page that marks no document. */
  #judgeUnmarked(element: HtmlElement): FurnitureReason | undefined {
    const { text } = this.#page.measures.get(element) ?? NO_TEXT;
    const little = text <= this.#page.total * 0.3;
    if (/^(?:header|footer|aside)$/.test(element.tagName) && little) return 'boilerplate';
    if (this.#byLinks && isMadeOfLinks(element, this.#page)) return 'navigation';
    return furnitureByText(element, this.#page);
  }
}

/**
 * Finds the parts of a page that are not its document: what it hides, menus, page headers and footers, sidebars, notices, tools. A
 * landmark (`main`, `article`, their roles) with enough of the text is the document; without one every part is kept that is not
 * known as something else by kind, name, words or being made of links. `title` is the page's title. Linear in the page's size.
 */
export async function chooseContent(
  body: HtmlElement,
  survey: PageSurvey,
  title: string,
  signal?: AbortSignal,
): Promise<Furniture> {
  const page = { measures: survey.measures, total: survey.measures.get(body)?.text ?? 0 };
  const root = landmarkOf(survey, body);
  const heading = titleOutside(survey, root, title);
  // Where nothing else marks the document, what holds its first heading is no menu, however short the text is.
  const marks = root === undefined ? headingsOf(survey).slice(0, 1) : [];
  const choose = async (byLinks: boolean) => {
    const choice = new ContentChoice(page, root, heading, marks, byLinks);
    await walkInPieces(body, choice, signal);
    return choice.furniture;
  };
  const furniture = await choose(true);
  const left = [...furniture.keys()].reduce(
    (sum, node) => sum + (isElement(node) ? (page.measures.get(node)?.text ?? 0) : 0),
    0,
  );
  return root === undefined && page.total - left < page.total * TOO_LITTLE ? choose(false) : furniture;
}
