import {
  LawNames,
  MemoryLibrary,
  namesOfInstruments,
  readReferences,
  resolveReferences,
} from '../../citation/index.ts';
import type { CitedLibrary } from '../../citation/index.ts';
import { sampleLaw, sampleVersion } from '../../citation/citedSample.ts';
import { foundReference } from '../../library/foundReference.ts';
import { DraftChecker } from './draftChecker.ts';
import { DEFAULT_SEVERITIES } from './finding.ts';
import type { CheckCode, Finding } from './finding.ts';
import { stateInDraft } from './ownReference.ts';
import { SimilarTitles } from './similarTitles.ts';

/** Laws for tests of the checks: one with two versions, one repealed, one that is not yet in force. */
const LAWS = [
  sampleLaw(
    '中华人民共和国治安管理处罚法',
    [
      sampleVersion('2012-10-26', {
        '1': [['为了维护治安，制定本法。']],
        '83': [['传唤后应当及时询问查证，询问查证的时间不得超过八小时。']],
        '119': [['本法施行。']],
      }),
      sampleVersion('2026-01-01', {
        '1': [['为了维护社会治安秩序，制定本法。']],
        '43': [['盗窃的，处拘留。'], ['有下列情形的：', '结伙的；', '殴打孕妇的。']],
        '44': [['四十四。']],
        '45': [['四十五。']],
        '83': [['公安机关应当依法及时立案。']],
        '97': [['传唤后应当及时询问查证，询问查证的时间不得超过八小时。']],
      }),
    ],
    ['治安管理处罚法'],
  ),
  sampleLaw('丙办法', [sampleVersion('2030-01-01', { '1': [['一。']] })]),
  sampleLaw('中华人民共和国环境保护法', [sampleVersion('2014-04-24', { '1': [['一。']] })]),
  sampleLaw('中华人民共和国民族区域自治法', [sampleVersion('2001-02-28', { '1': [['一。']] })]),
  sampleLaw('道路交通安全违法行为处理程序规定', [sampleVersion('2020-04-07', { '1': [['一。']] })]),
];
const [, ENDING] = LAWS;
/** Has no 河道法, and knows that one of its laws repeals it. */
const LIBRARY: CitedLibrary = Object.assign(new MemoryLibrary(LAWS), {
  endOf: async (name: string) =>
    name.endsWith('河道法') && ENDING !== undefined ? { by: ENDING, from: '2021-01-01' } : undefined,
});
const NAMES = LawNames.of(namesOfInstruments(LAWS));
const TITLES = new SimilarTitles(LAWS.flatMap(({ title }) => title.zh ?? []));
const AS_OF = '2026-11-23';

/** A draft of articles, numbered from one on. */
export function articles(...texts: readonly string[]): string {
  const numbers = ['一', '二', '三', '四', '五', '六', '七', '八'];
  return texts.map((text, place) => `第${numbers[place] ?? ''}条 ${text}\n`).join('\n');
}

/** References of a text to itself as `words: state`, with `there` for one of which nothing is to be said. */
export async function ownStatesIn(text: string): Promise<readonly string[]> {
  const { own, references } = await checked(text, () => true);
  return references
    .filter(({ law }) => law.type === 'own')
    .map((reference) => `${reference.surface}: ${stateInDraft(reference, own) ?? 'there'}`);
}

/** What all checks together find in a text, those that are off by default only where they are asked for. */
export async function findingsOf(text: string, ...codes: readonly CheckCode[]): Promise<readonly Finding[]> {
  const isWanted = (code: CheckCode) =>
    codes.length === 0 ? DEFAULT_SEVERITIES[code] !== 'off' : codes.includes(code);
  return (await checked(text, isWanted)).findings;
}

async function checked(text: string, isWanted: (code: CheckCode) => boolean) {
  const { references } = readReferences(text, NAMES);
  const resolved = await resolveReferences(references, { library: LIBRARY, asOf: AS_OF, text });
  const found = resolved.map((reference) => foundReference(reference, text));
  const checker = new DraftChecker(TITLES);
  const findings = checker.check(text, found, { asOf: AS_OF, isWanted });
  return { findings, own: checker.own, references: found };
}

/** Findings as `code: words`. */
export async function found(text: string, ...codes: readonly CheckCode[]): Promise<readonly string[]> {
  const findings = await findingsOf(text, ...codes);
  return findings.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

/** The text with the first fix of its first finding of a code. */
export async function repaired(text: string, code: CheckCode): Promise<string | undefined> {
  const [finding] = await findingsOf(text, code);
  const fix = finding?.fixes[0];
  if (fix === undefined) return undefined;
  return fix.edits
    .toReversed()
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
}
