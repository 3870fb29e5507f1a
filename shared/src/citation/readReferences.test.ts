import fc from 'fast-check';
import { formatChineseNumeral } from '../text/index.ts';
import { describe, expect, it } from 'vitest';
import { readReferences } from './readReferences.ts';
import { found, NAMES, OWN } from './referenceSample.ts';

describe('names', () => {
  it.each([
    ['《中华人民共和国刑法》第二百六十四条', ['《中华人民共和国刑法》第二百六十四条 → 刑法 264']],
    ['违反刑法第264条', ['刑法第264条 → 刑法 264']],
    ['依照刑诉法第８２条', ['刑诉法第８２条 → 刑事诉讼法 82']],
    ['依照社会保险法第十条', ['社会保险法第十条 → 社会保险法 10']],
    ['用人单位依照劳动合同法第三十九条', ['劳动合同法第三十九条 → 劳动合同法 39']],
    ['刑法修正案（八）第二十二条', ['刑法修正案（八）第二十二条 → 刑法修正案（八） 22']],
    ['《《刑法》》第三条', ['《《刑法》》第三条 → 刑法 3']],
    ['《刑法》》第三条', ['《刑法》》第三条 → 刑法 3']],
    ['《刑法第三条》', ['刑法第三条 → 刑法 3']],
    ['《反走私条例》第五条', ['《反走私条例》第五条 → 反走私条例 5']],
    ['依照反走私条例第五条', ['反走私条例第五条 → 反走私条例 5']],
    ['《刑法》（2017年修正）第三条', ['《刑法》（2017年修正）第三条 → 刑法 3']],
    ['《某规定》（法释〔2009〕14号）第一条', ['《某规定》（法释〔2009〕14号）第一条 → 某规定 1']],
    ['公通字[2015]21号', ['公通字[2015]21号 → 公通字[2015]21号']],
    [
      '最高人民法院《关于适用〈中华人民共和国刑事诉讼法〉的解释》第一条',
      [
        '《关于适用〈中华人民共和国刑事诉讼法〉的解释》第一条 → 最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释 1',
      ],
    ],
    ['《刑法》分则第三章', ['《刑法》分则第三章 → 刑法 part 分则 chapter 3']],
    ['《刑法》（主席令第七十号）第三条', ['《刑法》（主席令第七十号）第三条 → 刑法 3']],
    ['《刑法》（自1997年10月1日起施行）第三条', ['《刑法》（自1997年10月1日起施行）第三条 → 刑法 3']],
    ['《刑法》（德国）第三条', ['《刑法》（德国）第三条 → 刑法（德国） 3']],
    ['依照刑法（德国）第三条', ['刑法（德国）第三条 → 刑法（德国） 3']],
    ['《刑法》（又称大法）第三条、大法第四条', ['《刑法》（又称大法）第三条 → 刑法 3', '大法第四条 → 刑法 4']],
    ['《刑法》（见《宪法》第一条）', ['《刑法》 → 刑法', '《宪法》第一条 → 宪法 1']],
    ['依照刑法分则第三章', ['刑法分则第三章 → 刑法 part 分则 chapter 3']],
    ['依照民法典总则编第三条', ['民法典总则编第三条 → 民法典 part 总则 3']],
    ['《民法典》合同编第五百条', ['《民法典》合同编第五百条 → 民法典 part 合同编 500']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('the article of a rule that is built on a law is never shown as one of the law', () => {
    const text =
      '最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释第八条，关于办理《刑法》若干案件的规定（二）第九条';
    expect(found(text)).toEqual([
      '最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释第八条 → 最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释 8',
      '关于办理《刑法》若干案件的规定（二）第九条 → 关于办理《刑法》若干案件的规定（二） 9',
    ]);
  });

  it('a foreign law is not ours', () => {
    expect(found('德国刑法第三条')).toEqual(['德国刑法第三条 → 德国刑法 3']);
  });

  it('a short name holds from its declaration on', () => {
    const text = '《规定》第一条。《关于办理盗窃案件的规定》（以下简称《规定》）第二条，《规定》第三条。';
    expect(found(text)).toEqual([
      '《规定》第一条 → 规定 1',
      '《关于办理盗窃案件的规定》（以下简称《规定》）第二条 → 关于办理盗窃案件的规定 2',
      '《规定》第三条 → 关于办理盗窃案件的规定 3',
    ]);
  });
});

describe('lists and ranges', () => {
  it.each([
    [
      '刑法第二十五条第一款、第六十七条第一款、第三款',
      ['刑法第二十五条第一款 → 刑法 25.1', '第六十七条第一款 → 刑法 67.1', '第三款 → 刑法 67.3'],
    ],
    ['刑法第二十六条第一、四款', ['刑法第二十六条第一 → 刑法 26.1', '四款 → 刑法 26.4']],
    ['刑法第五条第（二）、（三）项', ['刑法第五条第（二） → 刑法 5..2', '（三）项 → 刑法 5..3']],
    ['刑法第三条第一项至第五项', ['刑法第三条第一项至第五项 → 刑法 3..1–5']],
    ['刑法第十条至第十二条、第二十条', ['刑法第十条至第十二条 → 刑法 10–12', '第二十条 → 刑法 20']],
    ['刑法第十七至十九条', ['刑法第十七至十九条 → 刑法 17–19']],
    ['刑法第二百二十四条（五）项', ['刑法第二百二十四条（五）项 → 刑法 224..5']],
    ['刑法第三百八十四条一款', ['刑法第三百八十四条一款 → 刑法 384.1']],
    ['刑法二百三十四条', ['刑法二百三十四条 → 刑法 234']],
    ['刑法第二百三十六第三款第六项', ['刑法第二百三十六第三款第六项 → 刑法 236.3.6']],
    ['刑法第一百三十三条之一第一款第三项', ['刑法第一百三十三条之一第一款第三项 → 刑法 133-1.1.3']],
    ['刑法第一百三十三之一条第一款', ['刑法第一百三十三之一条第一款 → 刑法 133-1.1']],
    ['刑法第133-1条', ['刑法第133-1条 → 刑法 133-1']],
    ['刑法第133-135条', ['刑法第133-135条 → 刑法 133–135']],
    ['刑法第一百二十条之一至之六', ['刑法第一百二十条之一至之六 → 刑法 120-1–120-6']],
    ['刑法第三條第二款、第四條第（二）項', ['刑法第三條第二款 → 刑法 3.2', '第四條第（二）項 → 刑法 4..2']],
    ['依照《治安管理處罰法》第三條', ['《治安管理處罰法》第三條 → 治安管理处罚法 3']],
    ['依照刑事訴訟法第三條，該法第四條', ['刑事訴訟法第三條 → 刑事诉讼法 3', '該法第四條 → 刑事诉讼法 4']],
    ['《中華人民共和國刑法》第三條', ['《中華人民共和國刑法》第三條 → 刑法 3']],
    ['依照反走私條例第三條', ['反走私條例第三條 → 反走私条例 3']],
    ['刑法第二百 三十四条', ['刑法第二百 三十四条 → 刑法 234']],
    ['《刑法》第6 7条', ['《刑法》 → 刑法']],
    ['刑法140、141、142条', ['刑法140 → 刑法 140', '141 → 刑法 141', '142条 → 刑法 142']],
    ['刑法140至142条', ['刑法140至142条 → 刑法 140–142']],
    ['刑法第三条第一款前段、第二款后段', ['刑法第三条第一款 → 刑法 3.1', '第二款 → 刑法 3.2']],
    ['刑法第三条但书和第四条', ['刑法第三条 → 刑法 3', '第四条 → 刑法 4']],
    ['刑法第三条的第二款', ['刑法第三条的第二款 → 刑法 3.2']],
    ['刑法第三条第一款规定和第二款', ['刑法第三条第一款 → 刑法 3.1', '第二款 → 刑法 3.2']],
    ['刑法第十七条第二款和十八条第一款', ['刑法第十七条第二款 → 刑法 17.2', '十八条第一款 → 刑法 18.1']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('reads back every list that is written', () => {
    const member = fc.record({
      article: fc.integer({ min: 1, max: 1500 }),
      branch: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      paragraph: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      item: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    });
    const writer = fc.constantFrom(String, formatChineseNumeral, (value: number) =>
      String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    );
    const separator = fc.constantFrom('、', '和', '，', '以及', '及');
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 6 }),
        writer,
        separator,
        fc.boolean(),
        (members, write, separator, isBracketed) => {
          const words = members.map(({ article, branch, paragraph, item }) =>
            [
              `第${write(article)}条`,
              branch === undefined ? '' : `之${formatChineseNumeral(branch)}`,
              paragraph === undefined ? '' : `第${write(paragraph)}款`,
              item === undefined ? '' : isBracketed ? `第（${write(item)}）项` : `第${write(item)}项`,
            ].join(''),
          );
          const text = `依照《刑法》${words.join(separator)}的规定`;
          const { references } = readReferences(text, NAMES);
          expect(references.map(({ start, end }) => text.slice(start, end))).toEqual([
            `《刑法》${words[0]}`,
            ...words.slice(1),
          ]);
          expect(references.map(({ place }) => place)).toEqual(
            members.map(({ article, branch, paragraph, item }) => ({
              article: branch === undefined ? String(article) : `${article}-${branch}`,
              ...(paragraph === undefined ? {} : { paragraph: String(paragraph) }),
              ...(item === undefined ? {} : { item: String(item) }),
            })),
          );
        },
      ),
    );
  });
});

describe('words that point back', () => {
  it.each([
    ['前款规定', ['前款 → 本 12.2']],
    ['前两款规定', ['前两款 → 本 12.1–2']],
    ['前条第一款', ['前条第一款 → 本 11.1']],
    ['本条第一款第（三）项至第（五）项', ['本条第一款第（三）项至第（五）项 → 本 12.1.3–5']],
    ['前款第一项、第二项', ['前款第一项 → 本 12.2.1', '第二项 → 本 12.2.2']],
    ['第一款所列情形', ['第一款 → 本 12.1']],
    ['本条例第十条、第二十条', ['本条例第十条 → 本 10', '第二十条 → 本 20']],
    ['本条例附件二', ['本条例附件二 → 本 附2']],
    ['依照刑法第三条，该条第二款，同法第五条', ['刑法第三条 → 刑法 3', '该条第二款 → 刑法 3.2', '同法第五条 → 刑法 5']],
    [
      '有第三十九条第一款至第四款规定的情形以及第五款规定的情形',
      ['第三十九条第一款至第四款 → 本 39.1–4', '第五款 → 本 39.5'],
    ],
    ['从事第一项活动', ['第一项 → 本 12..1']],
  ])('in a text of law: %s', (text, expected) => {
    expect(found(text, OWN)).toEqual(expected);
  });

  it('counts the paragraphs of an article by its lines', () => {
    const text = '第五条 一句。\n\n（一）前款无；\n\n（二）前项；\n\n依照前款。\n\n依照前两款。';
    expect(found(text, { law: '某条例' })).toEqual([
      '前款 → 本 5',
      '前项 → 本 5.1.1',
      '前款 → 本 5.1',
      '前两款 → 本 5.1–2',
    ]);
  });

  it('in prose they mean what was named, until a blank line', () => {
    expect(found('《刑法》第三条规定。\n犯前款罪的，依照本法第五条。')).toEqual([
      '《刑法》第三条 → 刑法 3',
      '前款 → 刑法 3.1',
      '本法第五条 → 刑法 5',
    ]);
    expect(found('《刑法》第三条。\n\n犯前款罪的')).toEqual(['《刑法》第三条 → 刑法 3']);
  });

  it('inside the quoted words of a law 本法 means that law, on later lines too', () => {
    const text = '刑法第三条规定：“依照本法第五条。\n犯前款罪的，依照本条处罚。”依照本条例第六条。';
    expect(found(text, OWN)).toEqual([
      '刑法第三条 → 刑法 3',
      '本法第五条 → 刑法 5',
      '前款 → 刑法 3.1',
      '本条 → 刑法 3',
      '本条例第六条 → 本 6',
    ]);
  });

  it('members of lists are no paragraphs of what is quoted or was named', () => {
    const list = '处以下处罚：\n（一）甲；\n  （二）乙。\n犯前款罪的，从重。';
    expect(found(`刑法第三条规定：“有下列行为的，${list}”`, OWN).at(-1)).toBe('前款 → 刑法 3.1');
    expect(found(`《刑法》第三条规定，${list}`).at(-1)).toBe('前款 → 刑法 3.1');
    expect(found(`刑法第三条规定：“首款。\n${list}\n犯前款罪的，又。”`, OWN).at(-1)).toBe('前款 → 刑法 3.3');
  });

  it('条例 alone is never one of the own articles: it is the law last named, or the one that the text implements', () => {
    expect(found('依照条例第三条', { law: '某办法', article: '1' })).toEqual(['条例第三条 → 条例 3']);
    expect(found('依照《条例》第三条', { law: '登记条例实施细则', article: '1' })).toEqual([
      '《条例》第三条 → 登记条例 3',
    ]);
    expect(found('根据《登记条例》第一条，条例第三条')).toEqual([
      '《登记条例》第一条 → 登记条例 1',
      '条例第三条 → 登记条例 3',
    ]);
  });

  it.each([
    ['某某解释第三条', '某某解释第三条 → 某某解释 3'],
    ['依照民法典解释第三条', '民法典解释第三条 → 民法典解释 3'],
    ['上述解释第三条', '上述解释第三条 → 关于盗窃的解释 3'],
    ['依照解释第三条', '解释第三条 → 关于盗窃的解释 3'],
  ])('解释 is the one named last only where it stands for itself: %s', (text, expected) => {
    expect(found(`《关于盗窃的解释》第一条。${text}`)[1]).toBe(expected);
  });

  it('an amendment speaks of the law it amends', () => {
    const text = '将第三条修改为：“甲”。\n本决定自公布之日起施行。';
    expect(found(text, { law: '关于修改《某条例》的决定' })).toEqual(['第三条 → 某条例 3', '本决定 → 本']);
  });
});

describe('what is no reference', () => {
  it.each([
    ['自本合同第八条规定的期限起', 'private-document'],
    ['《购房协议》第二十四条', 'private-document'],
    ['他走上了第二条路', 'counter'],
    ['第二款手机上市', 'counter'],
    ['第三条', 'own-heading'],
    ['犯前款罪的', 'no-antecedent'],
  ])('%s', (text, reason) => {
    const { references, rejections } = readReferences(text, NAMES);
    expect(references).toEqual([]);
    expect(rejections.map((rejection) => rejection.reason)).toEqual([reason]);
  });

  it('in a contract its own articles are clauses, and the law it names is law', () => {
    const text = '甲方：张三\n第一条 租金依照第二条。\n第二条 依照《民法典》第七百条和本合同第一条。';
    expect(found(text)).toEqual(['《民法典》第七百条 → 民法典 700']);
  });

  it('a clause stays one when later clauses leave the contract out', () => {
    const { references } = readReferences('合同第八条约定了价款，根据第九条的规定，甲方付款。', NAMES);
    expect(references).toEqual([]);
  });
});
