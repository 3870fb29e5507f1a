import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpaceUnavailable } from './fileSpace.ts';
import type { NoticeBoard } from './turnLock.ts';
import { TurnLock } from './turnLock.ts';

const QUICK = { patience: 4_000, renewal: 5, abandonment: 60, pause: 4 };

/** A board in memory that takes a while for everything, as a file system does; `delays` says how long, in turns of the event loop. */
class SlowBoard implements NoticeBoard {
  readonly notices = new Map<string, number>();
  readonly orphans = new Set<string>();
  readonly #delays: readonly number[];
  #steps = 0;
  #names = 0;
  closed = false;

  constructor(delays: readonly number[] = []) {
    this.#delays = delays;
  }

  newName() {
    return `notice-${(this.#names += 1)}`;
  }

  async post(name: string) {
    await this.#wait();
    if (this.closed) throw new Error('no right to write');
    this.notices.set(name, 0);
    await this.#wait();
  }

  async renew(name: string) {
    const mark = this.notices.get(name);
    if (mark !== undefined) this.notices.set(name, mark + 1);
    return mark !== undefined;
  }

  async remove(name: string) {
    await this.#wait();
    this.notices.delete(name);
  }

  async list() {
    await this.#wait();
    const names = [...this.notices.keys()];
    await this.#wait();
    return names;
  }

  async markOf(name: string) {
    await this.#wait();
    return this.notices.get(name)?.toString();
  }

  async isOrphan(name: string) {
    return this.orphans.has(name);
  }

  async #wait() {
    this.#steps += 1;
    const delay = this.#delays[this.#steps % this.#delays.length] ?? 0;
    for (let turn = 0; turn < delay; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('taking turns', () => {
  it('never two at once, and everybody once, however long each step takes', { timeout: 60_000 }, async () => {
    const schedule = fc.array(fc.nat(4), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(schedule, fc.integer({ min: 2, max: 4 }), async (delays, count) => {
        const board = new SlowBoard(delays);
        let atWork = 0;
        let most = 0;
        let done = 0;
        const work = async () => {
          most = Math.max(most, (atWork += 1));
          await new Promise((resolve) => setTimeout(resolve, 1));
          atWork -= 1;
          done += 1;
        };
        await Promise.all(Array.from({ length: count }, () => new TurnLock(board, QUICK).run(work)));
        expect([most, done, board.notices.size]).toEqual([1, count, 0]);
      }),
      { numRuns: 12 },
    );
  });

  it('within a process in the order of asking, also after one that failed', async () => {
    const lock = new TurnLock(new SlowBoard(), QUICK);
    const order: number[] = [];
    const failing = lock.run(async () => {
      order.push(1);
      throw new Error('disk full');
    });
    const next = lock.run(async () => order.push(2));
    await expect(failing).rejects.toThrow('disk full');
    await next;
    expect(order).toEqual([1, 2]);
  });

  it('takes down at once what somebody known to be gone has left', async () => {
    const board = new SlowBoard();
    await board.post('left');
    board.orphans.add('left');
    await new TurnLock(board, { ...QUICK, abandonment: 60_000, patience: 0 }).run(async () => undefined);
    expect(board.notices.size).toBe(0);
  });

  it('takes down what is no more renewed, and not what is', async () => {
    const board = new SlowBoard();
    await board.post('left');
    await new TurnLock(board, QUICK).run(async () => undefined);
    expect(board.notices.has('left')).toBe(false);
    let isOver = false;
    const long = new TurnLock(board, QUICK).run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 3 * QUICK.abandonment));
      isOver = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await new TurnLock(board, QUICK).run(async () => expect(isOver).toBe(true));
    await long;
  });

  it('knows when its turn was taken from it', async () => {
    const board = new SlowBoard();
    const lock = new TurnLock(board, QUICK);
    await expect(lock.assertHeld()).rejects.toThrow('taken the turn');
    await lock.run(async () => {
      await lock.assertHeld();
      board.notices.clear();
      await expect(lock.assertHeld()).rejects.toThrow('taken the turn');
    });
  });

  it('gives up on one who does not end, and where nothing can be written', async () => {
    const board = new SlowBoard();
    const lock = new TurnLock(board, QUICK);
    const other = new TurnLock(board, { ...QUICK, patience: 30 });
    await lock.run(async () => {
      await expect(other.run(async () => 0)).rejects.toMatchObject({ why: 'busy' });
    });
    board.closed = true;
    const refused = await other.run(async () => 0).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SpaceUnavailable);
    expect(refused).toMatchObject({ why: 'closed', cause: { message: 'no right to write' } });
  });
});
