import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '../../src/comments/pace.ts';

const PACE = { quiet: 5000, longest: 60_000, rest: 0, retries: [1000, 2000] };

/** Work that a test ends by hand, and a count of how often it was begun. */
function byHand() {
  const ends: ((isDone: boolean) => void)[] = [];
  const work = (): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    ends.push(resolve);
    return promise;
  };
  return {
    work,
    begun: () => ends.length,
    end: async (isDone = true) => {
      ends.at(-1)?.(isDone);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('work at a pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits until nobody has asked for a while', async () => {
    const { work, begun } = byHand();
    const { ask } = paced(work, PACE);
    for (let time = 0; time < 3; time += 1) {
      ask();
      await vi.advanceTimersByTimeAsync(4999);
    }
    expect(begun()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun()).toBe(1);
  });

  it('does not wait for ever for those who ask again and again', async () => {
    const { work, begun } = byHand();
    const { ask } = paced(work, PACE);
    for (let second = 0; second < 61; second += 1) {
      ask();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(begun()).toBe(1);
  });

  it('is never done twice at once, and again for whoever asked meanwhile', async () => {
    const { work, begun, end } = byHand();
    const { ask } = paced(work, PACE);
    ask();
    await vi.advanceTimersByTimeAsync(5000);
    ask();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(begun()).toBe(1);
    await end();
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun()).toBe(2);
    await end();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(begun()).toBe(2);
  });

  it('rests in between, and then serves all who asked', async () => {
    const { work, begun, end } = byHand();
    const { ask } = paced(work, { ...PACE, rest: 60_000 });
    ask();
    await vi.advanceTimersByTimeAsync(5000);
    await end();
    for (let time = 0; time < 9; time += 1) ask();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun()).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun()).toBe(2);
  });

  it('that failed is tried again, later each time, until it is given up; who asks anew has it done', async () => {
    const { work, begun, end } = byHand();
    const { ask } = paced(work, PACE);
    ask();
    await vi.advanceTimersByTimeAsync(5000);
    await end(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(2);
    await end(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(3);
    await end(false);
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(begun()).toBe(3);
    ask();
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun()).toBe(4);
  });

  it('is done at once when all ends, if somebody asked, and not otherwise', async () => {
    const { work, begun, end } = byHand();
    const { ask, close } = paced(work, PACE);
    ask();
    const closed = close();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun()).toBe(1);
    await end();
    await closed;
    const idle = byHand();
    await paced(idle.work, PACE).close();
    expect(idle.begun()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
