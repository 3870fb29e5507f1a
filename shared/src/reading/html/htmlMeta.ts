import { isElement } from './htmlNode.ts';
import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { attribute, comparable, textBelow } from './htmlTree.ts';
import { walk } from './htmlWalk.ts';

/** What a page says of itself outside its text. */
export interface HtmlMeta {
  /** The text of `<title>`; it often has the site's name behind the document's. */
  readonly title: string;
  /** Titles of the document alone, best first. */
  readonly namedTitles: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

const KEPT =
  /^(?:author|date|description|keywords|publisher|subject|title|generator|language|source|pubdate|publishdate|lastmodified|articletitle|contentsource|columnname|sitename|siteiddate|(?:dc|dcterms|citation|eli|article|og)[.:][\w.:-]{1,60})$/;
const TITLES = ['articletitle', 'og:title', 'dc.title', 'dcterms.title', 'citation_title'];
const LONGEST = 2000;
const MOST = 64;

function metaOf(element: HtmlElement): readonly [name: string, value: string] | undefined {
  const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'itemprop') ?? '')
    .trim()
    .toLowerCase();
  const value = (attribute(element, 'content') ?? '').replace(/\s+/g, ' ').trim();
  return value !== '' && KEPT.test(name) ? [name, value.slice(0, LONGEST)] : undefined;
}

/** Reads a page's title and its `meta` elements; each name's first value counts. */
export function readMeta(root: HtmlNode): HtmlMeta {
  const found = new Map<string, string>();
  let title: string | undefined;
  walk(root, {
    enter(node) {
      if (!isElement(node) || node.tagName === 'svg') return false;
      if (node.tagName === 'title')
        title ??= node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const meta = node.tagName === 'meta' ? metaOf(node) : undefined;
      if (meta !== undefined && !found.has(meta[0]) && found.size < MOST) found.set(...meta);
      return true;
    },
  });
  if (isElement(root)) {
    const language = attribute(root, 'lang') ?? attribute(root, 'xml:lang');
    if (language !== undefined && language.trim() !== '') found.set('lang', language.trim().slice(0, 40));
  }
  const namedTitles = TITLES.map((name) => found.get(name)).filter((text) => text !== undefined);
  return {
    title: (title ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST),
    namedTitles,
    properties: Object.fromEntries(found),
  };
}

/** The best title that stands outside the text: the heading's own form where the page's title begins with it. */
export function titleHint(meta: HtmlMeta, heading: HtmlElement | undefined): string | undefined {
  const own = heading === undefined ? '' : textBelow(heading, LONGEST).slice(0, LONGEST);
  const titles = [...meta.namedTitles, meta.title, own].filter((text) => text !== '');
  const [first] = titles;
  return own !== '' && first !== undefined && comparable(first).startsWith(comparable(own)) ? own : first;
}
