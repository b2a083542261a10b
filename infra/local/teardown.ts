import { StartError } from './start-error.ts';

type Step = () => unknown;

/** What has been started, to be ended in the opposite order. */
export class Teardown {
  private readonly steps: { stop: Step; kill: Step }[] = [];
  private begun = false;

  /**
   * `kill` is how it ends when nothing is waited for; by default the same as `stop`.
   * @throws StartError, after ending it, once the teardown has begun: whoever is still starting has to give up.
   */
  async add(stop: Step, kill: Step = stop): Promise<void> {
    this.steps.push({ stop, kill });
    if (!this.begun) return;
    await this.run('kill');
    throw new StartError('The stack was stopped while it started');
  }

  /** A kill takes over what a stop has not come to yet; a step that fails does not keep the others from running. */
  async run(how: 'stop' | 'kill'): Promise<void> {
    this.begun = true;
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step[how]();
      } catch (error) {
        console.error(`While stopping: ${error}`);
      }
    }
  }
}
