import type { CitationEdge } from './citationGraph.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="title" for="node" attr.name="title" attr.type="string"/>
<key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="from" for="edge" attr.name="from" attr.type="string"/>
<key id="to" for="edge" attr.name="to" attr.type="string"/>
<key id="state" for="edge" attr.name="state" attr.type="string"/>
<graph edgedefault="directed">`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it; what XML 1.0 has no character for is left out. */
function escaped(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/gu, (each) => ESCAPES[each] ?? '');
}

function data(key: string, value: string | undefined): string {
  return value === undefined ? '' : `<data key="${key}">${escaped(value)}</data>`;
}

/** An instrument as a node of the graph. */
export interface GraphNode {
  readonly work: string;
  readonly title: string;
  readonly kind: string;
}

/**
 * A citation graph as GraphML, line by line: instruments are nodes, by their work; references are edges with both provisions. An
 * instrument that is cited and not known is a node named by its title.
 */
export async function* writeGraphMl(
  nodes: Iterable<GraphNode>,
  edges: AsyncIterable<CitationEdge> | Iterable<CitationEdge>,
): AsyncGenerator<string> {
  const known = new Set<string>();
  yield HEAD;
  for (const { work, title, kind } of nodes) {
    known.add(work);
    yield `<node id="${escaped(work)}">${data('title', title)}${data('kind', kind)}</node>`;
  }
  for await (const edge of edges) {
    const target = edge.to ?? edge.name;
    if (target === undefined) continue;
    if (!known.has(target)) {
      known.add(target);
      yield `<node id="${escaped(target)}">${data('title', target)}${data('kind', 'unknown')}</node>`;
    }
    const ends = `${data('from', edge.fromEid)}${data('to', edge.toEid)}${data('state', edge.state)}`;
    yield `<edge source="${escaped(edge.from)}" target="${escaped(target)}">${ends}</edge>`;
  }
  yield '</graph>\n</graphml>';
}

/** A citation graph as JSON, in pieces: an object with `nodes` and `edges`, one of each a line. */
export async function* writeGraphJson(
  nodes: Iterable<GraphNode>,
  edges: AsyncIterable<CitationEdge> | Iterable<CitationEdge>,
): AsyncGenerator<string> {
  yield '{"nodes":[';
  let comma = '';
  for (const node of nodes) {
    yield `${comma}${JSON.stringify(node)}`;
    comma = ',';
  }
  yield '],"edges":[';
  comma = '';
  for await (const edge of edges) {
    yield `${comma}${JSON.stringify(edge)}`;
    comma = ',';
  }
  yield ']}';
}
