import { normalise } from '../../text/index.ts';
import { isElement, isText } from './htmlNode.ts';
import type { HtmlElement, HtmlNode, HtmlText } from './htmlNode.ts';
import { walk } from './htmlWalk.ts';

/** The value of an attribute, or `undefined`. Linear in the number of the element's attributes. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Elements whose content is never text that a reader sees. */
const WITHOUT_TEXT = new Set(
  'script style template head title meta link base param source track area col iframe frame datalist'.split(' '),
);

export function isWithoutText(element: HtmlElement): boolean {
  return WITHOUT_TEXT.has(element.tagName);
}

/** The text of a text node without soft hyphens: they only say where a word may be cut. */
export function seenText(node: HtmlText): string {
  return node.value.replaceAll('\u00ad', '');
}

/** Nodes that are looked at for each character that is wanted; a part with less text than that is without any worth a look. */
const NODES_PER_CHARACTER = 8;

/** All text below a node, white space as one space; of a long one about its first `limit` characters. */
export function textBelow(node: HtmlNode, limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let [length, nodes] = [0, 0];
  walk(node, {
    enter(below) {
      nodes += 1;
      if (isText(below)) {
        parts.push(seenText(below));
        length += below.value.length;
      } else if (isElement(below) && isBlock(below)) parts.push(' ');
      return isElement(below) && !isWithoutText(below);
    },
    leave(element) {
      if (isBlock(element)) parts.push(' ');
    },
    done: () => length >= limit || nodes >= limit * NODES_PER_CHARACTER,
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table tbody ' +
    'td tfoot th thead tr ul xmp option optgroup frameset svg'
  ).split(' '),
);
const BLOCK_DISPLAYS = new Set(['block', 'flex', 'grid', 'list-item', 'table', 'flow-root', 'table-row', 'table-cell']);

/** The value of a property in an element's own `style`, in lower case. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = attribute(element, 'style');
  if (style === undefined) return undefined;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).trim();
  }
  return undefined;
}

/** Whether an element stands on lines of its own: by its kind, or by a `display` in its own style. */
export function isBlock(element: HtmlElement): boolean {
  const block = BLOCKS.has(element.tagName);
  const display = styleOf(element, 'display')?.split(' ')[0];
  if (display === undefined) return block;
  return BLOCK_DISPLAYS.has(display) || (block && !display.startsWith('inline'));
}

/** The line of the source on which a node begins, counted from 1, where the parser kept it. */
export function lineOf(node: HtmlNode): number | undefined {
  return node.sourceCodeLocation?.startLine;
}

/** The names in an element's `class` and `id`, cut at hyphens, underscores and humps, in lower case. */
export function nameTokens(element: HtmlElement): ReadonlySet<string> {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 1000);
  const tokens = names.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z\d]+/);
  return new Set(tokens.map((token) => token.toLowerCase()));
}

/** A text as names are compared: without white space, case and forms. */
export function comparable(text: string): string {
  return normalise(text).replaceAll(' ', '');
}
