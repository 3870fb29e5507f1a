import { describe, expect, it } from 'vitest';
import type { Instrument } from './instrument.ts';
import { joinInstruments } from './joinInstruments.ts';
import type { Version } from './version.ts';

function version(text: string, file: string, date?: string): Version {
  const expressions = [{ language: 'zh' as const, provisions: [{ level: 'paragraph', eId: 'para_1', text }] }];
  return { ...(date === undefined ? {} : { date }), file, expressions } as unknown as Version;
}

function law(id: string, title: string, ...versions: Version[]): Instrument {
  return { id, work: id, title: { zh: title }, versions } as unknown as Instrument;
}

const told = (instruments: readonly Instrument[]) =>
  instruments.map(({ id, title, versions }) => [id, title.zh, ...versions.map(({ date, file }) => `${date} ${file}`)]);

describe('instruments joined', () => {
  const old = law('/akn/x', '旧名', version('旧。', 'old.md', '2012-01-01'));

  it('have the versions of both, and the name of the newest', () => {
    const added = law('/akn/x', '新名', version('新。', 'new.md', '2020-01-01'));
    const both = [['/akn/x', '新名', '2012-01-01 old.md', '2020-01-01 new.md']];
    expect(told(joinInstruments([old], [added]))).toEqual(both);
    expect(told(joinInstruments([added], [old]))).toEqual(both);
    expect(told(joinInstruments(joinInstruments([old], [added]), [added]))).toEqual(both);
  });

  it('keep two texts of one day, and the text of a file that was read anew once', () => {
    const corrected = law('/akn/x', '旧名', version('改。', 'old.md', '2012-01-01'));
    const other = law('/akn/x', '旧名', version('别。', 'other.md', '2012-01-01'));
    const copy = law('/akn/x', '旧名', version('旧。', 'copy.md', '2012-01-01'));
    expect(joinInstruments([old], [corrected])).toEqual([corrected]);
    expect(told(joinInstruments([old], [other]))).toEqual([
      ['/akn/x', '旧名', '2012-01-01 old.md', '2012-01-01 other.md'],
    ]);
    expect(told(joinInstruments([old], [copy]))).toEqual([['/akn/x', '旧名', '2012-01-01 copy.md']]);
  });

  it('stay apart when they have no date and only their title in common', () => {
    const [one, two] = [law('/akn/o', '概述', version('甲。', 'a.md')), law('/akn/o', '概述', version('乙。', 'b.md'))];
    const apart = joinInstruments([one], [two]);
    expect(told(apart)).toEqual([
      ['/akn/o', '概述', 'undefined a.md'],
      ['/akn/o-2', '概述', 'undefined b.md'],
    ]);
    expect(joinInstruments(apart, [two])).toEqual(apart);
  });
});
