import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionPool, InvocationResult } from '../functions/pool.ts';
import type { AsyncSpec } from '../template/function-spec.ts';

/** Lambda waits one minute, then two, before it tries again; here it is seconds. */
const RETRY_AFTER_MS = [1000, 2000];

export interface AsyncDeps {
  readonly config: Pick<AsyncSpec, 'maximumRetryAttempts' | 'maximumEventAgeSeconds' | 'onFailureArn'>;
  readonly stopping: AbortSignal;
  tell(queueArn: string, message: object): Promise<void>;
}

/** Invokes a function as an asynchronous event: retried when it fails, and its final failure told to its destination. */
export async function invokeAsync(pool: FunctionPool, payload: string, deps: AsyncDeps): Promise<InvocationResult> {
  const { maximumRetryAttempts, maximumEventAgeSeconds, onFailureArn } = deps.config;
  const tooOld = performance.now() + maximumEventAgeSeconds * 1000;
  let result = await pool.invoke(payload);
  let attempt = 1;
  while (!('payload' in result) && attempt <= maximumRetryAttempts && performance.now() < tooOld) {
    await sleep(RETRY_AFTER_MS[attempt - 1] ?? RETRY_AFTER_MS.at(-1), undefined, { signal: deps.stopping }).catch(
      () => undefined,
    );
    if (deps.stopping.aborted) return result;
    result = await pool.invoke(payload);
    // Being throttled is no failed attempt: the event stays until it is too old.
    if (!('throttled' in result)) attempt++;
  }
  if (!('payload' in result) && onFailureArn !== undefined && !deps.stopping.aborted) {
    const exhausted = attempt > maximumRetryAttempts;
    await deps.tell(onFailureArn, {
      version: '1.0',
      timestamp: new Date().toISOString(),
      requestContext: {
        requestId: result.requestId,
        functionArn: `${pool.spec.arn}:$LATEST`,
        condition: exhausted ? 'RetriesExhausted' : 'EventAgeExceeded',
        approximateInvokeCount: attempt,
      },
      requestPayload: JSON.parse(payload),
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: 'error' in result ? result.error : null,
    });
  }
  return result;
}
