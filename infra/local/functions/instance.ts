import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FunctionLog } from './log.ts';
import type { FunctionError, Invocation, WorkerMessage, WorkerSetup } from './protocol.ts';

/** How an event ended: with the handler's result as JSON, or with an error. */
export type Outcome = { readonly payload: string } | { readonly error: FunctionError };

export interface InstanceOptions {
  /** The compiled functions/worker.ts. */
  readonly bootstrap: string;
  readonly module: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly clock: SharedArrayBuffer;
  readonly log: FunctionLog;
}

/** Lambda gives a module ten seconds to load; this machine may have more to do. */
const LOAD_LIMIT_MS = 30_000;

const failed = (errorType: string, errorMessage: string): Outcome => ({
  error: { errorType, errorMessage, trace: [] },
});

/** One worker thread with the function's module loaded; it serves one event at a time, as an instance of Lambda does. */
export class Instance {
  /** False once it has crashed, timed out or been killed. */
  alive = true;
  /** Resolves when the module is loaded, with the error if it could not be. */
  readonly loaded: Promise<FunctionError | undefined>;
  private readonly worker: Worker;
  private readonly options: InstanceOptions;
  private readonly onDeath: () => void;
  private settle: ((outcome: Outcome) => void) | undefined;

  constructor(options: InstanceOptions, onDeath: () => void) {
    this.options = options;
    this.onDeath = onDeath;
    const setup: WorkerSetup = {
      module: pathToFileURL(options.module).href,
      handler: options.handler,
      clock: options.clock,
    };
    this.worker = new Worker(options.bootstrap, {
      workerData: setup,
      env: { ...options.environment },
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    });
    options.log.attach(this.worker.stdout);
    options.log.attach(this.worker.stderr);
    this.loaded = new Promise((resolve) => {
      const timer = setTimeout(
        () => this.die(failed('Sandbox.InitTimedout', 'The module did not load')),
        LOAD_LIMIT_MS,
      );
      this.settle = (outcome) => {
        clearTimeout(timer);
        resolve('error' in outcome ? outcome.error : undefined);
      };
    });
    this.worker.on('message', (message: WorkerMessage) => this.hear(message));
    this.worker.on('error', (error) => this.die(failed(`Runtime.${error.name}`, error.message)));
    this.worker.on('exit', (code) => this.die(failed('Runtime.ExitError', `The runtime exited with code ${code}`)));
  }

  /** Runs one event; an event that takes longer than the function's timeout ends with its instance. */
  invoke(invocation: Omit<Invocation, 'deadline'>): Promise<Outcome> {
    const { timeoutMs } = this.options;
    return new Promise((resolve) => {
      if (!this.alive) return resolve(failed('Runtime.ExitError', 'The instance is gone'));
      const timer = setTimeout(() => {
        this.die(failed('Sandbox.Timedout', `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`));
      }, timeoutMs);
      this.settle = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const message: Invocation = { ...invocation, deadline: Date.now() + timeoutMs };
      this.worker.postMessage(message);
    });
  }

  kill(): Promise<unknown> {
    this.die(failed('Runtime.ExitError', 'The instance was stopped'));
    return this.worker.terminate();
  }

  private hear(message: WorkerMessage): void {
    if (message.kind === 'init-error') this.die({ error: message.error });
    else if (message.kind === 'error') this.end({ error: message.error });
    else this.end({ payload: message.kind === 'result' ? message.payload : 'null' });
  }

  private end(outcome: Outcome): void {
    this.settle?.(outcome);
    this.settle = undefined;
  }

  private die(outcome: Outcome): void {
    if (!this.alive) return;
    this.alive = false;
    this.onDeath();
    this.end(outcome);
    void this.worker.terminate();
  }
}
