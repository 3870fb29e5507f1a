import { describe, expect, it } from 'vitest';
import { abbreviates, isOtherName, sharedInOrder, shortens } from './abbreviation.ts';

describe('an abbreviation', () => {
  it.each([
    ['刑诉法', '刑事诉讼法', true],
    ['道交法', '道路交通安全法', true],
    ['刑法', '刑法', false],
    ['刑诉', '刑事诉讼法', false],
    ['法', '刑法', false],
    ['诉刑法', '刑事诉讼法', false],
    ['刑诉讼讼法', '刑事诉讼法', false],
  ])('%s of %s: %s', (short, title, is) => {
    expect(abbreviates(short, title)).toBe(is);
  });
});

describe('a title with words left out', () => {
  it.each([
    ['垂钓条例', '湖泊垂钓管理条例', true],
    ['湖泊管理条例', '湖泊垂钓管理条例', true],
    ['湖泊垂钓条例', '湖泊垂钓管理条例', true],
    ['垂钓规定', '湖泊垂钓管理条例', false],
    ['管理垂钓条例', '湖泊垂钓管理条例', false],
    ['钓例', '湖泊垂钓管理条例', false],
    ['垂管条例', '湖泊垂钓管理条例', false],
    ['湖泊垂钓管理条例', '湖泊垂钓管理条例', false],
  ])('%s of %s: %s', (short, title, is) => {
    expect(shortens(short, title)).toBe(is);
  });
});

describe('characters shared in order', () => {
  it.each([
    ['河到巡查法', '河道巡查法', 4],
    ['武警法', '海警法', 2],
    ['治安管理处罚法实施细则', '税收征收管理法实施细则', 7],
    ['', '河道', 0],
  ])('%s and %s: %i', (one, other, count) => {
    expect(sharedInOrder(one, other)).toBe(count);
  });
});

describe('another name', () => {
  it.each([
    ['巡逻警察条例', '巡逻警察警衔条例', true],
    ['城市夜间巡逻暂行办法', '城市垂钓办法', true],
    ['巡逻警察条例', '巡逻警察条例', false],
    ['夜间巡逻办法', '城市夜间巡逻办法', false],
    ['夜见巡逻办法', '夜间巡逻办法', false],
    ['巡警法', '巡逻警察法', false],
    ['巡逻法解释二', '关于适用巡逻法若干问题的解释二', false],
    ['巡逻法解释三', '关于适用巡逻法若干问题的解释二', true],
    ['patrol act', 'arms act', false],
  ])('%s of %s: %s', (name, found, is) => {
    expect(isOtherName(name, found)).toBe(is);
  });
});
