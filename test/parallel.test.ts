import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inParallel } from '../shared/parallel.ts';

it('does as many at once as it may, and gives results in the order of the items', async () => {
  let [running, most] = [0, 0];
  const results = await inParallel(3, [5, 1, 4, 2, 3, 0], async (n) => {
    running += 1;
    most = Math.max(most, running);
    await sleep(n);
    running -= 1;
    return n * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30, 0]);
  expect(most).toBe(3);
});

it('takes no further item after an error, and throws it', async () => {
  const taken: number[] = [];
  const work = async (n: number) => {
    taken.push(n);
    await sleep(0);
    if (n === 1) throw new Error('one');
  };
  await expect(inParallel(2, [0, 1, 2, 3, 4, 5, 6, 7], work)).rejects.toThrow('one');
  await sleep(5);
  expect(taken.length).toBeLessThan(5);
});
