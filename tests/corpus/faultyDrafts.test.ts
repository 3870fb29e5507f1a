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
import { chooser, faultyDrafts } from './faults.ts';
import type { FaultyDraft } from './faults.ts';
import { referenceFaults } from './referenceFaults.ts';

const AS_OF = '2026-11-27';
const DRAFTS = 20;
const FOLDER = material('corpora/laws-cn/');
const NO_GUIDELINE = 'the corpus has no guidelines';
/** Codes that no fault here provokes, and why. */
const NOT_PROVOKED: Readonly<Partial<Record<CheckCode, string>>> = {
  'not-in-force': 'all laws of the corpus are in force on the day of the test',
  'front-matter': NO_GUIDELINE,
  'step-without-basis': NO_GUIDELINE,
  'step-number': NO_GUIDELINE,
  'step-start': NO_GUIDELINE,
  'unit-missing': NO_GUIDELINE,
  'section-missing': NO_GUIDELINE,
};
/** Warnings and errors about the files as they are, by file and code, each looked at: both cite laws that others have repealed. */
const KNOWN: Readonly<Record<string, readonly CheckCode[]>> = {
  '司法解释/最高人民法院关于适用《担保法》若干问题的解释(2000-12-08).md': ['outdated-version'],
  '行政法规/中外合资经营企业法实施条例(2019-03-02).md': ['outdated-version'],
};

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

const draftAt = (name: string): string => readFileSync(FOLDER + name, 'utf8').replaceAll('\r\n', '\n');

const isShown = (code: CheckCode): boolean => DEFAULT_SEVERITIES[code] !== 'off';

/** Those that say that something is wrong; the others only ask to look, or tell what was not checked. */
const strong = (found: readonly Finding[]): readonly Finding[] =>
  found.filter((each) => ['error', 'warning'].includes(severityOf(each, DEFAULT_SEVERITIES[each.code])));

/** A number that is wrong leaves a gap where it should be, and references without what they cite. */
const bringsAlong = (fault: CheckCode, found: CheckCode): boolean =>
  fault === found || (fault.startsWith('numbering-') && (found === 'numbering-gap' || found === 'internal-reference'));

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

  const only = async ({ code, text }: FaultyDraft) => findingsOf(text, (each) => each === code);
  const at = ({ start, end }: Pick<FaultyDraft, 'start' | 'end'>, found: readonly Finding[]) =>
    found.find((each) => each.start < end && each.end > start);

  async function faultsOf(name: string, text: string): Promise<readonly FaultyDraft[]> {
    const references = await library.references(text);
    if (!references.ok) throw new Error(references.problem.code);
    const cited = await referenceFaults({ text, references: references.value, library }, chooser(name));
    return [...faultyDrafts(text, name), ...cited];
  }

  /** What is wrong with the fix of a finding: it does not put the draft right, or not back where that is asked for. */
  async function leftBy(faulty: FaultyDraft, { fixes }: Finding, original: string): Promise<string | undefined> {
    const { text, start, end, code } = faulty;
    const rights = fixes.map(({ edits }) => edited(text, edits));
    if (faulty.isUndone === true) return rights.includes(original) ? undefined : 'not as it was';
    const [right] = rights;
    if (right === undefined) return undefined;
    const by = right.length - text.length;
    const again = at({ start, end: Math.max(end + by, start + 1) }, await only({ code, text: right, start, end }));
    return again === undefined ? undefined : 'still there';
  }

  it('every fault is found where it is, and is gone once it is put right', async () => {
    const wrong: string[] = [];
    const provoked = new Map<string, number>();
    const files = new Map<CheckCode, Set<string>>();
    for (const name of drafts) {
      const original = draftAt(name);
      const known = KNOWN[name] ?? [];
      for (const faulty of await faultsOf(name, original)) {
        const { code, text, start, end, kind } = faulty;
        const what = kind === undefined ? code : `${code} ${kind}`;
        provoked.set(what, (provoked.get(what) ?? 0) + 1);
        files.set(code, (files.get(code) ?? new Set()).add(name));
        const finding = at(faulty, await only(faulty));
        const others = strong(await findingsOf(text, isShown)).filter(
          (each) => !bringsAlong(code, each.code) && !known.includes(each.code),
        );
        wrong.push(...others.map((each) => `also ${each.code}: ${name} ${what}: ${text.slice(start - 20, end + 10)}`));
        const left = finding === undefined ? 'missed' : await leftBy(faulty, finding, original);
        if (left !== undefined) wrong.push(`${left}: ${name} ${what}: ${text.slice(start - 20, end + 10)}`);
      }
    }
    console.log('faults put in', Object.fromEntries(provoked));
    expect(wrong).toEqual([]);
    const seldom = CHECK_CODES.filter((code) => (files.get(code)?.size ?? 0) < 2);
    expect(seldom).toEqual(CHECK_CODES.filter((code) => code in NOT_PROVOKED));
  });

  it('the files as they are have no fault, but for what is listed', async () => {
    const found: Record<string, readonly CheckCode[]> = {};
    for (const name of drafts) {
      const text = draftAt(name);
      const alarms = strong(await findingsOf(text, isShown));
      if (alarms.length > 0) found[name] = [...new Set(alarms.map(({ code }) => code))];
    }
    expect(found).toEqual(KNOWN);
  });
});
