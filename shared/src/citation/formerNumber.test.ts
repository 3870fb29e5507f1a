import { describe, expect, it } from 'vitest';
import type { Instrument } from '../model/index.ts';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';
import type { ResolveOptions } from './resolver.ts';

const PATROL = '夜间巡查由两名以上巡查人员结伴进行，并佩戴统一标志。';
const FLOOD = '汛期水位超过警戒线的，应当封闭码头，疏散周边人员。';
const FERRY = '渡口的经营者应当配备救生设备，并向公众说明其用法。';
const AIM = '为了保障河道安全，制定本法。';

const RIVERS = law(
  { '1': AIM, '2': PATROL, '3': FLOOD, '4': FERRY },
  { '1': AIM, '2': FERRY, '3': FLOOD, '5': PATROL },
);

function law(former: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Instrument {
  const version = (date: string, articles: Readonly<Record<string, string>>) =>
    sampleVersion(date, Object.fromEntries(Object.entries(articles).map(([number, text]) => [number, [[text]]])));
  return sampleLaw('河道法', [version('2010-01-01', former), version('2026-01-01', now)]);
}

async function states(text: string, instrument = RIVERS, options: Partial<ResolveOptions> = {}) {
  const laws = [instrument];
  const { references } = readReferences(text, LawNames.of(namesOfInstruments(laws)));
  const library = new MemoryLibrary(laws);
  const resolved = await resolveReferences(references, { library, asOf: '2026-11-29', text, ...options });
  return resolved.map(({ state, reason, former }) =>
    [state, reason, former?.version, former?.now?.article].filter((part) => part !== undefined).join(' '),
  );
}

const FORMER = 'not-checked former-number 2010-01-01';

describe('the number of a former version', () => {
  it.each([
    [
      'what is said stands in the former article',
      '依照《河道法》第二条，夜间巡查由两名以上巡查人员结伴进行。',
      `${FORMER} 5`,
    ],
    ['few words that all stand there', '巡查人员结伴的，依照《河道法》第二条办理。', `${FORMER} 5`],
    ['what is said stands in the article in force', '依照《河道法》第二条，渡口的经营者应当配备救生设备。', 'verified'],
    ['both articles have it', '依照《河道法》第三条，汛期水位超过警戒线的，应当封闭码头。', 'verified'],
    ['too little is said', '依照《河道法》第二条巡查。', 'verified'],
    ['something else is said', '依照《河道法》第二条，船员培训的费用由用人单位承担，不得转嫁给个人。', 'verified'],
    ['another sentence says it', '依照《河道法》第二条办理。夜间巡查由两名以上巡查人员结伴进行。', 'verified'],
    [
      'the version is named',
      '依照《河道法》（2010年公布）第二条，夜间巡查由两名以上巡查人员结伴进行。',
      'changed newer-version',
    ],
    ['the law as a whole is named', '依照《河道法》，夜间巡查由两名以上巡查人员结伴进行。', 'verified'],
  ])('%s', async (_, text, expected) => {
    expect(await states(text)).toEqual([expected]);
  });

  it('is told of each member of a list', async () => {
    const text = '夜间巡查由巡查人员结伴进行、渡口的经营者配备救生设备的，依照《河道法》第二条、第四条办理。';
    const moved = law(
      { '1': AIM, '2': PATROL, '4': FERRY },
      { '1': AIM, '2': FLOOD, '4': AIM, '7': PATROL, '9': FERRY },
    );
    expect(await states(text, moved)).toEqual([`${FORMER} 7`, `${FORMER} 9`]);
  });

  it('leaves open where the words have gone when no article, or more than one, has them', async () => {
    const text = '依照《河道法》第二条，夜间巡查由两名以上巡查人员结伴进行。';
    expect(await states(text, law({ '1': AIM, '2': PATROL }, { '1': AIM, '2': FERRY }))).toEqual([FORMER]);
    expect(await states(text, law({ '2': PATROL }, { '2': FERRY, '6': PATROL, '6-1': PATROL }))).toEqual([FORMER]);
  });

  it('finds words that stand in an inserted article now', async () => {
    const moved = law({ '1': AIM, '2': PATROL }, { '1': AIM, '2': FERRY, '3': FLOOD, '3-1': PATROL });
    expect(await states('依照《河道法》第二条，夜间巡查由两名以上巡查人员结伴进行。', moved)).toEqual([
      `${FORMER} 3-1`,
    ]);
  });

  it('looks at what is said to be around the reference, where that is told', async () => {
    const text = '《河道法》第二条';
    expect(await states(text)).toEqual(['verified']);
    expect(await states(text, RIVERS, { said: () => Promise.resolve(PATROL) })).toEqual([`${FORMER} 5`]);
    expect(await states(text, RIVERS, { said: () => Promise.resolve(FERRY) })).toEqual(['verified']);
  });

  it('does not concern a day on which the former version is in force', async () => {
    const text = '依照《河道法》第二条，夜间巡查由两名以上巡查人员结伴进行。';
    expect(await states(text, RIVERS, { asOf: '2020-01-01' })).toEqual(['verified']);
  });

  it('shows none of the articles that may be meant as the one that is', async () => {
    const text = '依照《河道法》第二条，夜间巡查由两名以上巡查人员结伴进行。';
    const { references } = readReferences(text, LawNames.of(namesOfInstruments([RIVERS])));
    const library = new MemoryLibrary([RIVERS]);
    const [found] = await resolveReferences(references, { library, asOf: '2026-11-29', text });
    expect(found?.address).toBeUndefined();
    expect(found?.candidates.map(({ address }) => address.replace(RIVERS.work, ''))).toEqual([
      '/zho@2026-01-01/~art_5',
      '/zho@2010-01-01/~art_2',
    ]);
  });
});
