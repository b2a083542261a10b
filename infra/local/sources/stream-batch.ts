import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionPool } from '../functions/pool.ts';
import { REGION } from '../place.ts';
import type { StreamMapping } from '../template/mapping-spec.ts';
import { reportedFailures } from './batch-failures.ts';
import type { StreamRecord } from './stream-api.ts';

export interface StreamBatchDeps {
  readonly pool: FunctionPool;
  readonly stopping: AbortSignal;
  /** Where records that are given up on are told of; nobody when the mapping has no destination. */
  readonly tell: (message: object) => Promise<void>;
}

type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
const sequence = (record: StreamRecord) => record.dynamodb.SequenceNumber;
const at = (record: StreamRecord | undefined) =>
  new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();

/** Retries at growing distance, in milliseconds. */
const backoff = (attempts: number) => Math.min(100 * 2 ** attempts, 5000);

/**
 * Gets a batch of one shard handled, or given up on, as the mapping says: bisected, retried, reported to its
 * failure destination. Resolves early, with nothing lost, when the stack stops: the position was not moved on.
 */
export async function deliverStreamBatch(
  mapping: StreamMapping,
  shardId: string,
  records: readonly StreamRecord[],
  deps: StreamBatchDeps,
  attempts = 0,
): Promise<void> {
  const batch = await withoutOld(mapping, shardId, records, deps, attempts);
  if (batch.length === 0 || deps.stopping.aborted) return;
  const Records = batch.map((record) => ({ ...record, awsRegion: REGION, eventSourceARN: mapping.sourceArn }));
  const result = await deps.pool.invoke(JSON.stringify({ Records }));
  const succeeded = 'payload' in result;
  const failed = succeeded ? failedSequences(mapping, result.payload, batch) : 'all';
  if (failed !== 'all' && failed.length === 0) return;
  // The position moves to the lowest reported number: what comes after it is sent again, successful or not.
  const first = failed === 'all' ? 0 : batch.findIndex((record) => failed.includes(sequence(record)));
  const rest = batch.slice(first);
  if (!succeeded && mapping.bisects && batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    await deliverStreamBatch(mapping, shardId, batch.slice(0, middle), deps, attempts);
    await deliverStreamBatch(mapping, shardId, batch.slice(middle), deps, attempts);
    return;
  }
  const made = first > 0 ? 0 : attempts + 1;
  const { maximumRetryAttempts } = mapping;
  if (maximumRetryAttempts >= 0 && made > maximumRetryAttempts) {
    await deps.tell(discarded(mapping, shardId, rest, 'RetryAttemptsExhausted', made, result.requestId));
    return;
  }
  await sleep(backoff(made), undefined, { signal: deps.stopping }).catch(() => undefined);
  await deliverStreamBatch(mapping, shardId, rest, deps, made);
}

function failedSequences(mapping: StreamMapping, payload: string, batch: readonly StreamRecord[]) {
  return mapping.reportsFailures ? reportedFailures(payload, batch.map(sequence)) : [];
}

/** Gives up on the records that are older than the mapping allows. */
async function withoutOld(
  mapping: StreamMapping,
  shardId: string,
  records: readonly StreamRecord[],
  deps: StreamBatchDeps,
  attempts: number,
): Promise<readonly StreamRecord[]> {
  const { maximumRecordAgeSeconds } = mapping;
  if (maximumRecordAgeSeconds < 0) return records;
  const oldest = Date.now() / 1000 - maximumRecordAgeSeconds;
  const isOld = (record: StreamRecord) => record.dynamodb.ApproximateCreationDateTime < oldest;
  const old = records.filter(isOld);
  if (old.length === 0) return records;
  await deps.tell(discarded(mapping, shardId, old, 'RecordAgeExceeded', attempts, randomUUID()));
  return records.filter((record) => !isOld(record));
}

/** What a failure destination is told: which records, not what was in them. */
function discarded(
  mapping: StreamMapping,
  shardId: string,
  batch: readonly StreamRecord[],
  condition: Condition,
  invokeCount: number,
  requestId: string,
) {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId,
      functionArn: mapping.functionName,
      condition,
      approximateInvokeCount: invokeCount,
    },
    DDBStreamBatchInfo: {
      streamArn: mapping.sourceArn,
      shardId,
      startSequenceNumber: batch[0] && sequence(batch[0]),
      endSequenceNumber: batch.map(sequence).at(-1),
      approximateArrivalOfFirstRecord: at(batch[0]),
      approximateArrivalOfLastRecord: at(batch.at(-1)),
      batchSize: batch.length,
    },
  };
}
