import { describe, expect, it } from 'vitest';
import { LawNames, readReferences } from '../../citation/index.ts';
import { edited } from '../renumbering/index.ts';
import { renameShortName, shortNameAt } from './renaming.ts';

const names = LawNames.of([{ name: '治安管理处罚法', title: '中华人民共和国治安管理处罚法' }]);

/** Renames the short name at `|`. */
function rename(marked: string, to: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { references } = readReferences(text, names, { law: '某办法' });
  const renamed = renameShortName(text, references, offset, to);
  return renamed.ok ? edited(text, renamed.value) : renamed.problem.code;
}

describe('renaming a declared short name', () => {
  it('changes the declaration and its uses', () => {
    expect(
      rename('《滨海市养犬管理办法》（以下简称“|本办法”）施行。本办法所称犬只，依照本办法第三条。', '本规定'),
    ).toBe('《滨海市养犬管理办法》（以下简称“本规定”）施行。本规定所称犬只，依照本规定第三条。');
    expect(rename('养犬人（以下称饲养人）应当登记。饲养|人不得弃养。', '犬主')).toBe(
      '养犬人（以下称犬主）应当登记。犬主不得弃养。',
    );
  });

  it('leaves the full name, longer names, other words and titles alone', () => {
    expect(rename('滨海市公安局（以下简称|公安局）负责。滨海市公安局和公安局不同。', '市局')).toBe(
      '滨海市公安局（以下简称市局）负责。滨海市公安局和市局不同。',
    );
    expect(
      rename(
        '《养犬管理办法》（以下简称《|办法》）。《办法》第三条和办法第四条规定的办法，依照《实施办法》和《交通办法》办理。',
        '养犬办法',
      ),
    ).toBe(
      '《养犬管理办法》（以下简称《养犬办法》）。《养犬办法》第三条和养犬办法第四条规定的办法，依照《实施办法》和《交通办法》办理。',
    );
    expect(rename('某规则（以下简称“|本办法”）。成本办法不变，本办法变。', '本规则')).toBe(
      '某规则（以下简称“本规则”）。成本办法不变，本规则变。',
    );
    expect(rename('甲（以下简称|监管）和乙（以下简称监管局）。监管局依照监管处理。', '监察')).toBe(
      '甲（以下简称监察）和乙（以下简称监管局）。监管局依照监察处理。',
    );
  });

  it('changes one of several names of a list, and English ones', () => {
    expect(rename('甲法、乙法（以下分别简称甲法规、|乙法规）。乙法规和甲法规。', '乙规')).toBe(
      '甲法、乙法（以下分别简称甲法规、乙规）。乙规和甲法规。',
    );
    expect(
      rename('The Dog Control Act 2001 (hereinafter the “|Dog Act”). The Dog Act and Dog Acts.', 'Hound Act'),
    ).toBe('The Dog Control Act 2001 (hereinafter the “Hound Act”). The Hound Act and Dog Acts.');
  });

  it('refuses what is no short name, no name, or taken', () => {
    expect(rename('普通的|文字。', '新名')).toBe('no-short-name');
    expect(rename('甲（以下简称|乙方）。', '（乙）')).toBe('name-unfit');
    expect(rename('甲（以下简称|乙方）丙（以下简称丙方）。', '丙方')).toBe('name-taken');
  });

  it('tells where the name at an offset stands', () => {
    const text = '养犬人（以下称饲养人）登记。饲养人不得弃养。';
    expect(shortNameAt(text, [], 15)).toMatchObject({ ok: true, value: { start: 14, end: 17, name: '饲养人' } });
  });
});
