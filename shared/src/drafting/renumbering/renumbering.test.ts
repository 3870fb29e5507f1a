import { describe, expect, it } from 'vitest';
import { LawNames } from '../../citation/index.ts';
import { readDraft } from './draft.ts';
import type { TitledText } from './draft.ts';
import type { ArticleChange } from './numbering.ts';
import { renumber } from './renumbering.ts';
import { edited } from './textEdits.ts';

const TITLE = '滨海市养犬管理办法';
const names = LawNames.of([{ name: '治安管理处罚法', title: '中华人民共和国治安管理处罚法' }]);

function change(text: string, what: ArticleChange, others: readonly TitledText[] = []) {
  const draft = readDraft({ text, title: TITLE }, names);
  if (!draft.ok) throw new Error(draft.problem.code);
  const planned = renumber(draft.value, what, others, names);
  if (!planned.ok) throw new Error(planned.problem.code);
  const { draft: own, others: elsewhere } = planned.value;
  return {
    text: edited(text, own.edits),
    own,
    codes: own.notes.map(({ code }) => code),
    others: elsewhere.map(({ edits }, place) => edited(others[place]?.text ?? '', edits)),
    otherNotes: elsewhere.flatMap(({ notes }) => notes),
  };
}

const body = (...lines: string[]) => `# ${TITLE}\n\n${lines.join('\n')}\n`;
const insertAfter = (after: number, text = '新条文。'): ArticleChange => ({ type: 'insert', to: { after }, text });

const DRAFT = body(
  '第一条　为了规范养犬，制定本办法。',
  '第二条　违反本办法第三条、第五条和第四条第二款的，依照第六条处罚。',
  '第三条　养犬应当登记。',
  '第四条　前条规定的登记免费。',
  '前款规定的登记，有效期一年。',
  '第五条　第三条至第五条不适用于导盲犬。',
  '第六条　违反《中华人民共和国治安管理处罚法》第五条的，依照该法第六条处罚；第十条另有规定的除外。',
);

describe('an article that is inserted', () => {
  it('moves on the numbers behind it and what cites them', () => {
    const { text, own } = change(DRAFT, insertAfter(1));
    expect(text).toBe(
      body(
        '第一条　为了规范养犬，制定本办法。',
        '第二条　违反本办法第四条、第六条和第五条第二款的，依照第七条处罚。',
        '第三条　新条文。',
        '第四条　养犬应当登记。',
        '第五条　前条规定的登记免费。',
        '前款规定的登记，有效期一年。',
        '第六条　第四条至第六条不适用于导盲犬。',
        '第七条　违反《中华人民共和国治安管理处罚法》第五条的，依照该法第六条处罚；第十条另有规定的除外。',
      ),
    );
    expect(own.number).toEqual({ value: 3, branch: 0 });
    expect(text.slice(own.at)).toMatch(/^新条文。/u);
    // 第十条 stands behind a law that was named, but the draft is meant; it never had ten articles.
    expect(own.notes).toMatchObject([{ code: 'target-missing', surface: '第十条' }]);
    expect(text.slice(own.notes[0]!.start, own.notes[0]!.end)).toBe('第十条');
  });

  it('writes out 前条 where another article comes in between', () => {
    const { text, codes } = change(DRAFT, insertAfter(2));
    expect(text).toContain('第五条　第三条规定的登记免费。');
    expect(text).toContain('前款规定的登记');
    expect(codes).toContain('relative-written-out');
    expect(codes).toContain('range-widened');
  });

  it('becomes a branch of the article before it where no number may change', () => {
    const { text, codes } = change(DRAFT, { ...insertAfter(2), asBranch: true } as ArticleChange);
    expect(text).toContain('第三条之一　新条文。\n第四条　第三条规定的登记');
    expect(text).toContain('第六条　违反');
    expect(codes).toEqual(['relative-written-out', 'range-widened']);
  });

  it('goes on with branches inside an article', () => {
    const text = body(
      '第一条　甲。',
      '第一条之一　乙，见第一条之一、之二。',
      '第一条之二　丙。',
      '第二条　丁，见第一条之二。',
    );
    expect(change(text, insertAfter(1)).text).toBe(
      body(
        '第一条　甲。',
        '第一条之一　乙，见第一条之一、之三。',
        '第一条之二　新条文。',
        '第一条之三　丙。',
        '第二条　丁，见第一条之三。',
      ),
    );
  });

  it('takes the form of its neighbours: bold, headings, blank lines', () => {
    const bold = `# ${TITLE}\n\n**第一条** 甲。\n\n**第二条** 乙，见第二条。\n`;
    expect(change(bold, insertAfter(0)).text).toBe(
      `# ${TITLE}\n\n**第一条** 甲。\n\n**第二条** 新条文。\n\n**第三条** 乙，见第三条。\n`,
    );
    const headings = `# ${TITLE}\n\n### 第1条\n\n甲，见第 2 条。\n\n### 第2条\n\n乙。\n`;
    expect(change(headings, insertAfter(0)).text).toBe(
      `# ${TITLE}\n\n### 第1条\n\n甲，见第 3 条。\n\n### 第2条\n\n新条文。\n\n### 第3条\n\n乙。\n`,
    );
  });

  it('stands before or behind the heading of a chapter, as asked', () => {
    const text = body('第一章 总则', '第一条　甲。', '第二章 登记', '第二条　乙。');
    expect(change(text, insertAfter(0)).text).toBe(
      body('第一章 总则', '第一条　甲。', '第二条　新条文。', '第二章 登记', '第三条　乙。'),
    );
    expect(change(text, { type: 'insert', to: { before: 1 }, text: '新条文。' }).text).toBe(
      body('第一章 总则', '第一条　甲。', '第二章 登记', '第二条　新条文。', '第三条　乙。'),
    );
  });

  it('counts on over the thousands, in each writing of a number', () => {
    const text = body('第九千九百九十八条　甲，见第9999条、第９９９９条和第九九九九条。', '第九千九百九十九条　乙。');
    const { text: after } = change(text, { type: 'insert', to: { before: 0 }, text: '新条文。' });
    expect(after).toContain('第九千九百九十八条　新条文。');
    expect(after).toContain('第九千九百九十九条　甲，见第10000条、第１００００条和第一〇〇〇〇条。');
    expect(after).toContain('第一万条　乙。');
  });
});

