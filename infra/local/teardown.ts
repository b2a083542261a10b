type Step = () => unknown;

/** What has been started, to be ended in the opposite order. */
export class Teardown {
  private readonly steps: { stop: Step; kill: Step }[] = [];
  private done: Promise<void> | undefined;

  /** `kill` is how it ends when nothing is waited for; by default the same as `stop`. */
  add(stop: Step, kill: Step = stop): void {
    this.steps.unshift({ stop, kill });
  }

  /** Runs once; a step that fails does not keep the others from running. */
  run(how: 'stop' | 'kill'): Promise<void> {
    this.done ??= this.runAll(how);
    return this.done;
  }

  private async runAll(how: 'stop' | 'kill'): Promise<void> {
    for (const step of this.steps) {
      try {
        await step[how]();
      } catch (error) {
        console.error(`While stopping: ${error}`);
      }
    }
  }
}
