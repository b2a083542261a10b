import { join } from 'node:path';
import * as z from 'zod';
import { readState, writeState } from './state-file.ts';

const stateSchema = z.object({ offsetMs: z.int() });

/**
 * The stack's clock: real time plus an offset that is kept over restarts and shared with every function's worker.
 * All instants are milliseconds since the epoch.
 */
export class StackClock {
  /** One 64-bit offset; each worker's Date reads it at every call. */
  readonly shared = new SharedArrayBuffer(8);
  private readonly offset = new BigInt64Array(this.shared);
  private readonly path: string;
  private readonly moved = new Set<() => void>();

  /** Goes on from the kept offset; a new stack starts at `initial`, an ISO instant, or in real time. */
  constructor(dir: string, initial: string | 'now') {
    this.path = join(dir, 'clock.json');
    const kept = readState(this.path, stateSchema);
    if (kept) Atomics.store(this.offset, 0, BigInt(kept.offsetMs));
    else this.set(initial === 'now' ? undefined : Date.parse(initial));
  }

  now(): number {
    return Date.now() + Number(Atomics.load(this.offset, 0));
  }

  isReal(): boolean {
    return Atomics.load(this.offset, 0) === 0n;
  }

  /** Moves the clock, from where it ticks on; undefined is real time again. */
  set(now: number | undefined): void {
    const offsetMs = now === undefined ? 0 : Math.round(now - Date.now());
    writeState(this.path, { offsetMs });
    Atomics.store(this.offset, 0, BigInt(offsetMs));
    for (const listener of this.moved) listener();
  }

  onMove(listener: () => void): void {
    this.moved.add(listener);
  }
}
