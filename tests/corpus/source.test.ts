import { readFileSync } from 'node:fs';
import { findDoubtfulFigures } from '@dutybook/shared/text';
import { pinyin } from 'pinyin-pro';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasMaterial, material, readTable } from './corpus.ts';
import { builtInInstruments, builtInLibrary } from './guidance.ts';

const instruments = await builtInInstruments();
const library = await builtInLibrary();

describe.skipIf(!hasMaterial)('the built-in library against its source', () => {
  let rows: readonly Readonly<Record<string, string>>[] = [];
  let paragraphs: ReadonlyMap<string, string> = new Map();

  beforeAll(() => {
    rows = readTable(material('source/rows.tsv'));
    const lines = readFileSync(material('source/public-security-work-2013-2014.txt'), 'utf8').split('\n');
    const text = lines.filter((line) => line.trim() !== '');
    paragraphs = new Map(text.map((line, place) => [`P${place + 1}`, line]));
  });

  it('has every row, with its titles and its paragraphs', () => {
    const expected = rows.map(({ id, title_en: en, title_zh_suggested: zh, where }) => [id, en, zh, where]);
    const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
    const actual = rows.map(({ id }) => {
      const record = byId.get(id ?? '');
      return [record?.source.row, record?.title.en, record?.title.zh, record?.source.paragraphs.join(' ')];
    });
    expect(actual).toEqual(expected);
  });

  it('quotes every figure as the paragraph prints it', () => {
    for (const { id, figures } of instruments) {
      for (const { printed, paragraph } of figures) {
        expect(paragraphs.get(paragraph), `${id}: ${printed} in ${paragraph}`).toContain(printed);
      }
    }
  });

  it('calls every figure doubtful that the source damages, and no other certain', () => {
    for (const { id, figures } of instruments) {
      for (const { printed, certainty, paragraph, note } of figures) {
        const text = paragraphs.get(paragraph) ?? '';
        const at = text.indexOf(printed);
        const damaged = findDoubtfulFigures(text).some(({ start, end }) => start < at + printed.length && end > at);
        if (damaged) expect(certainty !== 'certain' || note !== undefined, `${id}: ${printed}`).toBe(true);
      }
    }
  });

  it('reads digits only from what is printed', () => {
    for (const { id, figures } of instruments) {
      for (const { printed, reading, certainty } of figures) {
        const digits = printed.replace(/\D/g, '');
        if (reading === undefined || certainty === 'certain' || digits === '') continue;
        expect(digits, `${id}: ${printed}`).toContain(reading.replace(/\D/g, ''));
      }
    }
  });

  it('finds 80 of 80 rows first by English title, by Chinese title and by full pinyin', async () => {
    const missed: string[] = [];
    for (const { id, title_en: en = '', title_zh_suggested: zh = '' } of rows) {
      const spoken = pinyin(zh, { toneType: 'none', type: 'array' });
      for (const query of [en, zh, spoken.join(''), spoken.join(' ')]) {
        const result = await library.lookup({ query, limit: 1 });
        const found = result.ok ? result.value.hits[0]?.row : result.problem.code;
        if (found !== id) missed.push(`${id} by ${query}: ${found}`);
      }
    }
    expect(rows).toHaveLength(80);
    expect(missed).toEqual([]);
  });
});
