import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument, Language, Provision } from '../../model/index.ts';
import { defined, EID_NAME, fullText, pathTo, PROVISION_TYPES, provisionsOf } from '../../model/index.ts';
import { formatChineseNumeral } from '../../text/index.ts';
import { memorySource } from '../byteSource.ts';
import { openPack } from '../openPack.ts';
import { sampleInstruments } from '../packSample.ts';
import { buildPack } from '../packWriter.ts';
import { buildInstrumentSections, InstrumentStore } from './index.ts';

/** A tree before its nodes have names. */
interface Bare {
  readonly type: Provision['type'];
  readonly named: 'below' | 'flat' | 'odd' | 'plain';
  readonly number: string | undefined;
  readonly heading: string | undefined;
  readonly text: string;
  readonly children: readonly Bare[];
}

// Half letters that have a meaning for numbers and names, half anything, broken characters included.
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('第', '条', '十', '一', '二', '1', '（', '）', '之', '_', '-'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('\ud800', '\udc00\ud800', '\0', ''),
);

const tree: fc.Arbitrary<readonly Bare[]> = fc.letrec<{ list: readonly Bare[] }>((tie) => ({
  list: fc.array(
    fc.record({
      type: fc.constantFrom(...PROVISION_TYPES),
      named: fc.constantFrom('below', 'below', 'flat', 'odd', 'plain'),
      number: fc.option(words, { nil: undefined }),
      heading: fc.option(words, { nil: undefined }),
      text: words,
      children: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('list')),
    }),
    { maxLength: 4 },
  ),
})).list;

/** Gives every node a name of its own: mostly rising, some out of order, some below their parent, some odd. */
function named(bare: readonly Bare[], counter: { next: number }, parent?: string): readonly Provision[] {
  return bare.map((node) => {
    const { type, named: style, number, heading, text, children } = node;
    if (style === 'plain') return plainArticle(node, counter);
    counter.next += style === 'odd' ? 3 : 1;
    const last = `${EID_NAME[type]}_${counter.next}${style === 'odd' ? '-1' : ''}`;
    const eid = style === 'below' && parent !== undefined ? `${parent}__${last}` : style === 'odd' ? `x${last}` : last;
    return defined({ type, eid, number, heading, text, children: named(children, counter, eid) });
  });
}

/** An article that is called what its label says, whatever it has below. */
function plainArticle({ text, children }: Bare, counter: { next: number }): Provision {
  counter.next += 1;
  const { next } = counter;
  const [label, branch] = next % 3 === 0 ? [`${next}-1`, '之一'] : [`${next}`, ''];
  const eid = `art_${label}`;
  const number = `第${formatChineseNumeral(next)}条${branch}`;
  return { type: 'article', eid, number, text, children: named(children, counter, eid) };
}

const provisions = tree.map((bare) => named(bare, { next: 0 }));

function instrument(nth: number, texts: readonly (readonly (readonly Provision[])[])[]): Instrument {
  const languages: readonly Language[] = ['zh', 'en'];
  return {
    id: `id-${nth}`,
    work: `/akn/cn/act/2001/n${nth}`,
    kind: 'regulation',
    title: { zh: `法${nth}` },
    backTranslated: [],
    aliases: { zh: ['别名'] },
    topics: [],
    related: [],
    figures: [],
    source: { document: 'd', paragraphs: ['P1'] },
    versions: texts.map((expressions, place) => ({
      date: `20${10 + place}`,
      history: [],
      expressions: expressions.map((roots, at) => ({ language: languages[at] ?? 'zh', provisions: roots })),
    })),
  };
}

const instruments = fc
  .array(fc.array(fc.array(provisions, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }), {
    maxLength: 4,
  })
  .map((list) => list.map((texts, nth) => instrument(nth, texts)));

async function storeOf(list: readonly Instrument[]): Promise<InstrumentStore> {
  const sections = buildInstrumentSections(list);
  const pack = await openPack(memorySource(buildPack(sections)), { understood: sections.map(({ name }) => name) });
  if (!pack.ok) throw new Error(pack.problem.code);
  const store = await InstrumentStore.open(pack.value);
  if (!store.ok) throw new Error(store.problem.message.en);
  return store.value;
}

/** Every text of every instrument with its place. */
function textsOf(list: readonly Instrument[]) {
  return list.flatMap(({ versions }, number) =>
    versions.flatMap(({ expressions }, version) =>
      expressions.map((expression) => ({ number, version, ...expression })),
    ),
  );
}

