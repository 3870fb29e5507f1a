import { buildLibraryPack } from '@dutybook/shared/library';
import { joined } from '@dutybook/shared/pack';
import { sampleLaw, sampleVersion } from '../../shared/src/library/packSample.ts';

/** Laws that there are not, for pages that cite them: one as it stands, one whose second article is gone. */
const LAWS = [
  sampleLaw('河道夜巡法', [
    sampleVersion('2020-01-01', [
      ['为了河道安全，制定本法。'],
      ['夜巡两人同行。', '夜巡人员应当携带照明设备、救生衣和通信工具，记录水位和流速；发现险情的，应当立即报告。'],
    ]),
  ]),
  sampleLaw('河道晨巡法', [
    sampleVersion('2010-01-01', [['晨巡一人即可。'], ['晨巡应当记录。']]),
    sampleVersion('2020-01-01', [['晨巡两人同行。']]),
  ]),
];

/** A pack of them. */
export function riverPack(): Uint8Array {
  return joined([...buildLibraryPack({ title: { zh: '河道' }, instruments: LAWS }, () => [])]);
}
