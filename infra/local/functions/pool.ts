import { randomUUID } from 'node:crypto';
import type { FunctionSpec } from '../template/function-spec.ts';
import { Instance, type InstanceOptions, type Outcome } from './instance.ts';
import type { FunctionError } from './protocol.ts';

/** How many instances of one function run side by side on this machine when the template reserves none. */
const LOCAL_CONCURRENCY = 3;
/** What Lambda takes and gives in one synchronous invocation, in bytes. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024;

export type InvocationResult = (Outcome | { readonly throttled: true }) & { readonly requestId: string };

/** The instances of one function; idle ones are kept and used again. */
export class FunctionPool {
  readonly spec: FunctionSpec;
  private readonly options: InstanceOptions;
  private readonly all = new Set<Instance>();
  private readonly idle: Instance[] = [];
  private readonly waiting: ((instance: Instance | undefined) => void)[] = [];
  private running = 0;
  private stopped = false;

  constructor(spec: FunctionSpec, options: InstanceOptions) {
    this.spec = spec;
    this.options = options;
  }

  /** Loads one instance ahead of the first event; resolves with the error if the module cannot be loaded. */
  async warm(): Promise<FunctionError | undefined> {
    const instance = this.start();
    const error = await instance.loaded;
    if (!error) this.release(instance);
    return this.stopped ? undefined : error;
  }

  /** Runs one event. Beyond a reserved concurrency it is throttled; beyond the local one it waits its turn. */
  async invoke(payload: string): Promise<InvocationResult> {
    const requestId = randomUUID();
    const { reservedConcurrency } = this.spec;
    if (reservedConcurrency !== undefined && this.running >= reservedConcurrency) return { throttled: true, requestId };
    this.running++;
    try {
      const outcome = await this.run(payload, requestId);
      if ('error' in outcome) this.options.log.failure(requestId, outcome.error);
      return { ...outcome, requestId };
    } finally {
      this.running--;
    }
  }

  /** Ends every instance at once, whatever it is doing. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const turn of this.waiting.splice(0)) turn(undefined);
    await Promise.all([...this.all].map((instance) => instance.kill()));
    await this.options.log.close();
  }

  private async run(payload: string, requestId: string): Promise<Outcome> {
    const instance = await this.acquire();
    if (!instance) return { error: { errorType: 'Runtime.ExitError', errorMessage: 'The stack stops', trace: [] } };
    const error = await instance.loaded;
    if (error) return { error };
    const { name: functionName, arn: functionArn, memoryMb } = this.spec;
    const outcome = await instance.invoke({ requestId, functionName, functionArn, memoryMb, payload });
    this.release(instance);
    if ('payload' in outcome && Buffer.byteLength(outcome.payload) > PAYLOAD_LIMIT) {
      const errorMessage = `The response is larger than ${PAYLOAD_LIMIT} bytes`;
      return { error: { errorType: 'Function.ResponseSizeTooLarge', errorMessage, trace: [] } };
    }
    return outcome;
  }

  private async acquire(): Promise<Instance | undefined> {
    if (this.stopped) return undefined;
    const free = this.idle.pop();
    if (free) return free;
    if (this.all.size < (this.spec.reservedConcurrency ?? LOCAL_CONCURRENCY)) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): Instance {
    const instance: Instance = new Instance(this.options, () => {
      this.all.delete(instance);
      const at = this.idle.indexOf(instance);
      if (at >= 0) this.idle.splice(at, 1);
      if (!this.stopped) this.waiting.shift()?.(this.start());
    });
    this.all.add(instance);
    return instance;
  }

  private release(instance: Instance): void {
    if (!instance.alive) return;
    const next = this.waiting.shift();
    if (next) next(instance);
    else this.idle.push(instance);
  }
}
