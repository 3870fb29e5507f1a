import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/index.ts';
import { joinLexicons } from './joinedLexicon.ts';
import { compileLexicon, openLexicon } from './wordLexicon.ts';
import type { WordLexicon } from './wordLexicon.ts';

const HEAD = '# origin: made up for the test';

function lexiconOf(parts: Readonly<Record<string, readonly string[]>>): WordLexicon {
  const sources = Object.entries(parts).map(([kind, rows]) => ({
    name: `${kind}.tsv`,
    content: `# kind: ${kind}\n${HEAD}\n${rows.join('\n')}\n`,
  }));
  const section = compileLexicon(sources);
  if (!section.ok) throw new Error(section.problem.message.en);
  const lexicon = openLexicon(section.value);
  if (!lexicon.ok) throw new Error(lexicon.problem.message.en);
  return lexicon.value;
}

const texts = (lexicon: WordLexicon, query: string) => lexicon.expansions(normalise(query)).map(({ text }) => text);

const lexicon = lexiconOf({
  words: [
    '抛物\t抛掷',
    '高空抛物\t从建筑物中抛掷物品|~坠落的物品',
    '空抛\t错',
    '偷(窃)\t盗窃|?财物',
    '赃物|赃款\t赃物|赃款|没收',
  ],
  glossary: ['drunk driving|drink driving\t醉酒驾驶|~饮酒后驾驶', 'traffic offence\t交通违法'],
  empty: ['怎么办|请问', 'what is|how to|is'],
  whole: ['偷渡'],
});

const filling = lexiconOf({
  words: ['罚款交哪\t到指定的银行', '罚款\t处罚', '打人\t殴打他人', '没罚款\t免罚', '夜里搜查\t夜间进行', '夜里\t夜间'],
  empty: ['能不能|多久|是是', 'how long'],
});

const doors = lexiconOf({ words: ['打坏门\t毁坏财物', '抢夺罪\t抢夺公私财物'] });

describe('expansions of a query', () => {
  it('read the longest word, not the shorter ones inside or across it', () => {
    expect(texts(lexicon, '遇到高空抛物')).toEqual(['从建筑物中抛掷物品', '坠落的物品']);
  });

  it('come surest first, and say for what they stand', () => {
    const [first, second] = lexicon.expansions('高空抛物');
    expect(first?.weight).toBeGreaterThan(second?.weight ?? 1);
    expect(first).toMatchObject({ why: '高空抛物 → 从建筑物中抛掷物品', start: 0, end: 4 });
  });

  it('leave words alone that only contain an entry', () => {
    expect(texts(lexicon, '偷渡')).toEqual([]);
    expect(texts(lexicon, '偷了')).toContain('盗窃');
  });

  it.each(['罚款交到哪', '这罚款要交在哪里', '罚款的交哪'])('find words with grammar inside them: %s', (query) => {
    const [first] = filling.expansions(query);
    expect(first).toMatchObject({ text: '到指定的银行' });
    expect(query.slice(first?.start, first?.end)).toBe(query.slice(query.indexOf('罚'), query.indexOf('哪') + 1));
  });

  it.each(['夜里能不能搜查', '夜里能搜查吗', '夜里的能不能搜查', '夜里多久的搜查'])(
    'find words with what carries nothing inside them, and with grammar of their own: %s',
    (query) => {
      expect(texts(filling, query)).toEqual(['夜间进行']);
    },
  );

  it.each(['夜里去隔壁搜查', '夜里把三个学生搜查', '夜里铁门搜查'])(
    'but not with other words inside them: %s',
    (query) => {
      expect(texts(filling, query)).toEqual(['夜间']);
    },
  );

  it.each(['打坏别人的门', '打坏女邻居门', '打坏了三扇门', '打坏过老人家两个门'])(
    'find words with an aside in them: %s',
    (query) => {
      expect(texts(doors, query)).toEqual(['毁坏财物']);
    },
  );

  it('read no crime against one as the crime against another', () => {
    expect(texts(doors, '抢夺孩子罪')).toEqual([]);
    expect(texts(doors, '抢夺他人罪')).toEqual(['抢夺公私财物']);
    expect(texts(doors, '抢夺两个孩子罪')).toEqual([]);
  });

  it('find them in time that grows with the query', () => {
    const long = `夜里是搜查${'能不能'.repeat(2000)}${'夜里的是'.repeat(2000)}${'是'.repeat(4000)}`;
    expect(texts(filling, long)).toEqual(['夜间进行', '夜间']);
  });

  it('do so in the place of shorter words only, and not behind a negation', () => {
    expect(texts(filling, '罚款交到哪')).toEqual(['到指定的银行']);
    expect(texts(filling, '打过人')).toEqual([]);
    expect(texts(filling, '没得罚款')).toEqual(['处罚']);
    expect(texts(filling, '没收罚款交哪')).toContain('到指定的银行');
  });

  it('never repeat what the query has, nor turn the law’s own words of a row into each other', () => {
    expect(texts(lexicon, '偷窃算不算盗窃')).toEqual(['财物']);
    expect(texts(lexicon, '赃物')).toEqual(['没收']);
  });

  it.each(['drunk driving', 'Drink-Driving penalty', 'the drunk  drivings', 'what is ｄｒｕｎｋ driving'])(
    'find English phrases whatever their endings and spacing: %s',
    (query) => {
      expect(texts(lexicon, query)).toEqual(['醉酒驾驶', '饮酒后驾驶']);
    },
  );

  it('join the two spellings of English, and go back from Chinese', () => {
    expect(texts(lexicon, 'traffic offenses')).toEqual(['交通违法']);
    expect(texts(lexicon, '醉酒驾驶')).toEqual(['drunk driving']);
    expect(texts(lexicon, '醉酒駕駛')).toEqual(['drunk driving']);
  });

  it('of a list that is read from English only never go back from Chinese', () => {
    const oneWay = lexiconOf({ english: ['seized items kept\t扣押、扣留、查封的期限'] });
    expect(texts(oneWay, 'how long are seized items kept')).toEqual(['扣押、扣留、查封的期限']);
    expect(texts(oneWay, '扣押、扣留、查封的期限')).toEqual([]);
  });

  it('do not begin or end inside an English word', () => {
    expect(texts(lexiconOf({ glossary: ['gun\t枪支'] }), 'gunpowder begun')).toEqual([]);
  });

  it('write numbers as law writes them', () => {
    expect(texts(lexicon, '14岁')).toContain('十四周岁');
  });
});