describe('references of all forms', () => {
  const forms = (words: string) =>
    body(
      '第一条　甲。',
      '第二条　乙。',
      '第三条　丙。',
      '第四条　丁。',
      '第五条　戊。',
      `第六条　依照${words}的规定。`,
    );
  it.each([
    ['第三条', '第四条'],
    ['本办法第三条第二款第（一）项', '本办法第四条第二款第（一）项'],
    ['第一条、第三条和第五条', '第一条、第四条和第六条'],
    ['第三、四条', '第四、五条'],
    ['第三至五条', '第四至六条'],
    ['第三条至第五条', '第四条至第六条'],
    ['第三条第二款至第四款', '第四条第二款至第四款'],
    ['第一条至第三条', '第一条至第四条'],
    ['《滨海市养犬管理办法》第四条', '《滨海市养犬管理办法》第五条'],
    ['《滨海市养犬管理办法（草案）》第四条', '《滨海市养犬管理办法（草案）》第五条'],
    ['第一条、第二条', '第一条、第二条'],
    ['《中华人民共和国治安管理处罚法》第三条', '《中华人民共和国治安管理处罚法》第三条'],
    ['治安管理处罚法第三条、第四条', '治安管理处罚法第三条、第四条'],
    ['《滨海市养犬管理办法》（2012年修正）第四条', '《滨海市养犬管理办法》（2012年修正）第四条'],
  ])('%s becomes %s', (before, after) => {
    expect(change(forms(before), insertAfter(1)).text).toContain(`第七条　依照${after}的规定。`);
  });

  it('leaves words in quotation marks, and says so', () => {
    const { text, codes } = change(forms('《某法》所称“违反第三条的行为”，以及第四条'), insertAfter(1));
    expect(text).toContain('“违反第三条的行为”，以及第五条');
    expect(codes.filter((code) => code !== 'in-quotation')).toEqual([]);
  });

  it('leaves articles that other laws are quoted with', () => {
    const quoted = body('第一条　甲。', '第二条　乙。', '> 第三条　引用的条文，见第二条。', '第三条　丙，见第二条。');
    const { text, codes } = change(quoted, insertAfter(0));
    expect(text).toContain('> 第三条　引用的条文，见第二条。\n第四条　丙，见第三条。');
    expect(codes).toEqual(['in-quotation']);
  });
});

describe('an article that is removed', () => {
  it('leaves references to it and says where they are', () => {
    const { text, own } = change(DRAFT, { type: 'remove', at: 2 });
    expect(text).toContain('违反本办法第三条、第四条和第三条第二款的，依照第五条处罚。');
    const open = own.notes.map(({ code, start, end }) => [code, text.slice(start, end)]);
    expect(open).toEqual([
      ['target-removed', '本办法第三条'],
      ['relative-lost', '前条'],
      ['range-narrowed', '第三条、第四条'],
      ['target-missing', '第十条'],
    ]);
    expect(text).toContain('第四条　第三条、第四条不适用于导盲犬。');
  });

  it('lets a branch take the place of its article', () => {
    const text = body('第一条　甲。', '第一条之一　乙，见第一条之一。', '第二条　丙，见第一条之一。');
    expect(change(text, { type: 'remove', at: 0 }).text).toBe(body('第一条　乙，见第一条。', '第二条　丙，见第一条。'));
  });

  it('takes the first and the last article of a chapter with their lines', () => {
    const text = body('第一章 总则', '第一条　甲。', '第二章 登记', '第二条　乙。', '第三条　丙。');
    expect(change(text, { type: 'remove', at: 0 }).text).toBe(
      body('第一章 总则', '第二章 登记', '第一条　乙。', '第二条　丙。'),
    );
    expect(change(text, { type: 'remove', at: 2 }).text).toBe(
      body('第一章 总则', '第一条　甲。', '第二章 登记', '第二条　乙。'),
    );
  });
});

