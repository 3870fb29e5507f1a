import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_REGISTRY, readDutybookMarkdown } from '../../reading/index.ts';
import { checkFrontMatter } from './frontMatter.ts';
import { GuidelineMatterReader } from './guidelineMatter.ts';

const LINES = [
  'dutybook: 1',
  'id: G-1',
  'subtype: guide',
  'status: draft',
  'date: "2026-06-01"',
  'title: { en: Guide, zh: 指引 }',
  'backTranslated: [zh]',
  'aliases: { zh: [路检] }',
  'country: cn',
  'issuer: { en: Traffic Police }',
  'topics:\n  - { en: Patrol }\n  - zh: 巡逻',
  'related:\n  - { relation: implements, id: L-1 }',
  'figures:\n  - id: a\n    label: { zh: 数 }\n    printed: 15 0\n    certainty: unknown\n    note: { zh: 空格 }\n    paragraph: P1',
  'source: { document: x, paragraphs: [P1, P2] }',
];
/** Lines with one thing wrong that no cut makes. */
const WRONG = ['country: China', 'titel: x', 'adopted: "2026-13"', 'jurisdiction: {}', 'programme: 12', 'related: L-1'];
const PIECES = [
  'x',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ',',
  '- ',
  '\n',
  '\n  ',
  '1',
  'null',
  ' ',
  '#',
  '&a ',
  '*a ',
  '@',
  'zh',
  '\t',
];

/** Front matter with a few pieces put in and cut out. */
const damaged = fc
  .tuple(
    fc.subarray(LINES, { minLength: 8 }),
    fc.subarray(WRONG, { maxLength: 1 }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.constantFrom(...PIECES)), {
      maxLength: 3,
    }),
  )
  .map(([lines, wrong, changes]) =>
    changes.reduce(
      (text, [where, cut, piece]) => {
        const at = Math.floor(where * text.length);
        return text.slice(0, at) + piece + text.slice(at + cut);
      },
      [...lines, ...wrong].join('\n'),
    ),
  );

test('what is found in front matter is what the reader refuses, and stands in it', () => {
  const reader = new GuidelineMatterReader();
  fc.assert(
    fc.property(damaged, fc.boolean(), (yaml, isWindows) => {
      const written = `---\nkind: guideline\n${yaml}\n---\n\n## 摘要\n\n甲。\n`;
      const text = isWindows ? written.replaceAll('\n', '\r\n') : written;
      const matter = reader.read(text);
      if (matter === undefined) return;
      const read = readDutybookMarkdown(text, { registry: EMPTY_REGISTRY, file: 'G.md', rows: false });
      // Names of `library.yaml` are not at hand where a draft is checked.
      const isRefused = !read.ok && !/is not in library\.yaml/u.test(read.problem.message.en ?? '');
      const found = checkFrontMatter(matter);
      expect(found.length > 0).toBe(isRefused);
      for (const { start, end, fixes } of found) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(matter.start + Math.max(1, matter.yaml.length));
        for (const { edits } of fixes) for (const edit of edits) expect(edit.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});
