import { readdirSync, readFileSync } from 'node:fs';
import {
  CHECK_CODES,
  DEFAULT_SEVERITIES,
  DraftChecker,
  edited,
  severityOf,
  SimilarTitles,
} from '@dutybook/shared/drafting';
import type { CheckCode, Finding } from '@dutybook/shared/drafting';
import { buildLibraryPack, openLibrary, openLibraryPack } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import { joined, memorySource } from '@dutybook/shared/pack';
import { importFiles } from '@dutybook/shared/reading';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHORT_NAMES } from './citedLaws.ts';
import { hasMaterial, material } from './corpus.ts';
import { faultyDrafts } from './faults.ts';
import type { FaultyDraft } from './faults.ts';

const AS_OF = '2026-11-27';
const DRAFTS = 20;
const FOLDER = material('corpora/laws-cn/');
const NO_GUIDELINE = 'the corpus has no guidelines';
/** Codes that no fault here provokes, and why. */
const NOT_PROVOKED: Readonly<Partial<Record<CheckCode, string>>> = {
  'not-in-force': 'all laws of the corpus are in force on the day of the test',
  'not-checked': 'nothing is wrong with the draft: the library does not know enough',
  'front-matter': NO_GUIDELINE,
  'step-without-basis': NO_GUIDELINE,
  'step-number': NO_GUIDELINE,
  'step-start': NO_GUIDELINE,
  'unit-missing': NO_GUIDELINE,
  'section-missing': NO_GUIDELINE,
};
/** Warnings and errors about the files as they are, by file and code, each looked at. */
const KNOWN: Readonly<Record<string, readonly CheckCode[]>> = {};

/** Files of articles that cite laws, of every kind, evenly spaced over all of them. */
function chosen(names: readonly string[]): readonly string[] {
  const fit = names.filter((name) => {
    const text = readFileSync(FOLDER + name, 'utf8');
    const articles = text.match(/^(?:#+ |\*\*)?第[一二三四五六七八九十百]+条/gmu)?.length ?? 0;
    const laws = text.match(/《中华人民共和国[^》]+法》/gu)?.length ?? 0;
    return articles > 15 && laws >= 2 && text.length < 40_000;
  });
  return Array.from({ length: DRAFTS }, (_, place) => fit[Math.floor(((place + 0.5) * fit.length) / DRAFTS)] ?? '');
}

async function libraryOf(names: readonly string[]): Promise<Library> {
  const files = names.map((path) => {
    const bytes = new Uint8Array(readFileSync(FOLDER + path));
    return { path: `laws-cn/${path}`, size: bytes.length, bytes: () => Promise.resolve(success(bytes)) };
  });
  const imported = await importFiles(files, { day: AS_OF });
  if (!imported.ok) throw new Error(imported.problem.code);
  const content = {
    title: { zh: '法律' },
    instruments: imported.value.instruments,
    shortNames: new Uint8Array(readFileSync(SHORT_NAMES)),
    hasCitations: false,
  };
  const pack = await openLibraryPack(memorySource(joined([...buildLibraryPack(content, () => [])])));
  if (!pack.ok) throw new Error(pack.problem.code);
  return openLibrary([pack.value], { today: () => AS_OF });
}

describe.skipIf(!hasMaterial)('drafts made wrong on purpose', () => {
  let library: Library;
  let titles: SimilarTitles;
  let drafts: readonly string[];
  beforeAll(async () => {
    const all = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.endsWith('_index.md'))
      .sort();
    drafts = chosen(all.filter((name) => !name.startsWith('DLC/')));
    const laws = all.filter((name) => !/^(?:DLC|司法解释|行政法规|部门规章)\//u.test(name));
    library = await libraryOf([...new Set([...laws, ...drafts])]);
    titles = new SimilarTitles((await library.instruments()).flatMap(({ title }) => title.zh ?? []));
  });

  async function findingsOf(text: string, isWanted: (code: CheckCode) => boolean): Promise<readonly Finding[]> {
    const references = await library.references(text);
    if (!references.ok) throw new Error(references.problem.code);
    return new DraftChecker(titles).check(text, references.value, { asOf: AS_OF, isWanted });
  }

  const finds = ({ code, start, end }: FaultyDraft, found: readonly Finding[]) =>
    found.find((each) => each.code === code && each.start < end && each.end > start);

  it('every fault is found where it is, and is gone once it is put right', async () => {
    const missed: string[] = [];
    const left: string[] = [];
    const provoked = new Map<CheckCode, number>();
    for (const name of drafts) {
      for (const faulty of faultyDrafts(FOLDER + name, name)) {
        const { code, text, start, end } = faulty;
        provoked.set(code, (provoked.get(code) ?? 0) + 1);
        const finding = finds(faulty, await findingsOf(text, (each) => each === code));
        if (finding === undefined) missed.push(`${name} ${code}: ${text.slice(start - 10, end + 10)}`);
        const [fix] = finding?.fixes ?? [];
        if (finding === undefined || fix === undefined) continue;
        const right = edited(text, fix.edits);
        const by = right.length - text.length;
        const again = finds(
          { ...faulty, end: Math.max(end + by, start + 1) },
          await findingsOf(right, (each) => each === code),
        );
        if (again !== undefined) left.push(`${name} ${code}: ${right.slice(start - 10, end + 10)}`);
      }
    }
    expect({ missed, left }).toEqual({ missed: [], left: [] });
    const often = [...provoked].filter(([, count]) => count >= 2).map(([code]) => code);
    expect(CHECK_CODES.filter((code) => !often.includes(code) && !(code in NOT_PROVOKED))).toEqual([]);
  });

  it('the files as they are have no fault, but for what is listed', async () => {
    const found: Record<string, readonly CheckCode[]> = {};
    for (const name of drafts) {
      const text = readFileSync(FOLDER + name, 'utf8');
      const all = await findingsOf(text, (code) => DEFAULT_SEVERITIES[code] !== 'off');
      const strong = all.filter((each) =>
        ['error', 'warning'].includes(severityOf(each, DEFAULT_SEVERITIES[each.code])),
      );
      if (strong.length > 0) found[name] = strong.map(({ code }) => code);
    }
    expect(found).toEqual(KNOWN);
  });
});
