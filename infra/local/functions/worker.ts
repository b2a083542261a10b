import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionError, Invocation, WorkerMessage, WorkerSetup } from './protocol.ts';

/** The inside of a function's worker: it puts the stack's clock in the place of Date, then runs the handler. */
const { module, handler, clock }: WorkerSetup = workerData;
const offset = new BigInt64Array(clock);
const RealDate = Date;
const realNow = RealDate.now;
const now = () => realNow() + Number(Atomics.load(offset, 0));

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
Object.defineProperty(RealDate.prototype, 'constructor', { value: globalThis.Date });

const describe = (thrown: unknown): FunctionError =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') }
    : { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
const say = (message: WorkerMessage) => parentPort?.postMessage(message);

const context = (invocation: Invocation) => ({
  functionName: invocation.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: invocation.functionArn,
  memoryLimitInMB: String(invocation.memoryMb),
  awsRequestId: invocation.requestId,
  logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - realNow()),
});

try {
  const handle: unknown = (await import(module))[handler];
  if (typeof handle !== 'function') throw new TypeError(`${handler} is not a function that ${module} exports`);
  parentPort?.on('message', async (invocation: Invocation) => {
    try {
      const result: unknown = await handle(JSON.parse(invocation.payload), context(invocation));
      say({ kind: 'result', payload: JSON.stringify(result) ?? 'null' });
    } catch (thrown) {
      say({ kind: 'error', error: describe(thrown) });
    }
  });
  say({ kind: 'ready' });
} catch (thrown) {
  say({ kind: 'init-error', error: describe(thrown) });
}
