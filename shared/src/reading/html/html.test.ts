import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockWords } from '../extraction.ts';
import type { Block, Extraction } from '../extraction.ts';
import { readHtml } from './html.ts';

async function read(html: string): Promise<Extraction> {
  const result = await readHtml(html);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** The blocks of a body in short: type and level, marker, text or cells. */
const short = ({ type, level, marker, text, cells }: Block) =>
  [type === 'heading' ? `h${level}` : type === 'list-item' ? `li${level}` : type[0], marker, cells?.join(' | ') ?? text]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
const blocksOf = async (body: string) => (await read(`<title>t</title><body>${body}`)).blocks.map(short);
const restOf = async (html: string) => (await read(html)).remainder.map(({ text, reason }) => `${reason}: ${text}`);

describe('the text of a page', () => {
  it('has headings with their levels and paragraphs', async () => {
    expect(
      await blocksOf('<h1>法</h1><h2>第一章<br>总则</h2><p>甲<p>乙<div role=heading aria-level=3>节</div>'),
    ).toEqual(['h1 法', 'h2 第一章 总则', 'p 甲', 'p 乙', 'h3 节']);
  });

  it('is cut at breaks, divs, and wide blanks after a sentence', async () => {
    const body =
      '　　第一条 甲。<br>　　第二条 乙，<br><br>&nbsp;&nbsp;&nbsp;丙。　　第三条 丁。<div>戊<span style="display: block">己</span></div>';
    expect(await blocksOf(body)).toEqual(['p 第一条 甲。', 'p 第二条 乙，', 'p 丙。', 'p 第三条 丁。', 'p 戊', 'p 己']);
  });

  it('joins an English sentence that breaks only wrap', async () => {
    expect(await blocksOf('An officer may<br>search a person.<br>(a) if asked;<br>and record it.')).toEqual([
      'p An officer may search a person.',
      'p (a) if asked;',
      'p and record it.',
    ]);
  });

  it('has white space as a browser shows it, and none between Chinese lines', async () => {
    expect(
      await blocksOf(
        '<p>  One\n  two <b> three</b> </p><p>第一\n  条</p><p>第<b>一</b>\n<i>条</i></p><h2>第一章\n总则</h2>',
      ),
    ).toEqual(['p One two three', 'p 第一条', 'p 第一条', 'h2 第一章 总则']);
    expect(await blocksOf('<pre>a  b\n   c</pre>')).toEqual(['p a  b', 'p c']);
  });

  it('says how far its beginning is bold', async () => {
    const { blocks } = await read(
      '<p><strong>第一条</strong>　甲<b>乙</b></p><p>　<b>全<i>部</i></b></p><p>无</p><h2><b>章</b></h2>',
    );
    expect(blocks.map(({ boldEnd }) => boldEnd)).toEqual([3, 2, undefined, undefined]);
  });

  it('has the markers of lists as a browser shows them', async () => {
    const body =
      '<ol type=a start=3><li>x<li value=9>y<ol type=I><li>z</ol><ul><li>b<p>more</ul></ol>' +
      '<ol reversed><li>2<li>1</ol><ol style="list-style-type: cjk-ideographic" start=10><li>十<li>余</ol><ul style="list-style:none"><li>n</ul>';
    expect(await blocksOf(body)).toEqual([
      'li1 c. x',
      'li1 i. y',
      'li2 I. z',
      'li2 • b',
      'p more',
      'li1 2. 2',
      'li1 1. 1',
      'li1 十、 十',
      'li1 十一、 余',
      'li1 n',
    ]);
  });

  it('does not number an item that was numbered by hand, and keeps the number of an item that begins with a list', async () => {
    expect(await blocksOf('<ol><li>（一）甲<li>2. 乙<li><ol><li>丙</ol></ol><ol><li><h3>丁</h3></ol>')).toEqual([
      'li1 （一）甲',
      'li1 2. 乙',
      'li1 3.',
      'li2 1. 丙',
      'h3 1. 丁',
    ]);
  });

  it('has the rows of tables, with spans left free', async () => {
    const body =
      '<table><caption>罚款</caption><tr><th>行为<th>金额<th>注<tr><td rowspan=2>甲<td colspan=2>1<br>2<tr><td>3<td>4</table>';
    expect(await blocksOf(body)).toEqual(['p 罚款', 't 行为 | 金额 | 注', 't 甲 | 1\n2 | ', 't  | 3 | 4']);
  });

  it('reads tables for layout as paragraphs, and a column of markers as items', async () => {
    expect(
      await blocksOf(
        '<table><tr><td><h2>A</h2><p>x</table><table role=presentation><tr><td>1<td>2<tr><td>3<td>4</table>',
      ),
    ).toEqual(['h2 A', 'p x', 'p 1', 'p 2', 'p 3', 'p 4']);
    expect(await blocksOf('<table><tr><td>(a)<td>x<table><tr><td>(i)<td>y</table><tr><td>(b)<td>z</table>')).toEqual([
      'li1 (a) x',
      'li1 (i) y',
      'li1 (b) z',
    ]);
  });

  it('does not run figures together', async () => {
    const body =
      '10<sup>3</sup> H<sub>2</sub>O 20<sup><a href="#n1">1</a></sup> <a href="#n2"><sup>2</sup></a> 第4<sup>th</sup>';
    expect(await blocksOf(body)).toEqual(['p 10³ H₂O 20[1] 2 第4th']);
  });

  it('keeps ruby, quotations, definitions, summaries and struck text', async () => {
    const body =
      '<p><ruby>漢<rt>kan</rt></ruby><ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby><q>x</q></p><dl><dt>t<dd>d</dl><details><summary>s</summary>u</details><del>v</del>';
    expect(await blocksOf(body)).toEqual(['p 漢（kan）字(ji)“x”', 'p t', 'p d', 'p s', 'p u', 'p v']);
  });
});

describe('what is no text of the document', () => {
  const law = `<p>${'第一条 为了规范巡逻，制定本法。'.repeat(5)}</p>`;
  const menu = '<ul><li><a href=1>首页</a><li><a href=2>新闻</a><li><a href=3>法规</a></ul>';

  it('is told apart by landmarks', async () => {
    const page = `<header>某部<nav>${menu}</nav></header><main><h1>法</h1>${law}<nav id=TOC>目录</nav></main><aside>热点</aside><footer>地址</footer>`;
    const { blocks, remainder } = await read(page);
    expect(blocks.map(short)).toEqual(['h1 法', `p ${law.slice(3, -4)}`]);
    expect(remainder.map(({ text }) => text.replaceAll(' ', ''))).toEqual(['某部首页新闻法规', '目录', '热点', '地址']);
  });

  it('is told apart by names, links and words', async () => {
    const page = `<div class="topNav">${menu}</div>${menu}<div>${law}</div><div class=share-box>分享到</div><p>版权所有 京ICP备1号</p>`;
    expect(await restOf(page)).toEqual([
      'navigation: 首页 新闻 法规',
      'navigation: 首页 新闻 法规',
      'boilerplate: 分享到',
      'boilerplate: 版权所有 京ICP备1号',
    ]);
  });

  it('is what a browser hides', async () => {
    const page = `${law}<p hidden>a<p style="color:red; display : none">b</p><span class="sr-only">c</span><noscript>d</noscript><template>e</template><script>f</script><style>g</style>`;
    expect(await restOf(page)).toEqual(['hidden: a', 'hidden: b', 'hidden: c', 'hidden: d']);
  });

  it('does not swallow a title outside the landmark, an annex, or a page of links', async () => {
    const annex = `<div>${'附件正文。'.repeat(120)}</div>`;
    const { blocks } = await read(
      `<title>法_网</title><header><h1>法</h1></header><article>${law.repeat(12)}</article>${annex}`,
    );
    expect(blocks[0]).toMatchObject({ type: 'heading', text: '法' });
    expect(blocks.at(-1)?.text).toMatch(/^附件正文/);
    expect((await read(menu)).blocks).toHaveLength(3);
  });

  it('does not swallow a short document among many links', async () => {
    const page = `<div class="wrap">${menu}${menu}<div><h1>短法</h1><p>甲。</p></div></div>`;
    expect((await read(page)).blocks.map(short)).toEqual(['h1 短法', 'p 甲。']);
  });

  it('does not swallow a document that has a menu-like name', async () => {
    expect(await blocksOf(`<div class="main-nav-container footer">${law}${law}</div>`)).toHaveLength(2);
  });
});

describe('what stands beside the text', () => {
  it('gives the title without the name of the site, and facts', async () => {
    const page =
      '<html lang=zh><head><title>巡逻法 - 某部</title><meta name=Author content="某部"><meta property="article:published_time" content=2020-01-01><meta name=viewport content=x></head><h1>巡逻法</h1><p>甲';
    expect(await read(page)).toMatchObject({
      titleHint: '巡逻法',
      properties: { author: '某部', 'article:published_time': '2020-01-01', lang: 'zh' },
    });
    expect((await read(page)).properties).not.toHaveProperty('viewport');
  });

  it('is warned of: images, frames, struck text, pages that scripts fill', async () => {
    const { warnings } = await read('<p>甲<img src=a alt=限速标志><img src=b alt=""><iframe src=c></iframe><s>乙</s>');
    expect(warnings.map(({ code }) => code)).toEqual(['html-image', 'html-frame', 'html-struck-text']);
    expect(warnings[0]?.message.zh).toContain('限速标志');
    expect((await read('<div id=app></div><script>run()</script>')).warnings).toMatchObject([{ code: 'html-no-text' }]);
  });

  it('has its line', async () => {
    expect((await read('<p>\n甲\n<p>乙')).blocks.map(({ place }) => place.line)).toEqual([2, 3]);
  });
});

/** Trees of elements with a text in each leaf; no names, links or attributes that could make furniture of it. */
const { tree } = fc.letrec<{ tree: string; branch: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, fc.stringMatching(/^[甲乙丙a-d ,.。\n]{0,8}$/), tie('branch')),
  branch: fc
    .record({
      name: fc.constantFrom(
        ...'p div span b i ul ol li h2 table tr td th pre blockquote dl dt dd section article font center'.split(' '),
      ),
      children: fc.array(tie('tree'), { maxLength: 4 }),
      closed: fc.boolean(),
    })
    .map(({ name, children, closed }) => `<${name}>${children.join('')}${closed ? `</${name}>` : ''}`),
}));

describe('any page at all', () => {
  it('keeps every character of its text, in order but for what a parser moves out of tables', async () => {
    const letters = (text: string) => [...text.replace(/[^甲乙丙a-d]/g, '')].sort().join('');
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        const { blocks, remainder } = await read(`<body>${body}`);
        const words = [
          ...blocks.map((block) => blockWords({ ...block, marker: '' })),
          ...remainder.map(({ text }) => text),
        ];
        expect(letters(words.join(''))).toBe(letters(body.replace(/<[^>]*>/g, '')));
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'<>/"\'=! -abdivtableulscript&;#0\0\u{1f46e}第\n') }),
        async (html) => {
          expect((await readHtml(html)).ok).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