describe('an article that is moved', () => {
  it('keeps what it cites and what cites it', () => {
    const { text, own } = change(DRAFT, { type: 'move', at: 4, to: { after: 1 } });
    expect(text).toBe(
      body(
        '第一条　为了规范养犬，制定本办法。',
        '第二条　违反本办法第四条、第三条和第五条第二款的，依照第六条处罚。',
        '第三条　第三条至第五条不适用于导盲犬。',
        '第四条　养犬应当登记。',
        '第五条　前条规定的登记免费。',
        '前款规定的登记，有效期一年。',
        '第六条　违反《中华人民共和国治安管理处罚法》第五条的，依照该法第六条处罚；第十条另有规定的除外。',
      ),
    );
    expect(text.slice(own.at)).toMatch(/^第三条　第三条至第五条/u);
  });

  it('writes a range anew that one of its articles leaves or another one enters', () => {
    const text = body('第一条　甲。', '第二条　乙。', '第三条　丙。', '第四条　丁。', '第五条　见第一条至第三条。');
    expect(change(text, { type: 'move', at: 1, to: { after: 3 } }).text).toContain(
      '第五条　见第一条、第二条、第四条。',
    );
    expect(change(text, { type: 'move', at: 3, to: { after: 0 } }).text).toContain(
      '第五条　见第一条、第三条、第四条。',
    );
  });

  it('says where 本章 means another chapter then', () => {
    const text = body('第一章 总则', '第一条　本章所称犬只，是指甲。', '第二条　乙。', '第二章 登记', '第三条　丙。');
    expect(change(text, { type: 'move', at: 0, to: { after: 2 } }).codes).toEqual(['division-changed']);
    expect(change(text, { type: 'move', at: 0, to: { after: 1 } }).codes).toEqual([]);
  });
});

describe('other documents', () => {
  const others: TitledText[] = [
    { text: '依照《滨海市养犬管理办法》第四条、第六条处理；刑法第四条不变。第五条也是。' },
    {
      text: '# 甲办法\n第一条　本办法第四条。\n第二条　《滨海市养犬管理办法》（以下简称《办法》）第二条至第四条；《办法》第六条。\n',
      title: '甲办法',
    },
    { text: '《滨海市养犬管理办法》（2012年修正）第四条。' },
  ];
  it('follow where they name the draft, and only there', () => {
    const { others: after, otherNotes } = change(DRAFT, insertAfter(2), others);
    expect(after[0]).toMatch(/^依照《滨海市养犬管理办法》第五条、第七条处理；刑法第四条不变。第五条也是。$/u);
    expect(after[1]).toBe(
      '# 甲办法\n第一条　本办法第四条。\n第二条　《滨海市养犬管理办法》（以下简称《办法》）第二条至第五条；《办法》第七条。\n',
    );
    expect(after[2]).toBe(others[2]!.text);
    expect(otherNotes.map(({ code }) => code)).toEqual(['uncertain', 'uncertain', 'range-widened', 'other-version']);
  });
});

describe('an English draft', () => {
  const text =
    '# Dog Control Rules\n\nSection 1 Purpose\n\nThese rules rest on section 3 and sections 2 to 3.\n\nSection 2 Registration\n\nSee section 3(1)(a) of this Act and section 5 of the Crimes Act 1961.\n\nSection 3 Penalties\n\nAs set out in section 2.\n';
  it('is renumbered by its sections', () => {
    expect(change(text, insertAfter(0, 'Heading\n\nWords.')).text).toBe(
      '# Dog Control Rules\n\nSection 1 Purpose\n\nThese rules rest on section 4 and sections 3 to 4.\n\nSection 2 Heading\n\nWords.\n\nSection 3 Registration\n\nSee section 4(1)(a) of this Act and section 5 of the Crimes Act 1961.\n\nSection 4 Penalties\n\nAs set out in section 3.\n',
    );
  });
});

describe('a draft that cannot be numbered on', () => {
  it.each([
    ['no articles', '没有条文。', 'no-articles'],
    ['a number twice', body('第一条　甲。', '第二条　乙。', '第二条　丙。'), 'numbering-broken'],
    ['a number that is not set apart', body('第一条　甲。', '第二条乙。', '第三条　丙。'), 'number-not-apart'],
  ])('is refused and says where: %s', (_, text, code) => {
    const draft = readDraft({ text, title: TITLE }, names);
    expect(draft).toMatchObject({ ok: false, problem: { code } });
  });

  it('is not one where a line begins with a citation', () => {
    const text = body('第一条　甲。', '第二条　乙：', '第三条规定的情形除外。', '第三条　丙。');
    expect(change(text, insertAfter(0)).text).toContain('\n第四条规定的情形除外。\n第四条　丙。');
  });
});
