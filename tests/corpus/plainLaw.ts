import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { material } from './corpus.ts';

/** How many laws are turned into other formats. */
export const PLAIN_LAWS = 30;

export const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
/** pandoc makes Word files and pages without any of our own code. */
export const hasPandoc = isThere('pandoc');

/** A text without its blanks. */
export const bare = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '');
/** Word and LibreOffice write the gap in 第一百〇一条 so; the statutes write 零. */
export const likeStatutes = (text: string): string => text.replaceAll('〇', '零');

/** A law that is headings and paragraphs and nothing else. */
export interface PlainLaw {
  readonly file: string;
  /** Without front matter and without the mark that ends the history. */
  readonly markdown: string;
  /** Paragraphs and headings without blanks. */
  readonly paragraphs: readonly string[];
}

function readLaw(file: string): PlainLaw {
  const markdown = readFileSync(file, 'utf8')
    .replace(/^---\n.*?\n---\n/s, '')
    .replaceAll('<!-- INFO END -->', '');
  const paragraphs = markdown.split(/\n[ \t]*\n|\n(?=#)/).map((text) => bare(text.replace(/^\s*#+ /, '')));
  return { file, markdown, paragraphs: paragraphs.filter((text) => text !== '') };
}

/** Laws of all sizes and branches, the same ones every time; those with tables or markup of their own are not plain. */
export function plainLaws(): readonly PlainLaw[] {
  const files = globSync('**/*.md', { cwd: material('corpora/laws-cn') }).sort();
  const laws = files
    .filter((_, at) => at % 23 === 0)
    .map((file) => readLaw(material(join('corpora/laws-cn', file))))
    .filter(
      ({ markdown }) =>
        (markdown.match(/^第.+条[\s\u3000]/gm)?.length ?? 0) >= 10 &&
        !/[|*_<\\`[]|^\s*(?:\d+\.|[-+])\s/m.test(markdown),
    );
  return laws.slice(0, PLAIN_LAWS);
}

function pandoc({ markdown }: PlainLaw, ...options: readonly string[]): Buffer {
  return execFileSync('pandoc', ['-f', 'commonmark-raw_html', ...options, '-o', '-'], {
    input: markdown,
    maxBuffer: 1 << 28,
  });
}

/** The law as a Word file. */
export function wordFileOf(law: PlainLaw): Uint8Array {
  return pandoc(law, '-t', 'docx');
}

/** The law as the page of a site, between a menu and a footer. */
export function pageOf(law: PlainLaw): string {
  const text = pandoc(law, '-t', 'html').toString();
  const links = ['首页', '法律法规', '办事指南', '联系我们'].map((name) => `<li><a href="/">${name}</a></li>`).join('');
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"></head><body><nav><ul>${links}</ul></nav><main>${text}</main><footer><p>版权所有 网站地图</p></footer></body></html>`;
}
