import { defined, failure, success } from '../../model/index.ts';
import type { Outcome } from '../../model/index.ts';
import type { Extraction, ReadingWarning } from '../extraction.ts';
import { HtmlBlocks } from './htmlBlocks.ts';
import { chooseContent } from './htmlContent.ts';
import { surveyPage } from './htmlMeasure.ts';
import { readMeta, titleHint } from './htmlMeta.ts';
import { parseHtml } from './htmlParsing.ts';
import { isElement } from './htmlNode.ts';
import type { HtmlDocument, HtmlElement } from './htmlNode.ts';
import { walkInPieces } from './htmlWalk.ts';

const NO_TEXT: ReadingWarning = {
  code: 'html-no-text',
  place: {},
  message: {
    en: 'The page has no text of its own: scripts fill it when it is open. Save it from a browser as a complete page.',
    zh: '网页本身没有文字，内容由脚本填入。请用浏览器打开后“另存为完整网页”。',
  },
};

function rootOf(document: HtmlDocument): HtmlElement | undefined {
  return document.childNodes.find(isElement);
}

async function read(root: HtmlElement, signal: AbortSignal | undefined): Promise<Extraction> {
  const meta = readMeta(root);
  const survey = await surveyPage(root, signal);
  const furniture = await chooseContent(root, survey, meta.title, signal);
  const reader = new HtmlBlocks(furniture, survey.measures);
  await walkInPieces(root, reader, signal);
  const shown = survey.firstHeadings.find((heading) => !furniture.has(heading));
  const warnings = [...reader.notices.warnings(), ...(reader.blocks.length === 0 ? [NO_TEXT] : [])];
  return defined({
    format: 'html' as const,
    blocks: reader.blocks,
    titleHint: titleHint(meta, shown),
    properties: meta.properties,
    remainder: reader.remainder,
    warnings,
  });
}

/**
 * Reads a saved page, already decoded: the document in it as blocks, and its menus, notices, page headers and footers as remainder
 * (`navigation`, `boilerplate`, `hidden`); what is in doubt stays text. Scripts, styles and templates are no text; the words of images
 * are not in it and are warned of. Nothing is run or fetched. Linear in the page's length, and stops between pieces when `signal` says so
 * (then its reason is thrown). Fails with `html-too-deep` or `html-too-large`.
 */
export async function readHtml(
  html: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Outcome<Extraction>> {
  const parsed = await parseHtml(html, options.signal);
  if (!parsed.ok) return parsed;
  const root = rootOf(parsed.value);
  if (root === undefined) {
    return failure('html-malformed', { en: 'The page has no content.', zh: '网页没有内容。' });
  }
  return success(await read(root, options.signal));
}
