import * as fc from 'fast-check';
import { zlibSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../extraction.ts';
import { blockWords } from '../extraction.ts';
import { readPdf } from './pdf.ts';
import { latin, line, lines, pdf, WIDTH } from './pdfSample.ts';

async function read(pages: readonly string[]): Promise<Extraction> {
  const result = await readPdf(pdf(pages), {});
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const shape = ({ blocks }: Extraction) =>
  blocks.map(({ type, level, marker, text, cells }) =>
    [type, level, marker, cells?.join('|') ?? text].filter(Boolean).join(' '),
  );
const left = ({ remainder }: Extraction, reason: string) =>
  remainder.filter((part) => part.reason === reason).map(({ text }) => text);
const codeOf = async (bytes: Uint8Array) => {
  const result = await readPdf(bytes, {});
  return result.ok ? result.value.warnings.map(({ code }) => code) : result.problem.code;
};

const PROSE = [
  'An officer who stops a vehicle tells the driver why, in words that the',
  'driver understands, and asks for the licence before anything else is',
  'done. The time of the stop is written down.',
];

describe('text of a PDF', () => {
  it('has its lines put together to paragraphs, with headings by size and weight', async () => {
    const page =
      line('Stopping vehicles', 60, 700, { size: 20, font: 'B' }) +
      line('Before the stop', 60, 660, { font: 'B' }) +
      lines(PROSE, 60, 640) +
      lines(['Another paragraph follows after a wider gap.'], 60, 590);
    expect(shape(await read([page]))).toEqual([
      'heading 1 Stopping vehicles',
      'heading 2 Before the stop',
      `paragraph ${PROSE.join(' ')}`,
      'paragraph Another paragraph follows after a wider gap.',
    ]);
  });

  it('has list items with their markers and depths', async () => {
    const page =
      lines(PROSE, 60, 700) +
      line('1.', 60, 650) +
      line('Signal the driver to stop at a place that is safe to stand for', 80, 650) +
      line('both.', 80, 638) +
      line('(a)', 80, 626) +
      line('with the lamp', 100, 626) +
      line('2.', 60, 614) +
      line('Wait.', 80, 614);
    expect(shape(await read([page])).slice(1)).toEqual([
      'list-item 1 1. Signal the driver to stop at a place that is safe to stand for both.',
      'list-item 2 (a) with the lamp',
      'list-item 1 2. Wait.',
    ]);
  });

  it('knows bold at the beginning of a paragraph', async () => {
    const { blocks } = await read([
      line('Note:', 60, 700, { font: 'B' }) + line('Keep the form.', 92, 700) + lines(PROSE, 60, 660),
    ]);
    expect(blocks[0]).toMatchObject({ type: 'paragraph', text: 'Note: Keep the form.', boldEnd: 5 });
  });

  it('goes on over the end of a page, and two columns are read one after the other', async () => {
    const column = (words: string, count: number) => Array.from({ length: count }, () => words);
    const first = column('the left side of the page is long and full', 8);
    const second = column('the right side of the page is as full and', 8);
    const twoColumns = lines(first, 40, 700) + lines(second, 320, 700);
    const extraction = await read([twoColumns, lines(['ends here.'], 40, 700)]);
    expect(shape(extraction)).toEqual([`paragraph ${[...first, ...second].join(' ')} ends here.`]);
  });

  it('has the rows and cells of a table that is drawn with lines', async () => {
    const rules =
      [40, 140, 340].map((x) => `${x} 600 m ${x} 680 l S\n`).join('') +
      [680, 640, 600].map((y) => `40 ${y} m 340 ${y} l S\n`).join('');
    const cells =
      line('Term', 45, 660, { font: 'B' }) +
      line('Meaning', 145, 660, { font: 'B' }) +
      line('Patrol', 45, 625) +
      line('Two officers who walk or', 145, 625) +
      line('drive a beat', 145, 613);
    const page = lines(PROSE, 40, 760) + rules + cells + lines(['After the table.'], 40, 570);
    expect(shape(await read([page]))).toEqual([
      `paragraph ${PROSE.join(' ')}`,
      'table-row Term|Meaning',
      'table-row Patrol|Two officers who walk or drive a beat',
      'paragraph After the table.',
    ]);
  });

  it('loses a hyphen that only the end of a line put there, and keeps one that belongs to the word', async () => {
    const page = lines(
      [
        'We write information in the middle of this line and then infor-',
        'mation at its end. A follow-up is made where any other follow-',
        'up is needed.',
      ],
      60,
      700,
    );
    const extraction = await read([page]);
    expect(extraction.blocks[0]?.text).toMatch(/then information at its end\. .* other follow-up is needed\./);
    expect(left(extraction, 'line-hyphen')).toEqual(['-']);
  });
});

describe('the edge of a page', () => {
  it('ends a line that runs over it, where it ends for whoever looks at the page', async () => {
    expect(shape(await read([line('0123456789', 560, 700)]))).toEqual(['paragraph 01234567']);
    const words = 'a(-(:,.)A 00:;A;-m-)-. A(A:(:A.; .)A-0A..,-0a ..;:,; ((Aa';
    expect(shape(await read([line(words, 296, 10, { size: 14 })]))).toEqual([`paragraph ${words.slice(0, -1)}`]);
  });
});

describe('what belongs to the pages', () => {
  const page = (number: number) =>
    line('Patrol manual', 60, 780, { size: 8 }) +
    lines([`Chapter ${number * 7} tells what to do.`, 'It says more. '.repeat(number)], 60, 715) +
    line(`Page ${number} of 4`, 280, 20, { size: 8 });

  it('is left out: running heads, page numbers, watermarks', async () => {
    const mark = 'BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 250 Tm (DRAFT) Tj ET\n';
    const extraction = await read([1, 2, 3, 4].map((number) => page(number) + mark));
    expect(left(extraction, 'running-head')).toEqual(Array(4).fill('Patrol manual'));
    expect(left(extraction, 'page-number')).toEqual([1, 2, 3, 4].map((number) => `Page ${number} of 4`));
    expect(left(extraction, 'watermark')).toEqual(Array(4).fill('DRAFT'));
    expect(extraction.blocks.map(blockWords).join(' ')).not.toMatch(/manual|Page|DRAFT/);
  });

  it('is left out: contents, by leaders or by titles that stand again', async () => {
    const contents =
      line('Contents', 60, 700, { size: 14 }) +
      lines(
        ['Stops ........................ 2', 'Searches ..................... 3', 'Arrests ...................... 4'],
        60,
        670,
      );
    const leaders = await read([
      contents,
      ...['Stops', 'Searches', 'Arrests'].map((title) => lines([title, 'Text.'], 60, 700)),
    ]);
    expect(left(leaders, 'contents')).toHaveLength(4);
    const titles = ['Stops', 'Searches', 'Arrests'];
    const plain = await read([
      lines(['Contents', ...titles], 60, 700),
      ...titles.map((title) => lines([title, 'Text.'], 60, 700)),
    ]);
    expect(left(plain, 'contents')).toEqual(['Contents', ...titles]);
    expect(plain.blocks.map(blockWords).join(' ')).toContain('Stops');
  });

  it('does not include numbers that do not count with the pages', async () => {
    const extraction = await read(
      [line('1998', 290, 20), line('1998', 290, 20), line('7', 290, 20)].map((foot) => lines(PROSE, 60, 700) + foot),
    );
    expect(left(extraction, 'page-number')).toEqual([]);
  });
});

describe('a PDF that is not as it should be', () => {
  const good = pdf([lines(PROSE, 60, 700)]);

  it('is refused by name', async () => {
    expect(await codeOf(latin('Just text.'))).toBe('not-pdf');
    expect(await codeOf(latin('%PDF-1.7\nnothing of it'))).toBe('pdf-damaged');
    const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<00><00>]`;
    expect(await codeOf(pdf([line('x', 60, 700)], { trailer: locked }))).toBe('pdf-encrypted');
  });

  it('is refused when it unpacks without end, packed once or twice', async () => {
    const pack = (bytes: Uint8Array) => zlibSync(bytes, { level: 1 });
    const bomb = pack(new Uint8Array(130 * 1024 * 1024));
    const text = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    expect(await codeOf(pdf([''], { contents: () => text(bomb), filter: '/Filter/FlateDecode' }))).toBe('pdf-bomb');
    const twice = { contents: () => text(pack(bomb)), filter: '/Filter[/FlateDecode/FlateDecode]' };
    expect(await codeOf(pdf([''], twice))).toBe('pdf-bomb');
  }, 20_000);

  it('is read as far as it goes, with warnings', async () => {
    expect(await codeOf(good.slice(0, -8))).toContain('pdf-truncated');
    const warnings = (await read([lines(PROSE, 60, 700), '', '', lines(PROSE, 60, 700)])).warnings;
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 'no-text-page', place: { page: 2 } });
    expect(warnings[0]?.message.en).toContain('2 to 3');
  });

  it('stops when told to, and tells how far it is', async () => {
    const controller = new AbortController();
    const done: number[] = [];
    const reading = readPdf(pdf(Array(5).fill(lines(PROSE, 60, 700))), {
      signal: controller.signal,
      onProgress: (page) => {
        done.push(page);
        if (page === 2) controller.abort(new Error('enough'));
      },
    });
    await expect(reading).rejects.toThrow('enough');
    expect(done).toEqual([1, 2]);
  });

  it('never makes the reader throw, whatever byte is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        async (damage) => {
          const bytes = good.slice();
          for (const [at, byte] of damage) bytes[at] = byte;
          await readPdf(bytes, {});
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('every character on a page', () => {
  const characters = (texts: readonly string[]) => [...texts.join('').replace(/\s/g, '')].sort().join('');

  /** The words that stand on the page whole; no letter is wider than high. */
  const onPage = ({
    words,
    x,
    size,
  }: {
    readonly words: readonly string[];
    readonly x: number;
    readonly size: number;
  }) => words.filter((_, place) => x + words.slice(0, place + 1).join(' ').length * size <= WIDTH);

  it('is in exactly one block or in the remainder', async () => {
    const word = fc.stringMatching(/^[A-Za-z0-9().,;:-]{1,12}$/);
    const piece = fc
      .record({
        words: fc.array(word, { minLength: 1, maxLength: 6 }),
        x: fc.integer({ min: 0, max: 300 }),
        y: fc.integer({ min: 10, max: 780 }),
        size: fc.constantFrom(8, 10, 14),
      })
      .map((one) => ({ ...one, words: onPage(one) }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        async (pages) => {
          const extraction = await read(
            pages.map((pieces) =>
              pieces.map(({ words, x, y, size }) => line(words.join(' '), x, y, { size })).join(''),
            ),
          );
          const found = [...extraction.blocks.map(blockWords), ...extraction.remainder.map(({ text }) => text)];
          expect(characters(found)).toBe(characters(pages.flat().flatMap(({ words }) => words)));
        },
      ),
      { numRuns: 30 },
    );
  });
});
