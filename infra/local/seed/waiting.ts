import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const LONGEST_PAUSE_MS = 300;

/** A probe's finding: the value waited for, or a sentence on what is still missing. */
export type Finding<T> = { readonly value: T } | { readonly missing: string };

/** Asks again with growing pauses until the probe finds its value; after a minute throws, naming the step and what is missing. */
export const until = async <T>(step: string, probe: () => Promise<Finding<T>>): Promise<T> => {
  const end = Date.now() + PATIENCE_MS;
  for (let pause = 40; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.4)) {
    const found = await probe();
    if ('value' in found) return found.value;
    if (Date.now() > end) throw new Error(`${step}: not done after ${PATIENCE_MS / 1000} s; ${found.missing}`);
    await sleep(pause);
  }
};
