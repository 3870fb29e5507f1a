import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate/browser';
import { expect, test } from 'vitest';
import { handoutLines } from './handout.ts';
import type { Handout } from './handout.ts';
import { handoutDocx } from './handoutDocx.ts';
import { SAMPLE_HANDOUT } from './handoutSample.ts';

/** The XML of a part of the document. */
async function part(handout: Handout, name: string): Promise<string> {
  const file = unzipSync(await handoutDocx(handout))[name];
  if (file === undefined) throw new Error(`there is no ${name}`);
  return strFromU8(file);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml: string) => xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The paragraphs of a document: style and words of each. */
function paragraphs(xml: string): readonly (readonly [string | undefined, string])[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => [
    /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1],
    plain([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gs)].map(([, words]) => words).join('')),
  ]);
}

test('a Word document has the lines of the handout, each in the style of what it is', async () => {
  const found = paragraphs(await part(SAMPLE_HANDOUT, 'word/document.xml'));
  expect(found.map(([, text]) => text)).toEqual(handoutLines(SAMPLE_HANDOUT).map(({ text }) => text));
  expect(found).toEqual([
    ['Title', '夜间执法 <1>'],
    ['Heading1', '道路交通安全法 第九十一条'],
    ['HandoutStatus', 'Regulation · In force · Law · as of 2026-01-02'],
    [undefined, '饮酒后驾驶机动车的，处罚款。'],
    ['HandoutItem', '（一）初犯的；'],
    ['HandoutNote', 'Note: Ask first'],
    ['HandoutNote', 'then read & explain'],
    ['HandoutSource', '《道路交通安全法》第九十一条'],
    ['HandoutSource', 'Source: x.md'],
    ['Heading1', '第二条'],
    ['HandoutStatus', 'Not in the library of this computer; its words are not shown.'],
  ]);
});

test('it is A4, with Chinese fonts for Chinese letters, and Chinese paragraphs begin two characters further in', async () => {
  const [styles, text] = await Promise.all(
    ['word/styles.xml', 'word/document.xml'].map((name) => part(SAMPLE_HANDOUT, name)),
  );
  expect(text).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(styles).toMatch(/<w:rPrDefault>.*w:eastAsia="宋体".*<\/w:rPrDefault>/s);
  expect(styles).toMatch(/w:styleId="Heading1".*w:eastAsia="黑体"/s);
  expect(text?.match(/w:firstLineChars="200"/g)).toHaveLength(1);
});

test('whatever is written in notes and titles, the document stays one that can be opened', async () => {
  const words = fc.string({ unit: 'binary', maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(words, words, async (title, note) => {
      const handout: Handout = { title: `${title}\u{0}`, language: 'zh', entries: [{ title: '\u{D800}', note }] };
      const xml = await part(handout, 'word/document.xml');
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      expect(xml.match(/<w:p>/g)?.length).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 10 },
  );
});
