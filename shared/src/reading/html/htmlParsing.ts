import { failure, success } from '../../model/index.ts';
import type { Outcome, Problem } from '../../model/index.ts';
import type { HtmlDocument } from './htmlNode.ts';
import { pause } from './htmlWalk.ts';

/** What a page may cost before it is refused. */
export interface HtmlLimits {
  /** Length of the source in UTF-16 units. */
  readonly characters: number;
  /** How deep elements may nest; browsers stop at 512. */
  readonly depth: number;
  /** Elements and comments together; unclosed formatting multiplies them while parsing. */
  readonly nodes: number;
}

export const HTML_LIMITS: HtmlLimits = { characters: 32 * 1024 * 1024, depth: 1024, nodes: 1_000_000 };

/** Elements that a page of no length may have: browsers add some, and repeat formatting that is not closed. */
const SOME_NODES = 50_000;
/** No source needs fewer characters for each of its elements. */
const CHARACTERS_PER_NODE = 4;
/** Up to this length every node keeps its line; beyond it, keeping them would triple time and memory. */
const LINES_UP_TO = 2_000_000;
/** Between two pieces of the source other work may go on, and a signal to stop arrives. */
const PIECE = 512 * 1024;

/** Carries a problem out of the parser's depth; it never leaves this module. */
class HtmlRefusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

function tooDeep(limits: HtmlLimits): Problem {
  return failure('html-too-deep', {
    en: `The page nests deeper than ${limits.depth} elements and is not read. Open it in a browser and save its text.`,
    zh: `网页元素嵌套超过 ${limits.depth} 层，不予读取。请用浏览器打开后另存为文本。`,
  }).problem;
}

function tooLarge(): Problem {
  return failure('html-too-large', {
    en: 'The page is too large to be read. Split it, or save only its main part.',
    zh: '网页过大，无法读取。请拆分，或只保存主要部分。',
  }).problem;
}

/** Counts what the parser builds and stops it at the limits. */
class Guard {
  readonly #limits: HtmlLimits;
  #nodes = 0;
  readonly #most: number;
  #depth = 0;

  constructor(limits: HtmlLimits, characters: number) {
    this.#limits = limits;
    this.#most = Math.min(limits.nodes, SOME_NODES + characters / CHARACTERS_PER_NODE);
  }

  made(): void {
    this.#nodes += 1;
    if (this.#nodes > this.#most) throw new HtmlRefusal(tooLarge());
  }

  opened(): void {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) throw new HtmlRefusal(tooDeep(this.#limits));
  }

  closed(): void {
    this.#depth -= 1;
  }
}

async function guardedParse(html: string, signal: AbortSignal | undefined, limits: HtmlLimits): Promise<HtmlDocument> {
  const { Parser, defaultTreeAdapter } = await import('parse5');
  const guard = new Guard(limits, html.length);
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...given) {
      guard.made();
      return defaultTreeAdapter.createElement(...given);
    },
    createCommentNode(data) {
      guard.made();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush: () => guard.opened(),
    onItemPop: () => guard.closed(),
  };
  // Without scripting, what stands in <noscript> is parsed like the rest.
  const options = { treeAdapter, scriptingEnabled: false, sourceCodeLocationInfo: html.length <= LINES_UP_TO };
  const parser = new Parser(options);
  for (let start = 0; start === 0 || start < html.length; start += PIECE) {
    if (start > 0) await pause();
    signal?.throwIfAborted();
    parser.tokenizer.write(html.slice(start, start + PIECE), start + PIECE >= html.length);
  }
  return parser.document;
}

/**
 * Parses a page as browsers do (HTML standard), in pieces, so that a long one neither stalls its host nor misses a signal. Fails
 * with `html-too-deep` or `html-too-large`; throws the signal's reason when aborted.
 */
export async function parseHtml(
  html: string,
  signal?: AbortSignal,
  limits: HtmlLimits = HTML_LIMITS,
): Promise<Outcome<HtmlDocument>> {
  if (html.length > limits.characters) return { ok: false, problem: tooLarge() };
  try {
    return success(await guardedParse(html, signal, limits));
  } catch (error) {
    if (error instanceof HtmlRefusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
