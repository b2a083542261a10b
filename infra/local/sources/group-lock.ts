/** Lets only one piece of work at a time hold a key. */
export class GroupLock {
  private readonly held = new Map<string, Promise<unknown>>();

  /** Runs the work once none of its keys is held, and holds them meanwhile. */
  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    for (;;) {
      const busy = keys.flatMap((key) => this.held.get(key) ?? []);
      if (busy.length === 0) break;
      await Promise.allSettled(busy);
    }
    const running = work();
    for (const key of keys) this.held.set(key, running);
    try {
      return await running;
    } finally {
      for (const key of keys) this.held.delete(key);
    }
  }
}
