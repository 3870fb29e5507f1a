import { describe, expect, it } from 'vitest';
import { ScoreBoard } from './scoreBoard.ts';

describe('a score board', () => {
  it('adds scores and shares, and lists each document once', () => {
    const board = new ScoreBoard(5);
    board.add(3, 2, 0.25);
    board.add(1, 1, 0);
    board.add(3, 4, 0.5);
    board.add(4, 0, 1);
    expect([board.score(3), board.share(3), board.score(4), board.share(4)]).toEqual([6, 0.75, 0, 0]);
    expect([...board.touched.subarray(0, board.count)]).toEqual([3, 1]);
  });

  it('raises to the higher of two, score and share apart', () => {
    const board = new ScoreBoard(2);
    board.raiseTo(0, 2, 0.5);
    board.raiseTo(0, 1, 0.75);
    board.raiseTo(1, -1, 1);
    expect([board.score(0), board.share(0), board.count]).toEqual([2, 0.75, 1]);
  });

  it('is empty again', () => {
    const board = new ScoreBoard(3);
    board.add(2, 2, 1);
    board.clear();
    expect([board.score(2), board.share(2), board.count]).toEqual([0, 0, 0]);
    board.add(2, 1, 1);
    expect(board.count).toBe(1);
  });
});