it('the telling part of a query leaves out what carries nothing, unless nothing else is there', () => {
  expect(lexicon.telling('请问高空抛物怎么办')).toBe('高空抛物');
  expect(lexicon.telling('怎么办')).toBe('怎么办');
  expect(lexicon.telling('what is drunk driving')).toBe('drunk driving');
  expect(lexicon.telling('island')).toBe('island');
});

it('several lexicons are asked as one, the surest weight counts', () => {
  const own = lexiconOf({ words: ['高空抛物\t坠落的物品'] });
  const joined = joinLexicons([lexicon, own]).expansions('高空抛物');
  expect(joined.map(({ text }) => text).toSorted()).toEqual(['从建筑物中抛掷物品', '坠落的物品'].toSorted());
  expect(joined.every(({ weight }) => weight === joined[0]?.weight)).toBe(true);
});

describe('compiling', () => {
  const compile = (kind: string, ...rows: string[]) =>
    compileLexicon([{ name: 'mine.tsv', content: `# kind: ${kind}\n${HEAD}\n${rows.join('\n')}` }]);

  it.each([
    ['a word said twice', 'words', ['甲\t乙', '甲\t丙'], 'mine.tsv:4'],
    ['words in a circle', 'words', ['甲\t乙', '乙\t丙', '丙\t甲'], '甲 → 乙 → 丙 → 甲'],
    ['a row with nothing meant', 'words', ['甲\t'], 'mine.tsv:3'],
    ['a second column where there is none', 'empty', ['甲\t乙'], 'mine.tsv:3'],
    ['the same word meant twice', 'words', ['甲\t乙|~乙'], 'mine.tsv:3'],
    ['a thing where nothing is an act', 'glossary', ['=knife\t刀'], 'mine.tsv:3'],
    ['an unknown kind', 'verbs', ['甲\t乙'], 'kind'],
  ])('refuses %s and tells where', (_, kind, rows, place) => {
    const section = compile(kind, ...rows);
    expect(section).toMatchObject({ ok: false, problem: { code: 'lexicon-file' } });
    expect(section.ok ? '' : section.problem.message.en).toContain(place);
  });

  it('gives the same bytes whatever the order of the files', () => {
    const files = ['甲\t乙', '丙\t丁'].map((row, n) => ({
      name: `${n}.tsv`,
      content: `# kind: words\n${HEAD}\n${row}`,
    }));
    expect(compileLexicon(files)).toEqual(compileLexicon(files.toReversed()));
  });
});