describe('an instrument store', () => {
  it('gives back every instrument, text and provision as it was', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(instruments, async (list) => {
        const store = await storeOf(list);
        expect(store.count).toBe(list.length);
        for (const { number, version, language, provisions: roots } of textsOf(list)) {
          expect(await store.wholeVersion(number, version, language)).toEqual({ ok: true, value: roots });
          for (const { eid } of provisionsOf(roots)) {
            const path = pathTo(roots, eid);
            const found = await store.provision(number, version, language, eid);
            expect(found.ok && found.value?.provision).toEqual(path.at(-1));
            expect(found.ok && found.value?.above.map((above) => above.eid)).toEqual(
              path.slice(0, -1).map((above) => above.eid),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives instruments without their text, by number, work and id', async () => {
    const list = sampleInstruments(1, 5);
    const store = await storeOf(list);
    for (const [number, { work, id, title }] of list.entries()) {
      const found = await store.instrument(number);
      expect(found.ok && found.value.title).toEqual(title);
      expect(found.ok && found.value.versions[0]?.expressions).toEqual([{ language: 'zh', provisions: [] }]);
      expect(await store.byWork(work)).toEqual({ ok: true, value: number });
      expect(await store.byId(id)).toEqual({ ok: true, value: number });
    }
    expect(await store.byWork('/akn/none')).toEqual({ ok: true, value: undefined });
  });

  it('gives the words of articles as their trees have them', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(instruments, async (list) => {
        const store = await storeOf(list);
        for (let article = 0; article < store.articleCount; article += 1) {
          const tree = await store.articleText(article);
          const words = await store.articleUnits(article, (units) => units.text());
          expect(words.ok && words.value).toBe(tree.ok && fullText(tree.value.provision));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('makes plain articles from their labels as their trees have them, and no others', {
    timeout: 60_000,
  }, async () => {
    const counts = { plain: 0, other: 0 };
    const compare = async (list: readonly Instrument[]) => {
      const store = await storeOf(list);
      for (let article = 0; article < store.articleCount; article += 1) {
        const found = await store.articleText(article);
        if (!found.ok) throw new Error(found.problem.code);
        const { provision } = found.value;
        const plain = await store.plainArticle(article, provision.eid.replace(/^art_/, ''));
        counts[plain.ok && plain.value !== undefined ? 'plain' : 'other'] += 1;
        expect(plain).toEqual({ ok: true, value: plain.ok && plain.value === undefined ? undefined : provision });
      }
    };
    await fc.assert(fc.asyncProperty(instruments, compare), { numRuns: 200 });
    expect(counts.plain).toBeGreaterThan(100);
    expect(counts.other).toBeGreaterThan(100);
  });

  it('makes all articles of common law from their labels', async () => {
    const list = sampleInstruments(6, 20);
    const store = await storeOf(list);
    const articles = textsOf(list).flatMap(({ provisions: roots }) =>
      [...provisionsOf(roots)].filter(({ type }) => type === 'article'),
    );
    for (const [number, article] of articles.entries()) {
      const plain = await store.plainArticle(number, article.eid.replace('art_', ''));
      expect(plain).toEqual({ ok: true, value: article });
    }
    expect(await store.plainArticle(0, 'one')).toEqual({ ok: true, value: undefined });
    expect((await store.plainArticle(articles.length, '1')).ok).toBe(false);
    expect((await store.plainArticle(0.5, '1')).ok).toBe(false);
  });

  it('numbers the articles of all texts in their order', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(instruments, async (list) => {
        const store = await storeOf(list);
        let next = 0;
        for (const { number, version, language, provisions: roots } of textsOf(list)) {
          const articles = [...provisionsOf(roots)].filter(({ type }) => type === 'article');
          expect(store.articlesOf(number, version, language)).toEqual({ start: next, end: next + articles.length });
          for (const { eid } of articles) {
            const place = await store.article(next);
            expect(place.ok && place.value).toMatchObject({
              article: next,
              instrument: number,
              version,
              language,
              eid,
            });
            const text = await store.articleText(next);
            expect(text.ok && text.value.provision.eid).toBe(eid);
            next += 1;
          }
        }
        expect(store.articleCount).toBe(next);
        expect((await store.article(next)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('says what stands above an article and beside it', async () => {
    const store = await storeOf(sampleInstruments(2, 1));
    const found = await store.provision(0, 0, 'zh', 'art_2');
    if (!found.ok) throw new Error(found.problem.code);
    expect(found.value?.above).toMatchObject([{ type: 'chapter', number: '第一章' }]);
    expect(found.value?.previous).toMatchObject({ eid: 'art_1', number: '第一条', article: 0 });
    expect(found.value?.next).toMatchObject({ number: '第三条', article: 2 });
    expect((await store.provision(0, 0, 'zh', 'art_2__para_1')).ok).toBe(true);
  });

  it('has no text where there is none', async () => {
    const store = await storeOf(sampleInstruments(3, 1));
    const nothing = { ok: true, value: undefined };
    expect(await store.provision(0, 0, 'zh', 'art_999')).toEqual(nothing);
    expect(await store.provision(0, 0, 'en', 'art_1')).toEqual(nothing);
    expect(await store.wholeVersion(0, 7, 'zh')).toEqual(nothing);
    expect(await store.wholeVersion(7, 0, 'zh')).toEqual(nothing);
    expect(store.articlesOf(-1, 0, 'zh')).toBeUndefined();
    expect(await store.instrument(7)).toMatchObject({ ok: false });
  });

  it('carries law in less than a third of its text', () => {
    const list = sampleInstruments(4, 100);
    const text = textsOf(list)
      .flatMap(({ provisions: roots }) => [...provisionsOf(roots)].map((node) => node.text))
      .join('');
    expect(buildPack(buildInstrumentSections(list)).length).toBeLessThan(new Blob([text]).size * 0.3);
  });

  it('does not carry a nesting that readers could not follow', () => {
    let deep: Provision = { type: 'item', eid: 'i', text: '', children: [] };
    for (let level = 0; level < 101; level += 1) deep = { type: 'item', eid: 'i', text: '', children: [deep] };
    expect(() => buildInstrumentSections([instrument(0, [[[deep]]])])).toThrow(RangeError);
  });
});
