import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { readHtml } from '../../shared/src/reading/html/html.ts';
import type { Extraction } from '../../shared/src/reading/extraction.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const LAWS = 30;

function hasPandoc(): boolean {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function pandoc(markdown: string, ...options: readonly string[]): string {
  return execFileSync('pandoc', ['-f', 'gfm', '-t', 'html', ...options], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

/** Thirty laws, evenly over the whole corpus, in which pandoc and a plain eye agree what is markup. */
function someLaws(): readonly string[] {
  const files = globSync('**/*.md', { cwd: material('corpora/laws-cn') })
    .sort()
    .map((file) => material(`corpora/laws-cn/${file}`))
    .filter((file) => !file.endsWith('_index.md'));
  const plain = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return (
      /^# \S/m.test(text) &&
      !/^(?:---|\s*\||\d+[.)] |[-*+] |>|`)|[*_\\`<>[\]&](?<!<)(?!!--)/m.test(text.replace(/<!--.*?-->/g, ''))
    );
  });
  const step = plain.length / LAWS;
  return Array.from({ length: LAWS }, (_, place) => plain[Math.floor(place * step)] ?? '');
}

const characters = (text: string) => text.replace(/\s+/gu, '');

/** The words of a law in Markdown, without any code of the readers: what is left without comments and heading signs. */
function wordsOf(markdown: string): string {
  return characters(markdown.replace(/<!--.*?-->/gs, '').replace(/^#+ /gm, ''));
}

async function read(html: string): Promise<Extraction> {
  const result = await readHtml(html);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const wordsRead = ({ blocks }: Extraction) =>
  characters(blocks.map(({ marker = '', text, cells = [] }) => [marker, text, ...cells].join('')).join(''));
const wordsLeft = ({ remainder }: Extraction) => characters(remainder.map(({ text }) => text).join(''));

const MENU = ['首页', '机构概况', '新闻动态', '政务公开', '法律法规', '办事服务', '互动交流']
  .map((name, place) => `<li><a href="/${place}.html">${name}</a></li>`)
  .join('');
const RELATED = ['关于印发实施细则的通知', '公安部答记者问', '图解新规', '相关司法解释目录']
  .map((name, place) => `<li><a href="/r${place}.html">${name}</a> <span>2024-0${place + 1}-01</span></li>`)
  .join('');
const OWNER = '主办单位：某某部办公厅　版权所有　京ICP备05070602号　网站标识码bm07000001';

/** A page of today: landmarks, a consent bar, a sidebar, share buttons. */
const modern = (title: string, body: string) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>${title}_法规库</title><style>.a{color:red}</style><script>var menu = "<li>首页</li>";</script></head><body>
<a class="skip-link" href="#main">跳到主要内容</a><header class="site-header"><div class="logo">法规库</div><nav><ul>${MENU}</ul></nav></header>
<div class="layout"><aside class="sidebar"><h3>相关文件</h3><ul>${RELATED}</ul></aside><main id="main"><div class="share-bar">分享到 <a href="#">微信</a> <a href="#">微博</a></div>
<article>${body}</article></main></div><div id="cookie-consent"><p>本站使用 Cookie 改善您的体验。</p><button>同意</button></div>
<footer><ul>${MENU}</ul><p>${OWNER}</p></footer><script>track()</script></body></html>`;

/** A page of a ministry ten years ago: divs with names, no landmarks. */
const divided = (
  title: string,
  body: string,
) => `<html><head><title>${title}</title><meta name="ArticleTitle" content="${title}"></head><body>
<div id="header"><div class="top"><a href="/">设为首页</a> | <a href="/f">加入收藏</a> | <a href="/m">网站地图</a></div><ul class="menu">${MENU}</ul></div>
<div class="wrap"><div class="mbx">您现在的位置：<a href="/">首页</a> &gt; <a href="/fl">法律法规</a></div><div class="left-sidebar"><ul>${RELATED}</ul></div>
<div class="TRS_Editor">${body}</div><div class="tools">【打印】【关闭】</div></div><div class="footer">${OWNER}</div></body></html>`;

/** A page of twenty years ago: tables for layout, no paragraphs, breaks and wide blanks. */
function ancient(title: string, body: string): string {
  const text = body
    .replace(/<h\d[^>]*>(.*?)<\/h\d>/gs, '<center><b>$1</b></center>')
    .replace(/<p>(.*?)<\/p>/gs, '&nbsp;&nbsp;&nbsp;&nbsp;$1<br>\n')
    .replace(/<\/?(?:ol|ul|li)[^>]*>/g, '');
  return `<HTML><TITLE>${title}</TITLE><BODY><TABLE width=100%><TR><TD colspan=2><A href=/>首页</A> <A href=/b>法规</A> <A href=/c>动态</A>
<TR><TD width=150><TABLE>${MENU.replaceAll('<li>', '<TR><TD>').replaceAll('</li>', '')}</TABLE><TD><FONT size=3>${text}</FONT></TABLE><HR>
<CENTER><FONT size=1>Copyright © 2003 All Rights Reserved</FONT></CENTER></BODY></HTML>`;
}

const ready = hasMaterial && hasPandoc();
if (!ready) console.warn('laws as web pages: skipped, for the corpora or pandoc are not here');

describe.skipIf(!ready)('thirty laws as web pages', () => {
  let laws: readonly { readonly file: string; readonly markdown: string; readonly body: string }[] = [];

  beforeAll(() => {
    laws = someLaws().map((file) => {
      const markdown = readFileSync(file, 'utf8');
      return { file, markdown, body: pandoc(markdown) };
    });
  });

  const titleOf = (markdown: string) => /^# (.*)$/m.exec(markdown)?.[1]?.trim() ?? '';

  it('are thirty', () => {
    expect(new Set(laws.map(({ file }) => file)).size).toBe(LAWS);
  });

  it('are read to the same characters from a standalone page', async () => {
    for (const { file, markdown } of laws) {
      const page = pandoc(markdown, '--standalone', '--toc', '--metadata', `pagetitle=${titleOf(markdown)}`);
      const extraction = await read(page);
      expect(wordsRead(extraction), file).toBe(wordsOf(markdown));
      expect(
        extraction.remainder.every(({ reason }) => reason === 'navigation'),
        file,
      ).toBe(true);
    }
  });

  it.each([
    ['of today', modern, ['机构概况', '相关司法解释目录', '分享到', 'Cookie', '版权所有', '跳到主要内容']],
    ['with named divs', divided, ['设为首页', '机构概况', '您现在的位置', '相关司法解释目录', '【打印】', '版权所有']],
    ['with tables for layout', ancient, ['首页法规动态', '机构概况', 'AllRightsReserved']],
  ])('are read to the same characters from a page %s, and the rest is told', async (_, pageOf, furniture) => {
    for (const { file, markdown, body } of laws) {
      const extraction = await read(pageOf(titleOf(markdown), body));
      expect(wordsRead(extraction), file).toBe(wordsOf(markdown));
      for (const words of furniture) expect(wordsLeft(extraction), file).toContain(words);
    }
  });

  it('keep their headings', async () => {
    for (const { file, markdown } of laws) {
      const { blocks } = await read(pandoc(markdown, '--standalone', '--metadata', 'pagetitle=x'));
      const headings = blocks
        .filter(({ type }) => type === 'heading')
        .map(({ level, text }) => `${level} ${characters(text)}`);
      const written = [...markdown.matchAll(/^(#+) (.*)$/gm)].map(
        ([, signs = '', text = '']) => `${signs.length} ${characters(text)}`,
      );
      expect(headings, file).toEqual(written);
    }
  });
});
