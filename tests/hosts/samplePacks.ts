import { buildLibraryPack } from '@dutybook/shared/library';
import { buildPack, joined, signPack } from '@dutybook/shared/pack';
import type { KeyPairText } from '@dutybook/shared/pack';
import { sampleAct, sampleLaw, sampleVersion } from '../../shared/src/library/packSample.ts';
import { sampleSections, seededNumbers } from '../../shared/src/pack/packSample.ts';

/**
 * A pack with generated laws, the same one for the same seed, and made larger by `filler` bytes that do not compress, so that storing it
 * takes a while.
 */
export function samplePack(seed: number, filler = 0): Uint8Array {
  const draw = seededNumbers(seed + 99);
  const block = Uint8Array.from({ length: 4096 }, () => draw(256));
  const content = new Uint8Array(filler);
  for (let at = 0; at < filler; at += block.length) {
    content.set(block.subarray(0, Math.min(block.length, filler - at)), at);
    block[at % block.length] = draw(256);
  }
  return buildPack([...sampleSections(seed, 3), { name: 'filler', layout: 'pages', content }]);
}

/** A signed pack with a law of one article. */
export async function signedLawPack(name: string, words: string, { privateKey }: KeyPairText): Promise<Uint8Array> {
  const instruments = [sampleLaw(name, [sampleVersion('2020-01-01', [[words]])])];
  const pack = joined([...buildLibraryPack({ title: { zh: name }, instruments }, () => [])]);
  const signed = await signPack(pack, privateKey, '市局');
  if (!signed.ok) throw new Error(signed.problem.code);
  return signed.value;
}

/** A pack with a law whose words change on a day. */
export function changingLawPack(name: string, day: string, [before, after]: readonly [string, string]): Uint8Array {
  const instruments = [sampleLaw(name, [sampleVersion('2020-01-01', [[before]]), sampleVersion(day, [[after]])])];
  return joined([...buildLibraryPack({ title: { zh: name }, instruments }, () => [])]);
}

/** How the title of the law below is read aloud. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = { 道路安全法: ['dao', 'lu', 'an', 'quan', 'fa'] };

/** A pack with a law of paragraphs and items, an act in English, and a law that has a title in both languages. */
export function lawPack(): Uint8Array {
  const articles = [
    ['为了道路安全，制定本法。'],
    ['处罚款。|扣留机动车；|暂扣驾驶证。', '再次饮酒的，处拘留。'],
    ['依照本法第二条处罚。'],
  ];
  const instruments = [
    sampleLaw('道路安全法', [sampleVersion('2021-04-29', articles)]),
    sampleAct('Night Patrol Act 2010', [
      ['1', 'Title', 'This is the Night Patrol Act 2010.'],
      ['14', 'Patrols', '(1) A constable may—|(a) patrol the river|(b) report', '(2) Constables patrol in pairs.'],
    ]),
    sampleLaw('夜航法', [sampleVersion('2020-01-01', [['夜航应当亮灯。']])], {
      title: { zh: '夜航法', en: 'Night Sailing Law' },
    }),
  ];
  const content = { title: { zh: '道路法规' }, instruments };
  return joined([...buildLibraryPack(content, (text) => SPOKEN[text] ?? [])]);
}
