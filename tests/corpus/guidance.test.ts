import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inverseOf, parseAddress, provisionsOf } from '@dutybook/shared/model';
import type { Instrument } from '@dutybook/shared/model';
import { describe, expect, it } from 'vitest';
import { builtInInstruments, builtInLibrary } from './guidance.ts';

const instruments = await builtInInstruments();
const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
const library = await builtInLibrary();

function bodyText(instrument: Instrument, language: 'en' | 'zh'): string {
  const expression = instrument.versions[0]?.expressions.find((candidate) => candidate.language === language);
  const lines = [...provisionsOf(expression?.provisions ?? [])].map(({ text }) => text);
  return [instrument.summary?.[language] ?? '', ...lines].join('\n');
}

const DIGITS = /\d+(?:[.,]\d+)*/g;

describe('the built-in library', () => {
  it('has 80 records of three kinds, each with its row', () => {
    expect(instruments).toHaveLength(80);
    expect(instruments.every(({ id, source }) => source.row === id)).toBe(true);
    expect(new Set(instruments.map(({ kind }) => kind)).size).toBe(3);
  });

  it('relates records both ways', () => {
    for (const { id, related } of instruments) {
      for (const { relation, id: other } of related) {
        expect(byId.get(other)?.related, `${id} ${relation} ${other}`).toContainEqual({
          relation: inverseOf(relation),
          id,
        });
      }
    }
  });

  it('shows the ninth task as missing, and says nothing of what it might be', () => {
    expect(byId.get('T9')?.versions[0]?.statedStatus).toBe('missing');
  });

  it.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
    '%s is complete in both languages',
    (_, instrument) => {
      for (const language of ['en', 'zh'] as const) {
        expect(instrument.title[language]?.length).toBeGreaterThan(1);
        expect(instrument.summary?.[language]?.length).toBeGreaterThan(9);
        expect(instrument.aliases[language]?.length).toBeGreaterThan(0);
        expect(bodyText(instrument, language).split('\n').length).toBeGreaterThan(1);
      }
      expect(instrument.issuer && instrument.jurisdiction && instrument.programme).toBeDefined();
      expect(instrument.topics.length).toBeGreaterThan(0);
      expect(instrument.source.paragraphs.length).toBeGreaterThan(0);
      expect(instrument.backTranslated).toEqual(['zh']);
      expect(parseAddress(instrument.work)).toBeDefined();
    },
  );

  it.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
    '%s states no number that is not one of its figures',
    (_, instrument) => {
      const allowed = new Set(['2013', '2014']);
      const known = [
        ...instrument.figures.flatMap(({ printed, reading }) => [printed, reading ?? '']),
        instrument.title.en ?? '',
        instrument.title.zh ?? '',
      ];
      for (const text of known) for (const [digits] of text.matchAll(DIGITS)) allowed.add(digits);
      for (const language of ['en', 'zh'] as const) {
        for (const [digits] of bodyText(instrument, language).matchAll(DIGITS)) expect([...allowed]).toContain(digits);
      }
    },
  );

  it.each(
    instruments
      .filter(({ figures }) => figures.some(({ certainty }) => certainty !== 'certain'))
      .map((i) => [i.id, i] as const),
  )('%s marks its doubtful figures in the text of its card', async (_, instrument) => {
    for (const language of ['en', 'zh'] as const) {
      const card = await library.card(instrument.work, { language });
      const doubts = card.ok ? card.value.blocks.flatMap((block) => block.doubts) : [];
      expect(doubts.length, language).toBeGreaterThan(0);
    }
  });
});

describe('the page of the walkthrough about looking up', () => {
  const folder = fileURLToPath(new URL('../../packages/vscode/media/walkthrough/', import.meta.url));
  const examples = ['lookUp.md', 'lookUp.nls.zh-cn.md'].flatMap((name) => {
    const [, words = ''] = readFileSync(join(folder, name), 'utf8').split('\n\n');
    return [...words.matchAll(/`([^`]+)`/gu)].map(([, query = '']) => [name, query] as const);
  });

  it.each(examples)('%s names %s, which the built-in library answers by its name', async (_, query) => {
    const answer = await library.lookup({ query, limit: 1 });
    const codes = answer.ok ? answer.value.hits[0]?.why.map(({ code }) => code) : [];
    expect(['title', 'title-part', 'alias', 'alias-part', 'pinyin', 'initials']).toContain(codes?.[0]);
  });
});
