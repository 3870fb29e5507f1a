import { describe, expect, it } from 'vitest';
import { statusOn } from '../model/index.ts';
import type { Instrument } from '../model/index.ts';
import { sampleLaw, sampleVersion } from './packSample.ts';
import { endRepealed } from './repeals.ts';

const OLD = sampleLaw('中华人民共和国旧法', [sampleVersion('1985-11-22', [['旧法的第一条。']])]);
const OTHER = sampleLaw('中华人民共和国他法', [sampleVersion('1990-01-01', [['他法的第一条。']])]);
const NEW = sampleLaw('新法', [sampleVersion('2012-06-30', [['新法的第一条。'], ['《旧法》同时废止。']])]);

function rules(first: string, date = '1994-07-15'): Instrument {
  return sampleLaw('实施细则', [sampleVersion(date, [[first], ['申请人应当提交证件。']])]);
}

function statusOf(law: Instrument, others: readonly Instrument[]): string | undefined {
  const found = endRepealed([law, ...others]).instruments.find(({ work }) => work === law.work);
  const [version] = found?.versions ?? [];
  return version && statusOn(version, found?.versions ?? [], '2026-01-01');
}

describe('rules that were made on what has ended', () => {
  it.each([
    '根据《中华人民共和国旧法》第十九条的规定，制定本实施细则。',
    '为了方便出行，依据《旧法》的有关规定，结合本省实际，制定本细则。',
    '根据《旧法》，特制定本细则。',
  ])('are not told as in force: %s', (first) => {
    expect(statusOf(rules(first), [OLD, OTHER, NEW])).toBe('unknown');
  });

  it('are not told so either where the law is not here, and another tells of its end', () => {
    expect(statusOf(rules('根据《旧法》，制定本细则。'), [OTHER, NEW])).toBe('unknown');
    expect(statusOf(rules('根据《旧法》，制定本细则。', '2015-01-01'), [OTHER, NEW])).toBe('in-force');
  });

  it.each<[string, string]>([
    ['最高人民法院关于适用《旧法》若干问题的解释（二）', 'unknown'],
    ['最高人民法院关于执行《中华人民共和国旧法》具体问题的意见', 'unknown'],
    ['最高人民法院关于适用《旧法》和《他法》若干问题的解释', 'in-force'],
    ['最高人民法院关于适用《他法》若干问题的解释', 'in-force'],
    ['最高人民法院关于审理案件若干问题的解释', 'in-force'],
  ])('nor are interpretations of what has ended: %s is %s', (title, status) => {
    const interpretation = sampleLaw(title, [sampleVersion('2003-12-25', [['本解释自2004年4月1日起施行。']])]);
    expect(statusOf(interpretation, [OLD, OTHER, NEW])).toBe(status);
  });

  it('count as they stand while it has not ended', () => {
    expect(statusOf(rules('根据《旧法》，制定本细则。'), [OLD, OTHER])).toBe('in-force');
  });

  it.each([
    '根据《旧法》和《他法》，制定本细则。',
    '根据《旧法》和有关法律、行政法规，制定本细则。',
    '根据《旧法》以及国务院的授权，制定本细则。',
    '根据《旧法》处理过的案件，不再处理。',
    '为了方便出行，制定本细则。',
    '根据《不在这里的法》，制定本细则。',
  ])('count where there is another basis, or none is said: %s', (first) => {
    expect(statusOf(rules(first), [OLD, OTHER, NEW])).toBe('in-force');
  });

  it('count where the law was made again under its title', () => {
    const again = { ...OLD, versions: [...OLD.versions, sampleVersion('2020-01-01', [['再次制定。']])] };
    expect(statusOf(rules('根据《旧法》，制定本细则。'), [again, OTHER, NEW])).toBe('in-force');
  });

  it('count where a later text of the law states that it is in force', () => {
    const stated = { ...sampleVersion('2020-01-01', [['再次制定。']]), statedStatus: 'in-force' as const };
    const again = { ...OLD, versions: [...OLD.versions, stated] };
    expect(statusOf(rules('根据《旧法》，制定本细则。'), [again, OTHER, NEW])).toBe('in-force');
  });

  it('end where they are repealed themselves', () => {
    const end = sampleLaw('管理条例', [sampleVersion('2013-07-12', [['《实施细则》同时废止。']])]);
    expect(statusOf(rules('根据《旧法》，制定本细则。'), [OLD, NEW, end])).toBe('repealed');
  });
});
