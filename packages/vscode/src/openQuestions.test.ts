import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OpenQuestions } from './openQuestions.ts';

describe('work that gives way to questions', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function waiting(questions: OpenQuestions): { readonly over: () => boolean } {
    let over = false;
    void questions.answered().then(() => {
      over = true;
    });
    return { over: () => over };
  }

  test('goes on at once where nothing is asked', async () => {
    const work = waiting(new OpenQuestions());
    await vi.advanceTimersByTimeAsync(1);
    expect(work.over()).toBe(true);
  });

  test('waits for the answer and for a moment behind it, also where that was no answer', async () => {
    const questions = new OpenQuestions();
    let fail = (): void => undefined;
    const answer = new Promise<string>((_, reject) => {
      fail = () => reject(new Error('no'));
    });
    const asked = questions.ask(() => answer).catch(() => 'failed');
    const work = waiting(questions);
    await vi.advanceTimersByTimeAsync(1000);
    expect(work.over()).toBe(false);
    fail();
    expect(await asked).toBe('failed');
    await vi.advanceTimersByTimeAsync(40);
    expect(work.over()).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    expect(work.over()).toBe(true);
  });

  test('waits for a question that follows the one before', async () => {
    const questions = new OpenQuestions();
    await questions.ask(() => Promise.resolve());
    const work = waiting(questions);
    await vi.advanceTimersByTimeAsync(40);
    let answer = (): void => undefined;
    const second = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const asked = questions.ask(() => second);
    await vi.advanceTimersByTimeAsync(500);
    expect(work.over()).toBe(false);
    answer();
    await asked;
    await vi.advanceTimersByTimeAsync(60);
    expect(work.over()).toBe(true);
  });
});