const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己'), minLength: 1, maxLength: 4 });

it('every word of any list is found alone with all that it means', () => {
  fc.assert(
    fc.property(fc.dictionary(word, fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), { minKeys: 1 }), (table) => {
      const rows = Object.entries(table).map(
        ([said, meant]) => `${said}\t${meant.map((text) => `x${text}`).join('|')}`,
      );
      const made = lexiconOf({ words: rows });
      for (const [said, meant] of Object.entries(table)) {
        expect(texts(made, said).toSorted()).toEqual(meant.map((text) => `x${text}`).toSorted());
      }
    }),
  );
});

it('expansions of any query are few, weighed, in order, and point into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      const query = normalise(`${raw}高空抛物${raw}`);
      const found = lexicon.expansions(query);
      expect(found.length).toBeLessThanOrEqual(32);
      found.forEach(({ weight, start, end, text }, place) => {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(found[place - 1]?.weight ?? 1);
        expect(0 <= start && start < end && end <= query.length).toBe(true);
        expect(query).not.toContain(text);
      });
    }),
  );
});

it.each([0, 1, 4, 6])('a section is read where it lies, %i bytes into others', (before) => {
  const section = compileLexicon([
    { name: 'a.tsv', content: `# kind: words\n${HEAD}\n高空抛物\t坠落|~落下\n偷\t盗窃` },
  ]);
  if (!section.ok) throw new Error('not compiled');
  const around = new Uint8Array(section.value.length + before + 5).fill(0xa5);
  around.set(section.value, before);
  const opened = openLexicon(around.subarray(before, before + section.value.length));
  expect(opened.ok && texts(opened.value, '高空抛物偷东西')).toEqual(['坠落', '盗窃', '落下']);
});

it('a damaged section is refused or read, never thrown over', () => {
  const section = compileLexicon([
    { name: 'a.tsv', content: `# kind: words\n${HEAD}\n高空抛物\t坠落|~落下\n偷\t盗窃` },
  ]);
  if (!section.ok) throw new Error('not compiled');
  const { value } = section;
  fc.assert(
    fc.property(fc.nat(value.length - 1), fc.nat(255), fc.nat(value.length), (place, byte, length) => {
      const hurt = value.slice(0, length);
      if (place < length) hurt[place] = byte;
      const opened = openLexicon(hurt);
      if (opened.ok) opened.value.expansions('高空抛物偷东西');
      else expect(['lexicon-damaged', 'lexicon-too-new', 'lexicon-too-old']).toContain(opened.problem.code);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  [2, 'lexicon-too-old'],
  [9, 'lexicon-too-new'],
])('a section of version %i is refused by name', (version, code) => {
  const section = compileLexicon([{ name: 'a.tsv', content: `# kind: words\n${HEAD}\n偷\t盗窃` }]);
  if (!section.ok) throw new Error('not compiled');
  section.value[4] = version;
  const opened = openLexicon(section.value);
  expect(opened.ok ? '' : opened.problem.code).toBe(code);
});

describe('articles that define crimes', () => {
  const crimes = lexiconOf({
    articles: ['危险巡查罪|夜巡罪\t巡查法133-1', '盗鱼罪\t巡查法114|巡查法115'],
    words: ['夜巡罪\t夜间巡查'],
  });

  it.each([
    ['夜巡罪', ['巡查法133-1']],
    ['危险 巡查罪', ['巡查法133-1']],
    ['盗鱼罪', ['巡查法114', '巡查法115']],
    ['夜巡', []],
    ['夜巡罪量刑', []],
  ])('of %s are %j', (name, found) => {
    expect(crimes.articlesOf(name)).toEqual(found);
    expect(joinLexicons([crimes, filling]).articlesOf(name)).toEqual(found);
  });

  it('are no words to look for', () => {
    expect(texts(crimes, '夜巡罪')).toEqual(['夜间巡查']);
    expect(texts(crimes, '盗鱼罪')).toEqual([]);
  });
});
