import { randomUUID } from 'node:crypto';
import type { StackClock } from '../clock.ts';
import type { InvocationResult } from '../functions/pool.ts';
import type { ScheduleSpec } from '../template/schedule-spec.ts';
import { fillInput, scheduledTime } from './context.ts';

const TICK_MS = 250;
/** A slot that is found this late (the machine slept) is left out, as one that the clock jumped over. */
const LATE_MS = 60_000;

export interface SchedulerDeps {
  readonly clock: StackClock;
  /** Runs a schedule's function with its filled-in input, to the end of its retries. */
  invoke(schedule: ScheduleSpec, payload: string): Promise<InvocationResult>;
}

/** What became of one run. */
export interface Run {
  readonly name: string;
  /** UTC, to the second. */
  readonly slot: string;
  readonly result?: unknown;
  readonly error?: string;
}

/** Fires the schedules at their slots by the stack's clock; the clock's jumps fire nothing. */
export class Scheduler {
  readonly schedules: readonly ScheduleSpec[];
  private readonly deps: SchedulerDeps;
  private readonly next = new Map<ScheduleSpec, number | undefined>();
  private readonly running = new Set<Promise<unknown>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(schedules: readonly ScheduleSpec[], deps: SchedulerDeps) {
    this.schedules = schedules;
    this.deps = deps;
    deps.clock.onMove(() => this.plan());
  }

  start(): void {
    this.plan();
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.running);
  }

  /** Fires a schedule now, its slot being the clock's time, and resolves when its function is done. */
  async run(schedule: ScheduleSpec, slot = this.deps.clock.now()): Promise<Run> {
    const facts = { slot, scheduleArn: schedule.arn, executionId: randomUUID(), attempt: 1 };
    const invoked = this.deps.invoke(schedule, fillInput(schedule.input, facts));
    this.running.add(invoked);
    try {
      const outcome = await invoked;
      const run = { name: schedule.name, slot: scheduledTime(slot) };
      if ('payload' in outcome) return { ...run, result: JSON.parse(outcome.payload) };
      return { ...run, error: 'error' in outcome ? outcome.error.errorMessage : 'throttled' };
    } finally {
      this.running.delete(invoked);
    }
  }

  private plan(): void {
    const now = this.deps.clock.now();
    for (const schedule of this.schedules) this.next.set(schedule, schedule.nextSlot(now));
  }

  private tick(): void {
    const now = this.deps.clock.now();
    for (const [schedule, slot] of this.next) {
      if (slot === undefined || slot > now) continue;
      this.next.set(schedule, schedule.nextSlot(now));
      if (schedule.enabled && now - slot < LATE_MS) {
        this.run(schedule, slot).catch((error: unknown) => console.error(`${schedule.name}: ${error}`));
      }
    }
  }
}
