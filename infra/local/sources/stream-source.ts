import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { readState, writeState } from '../state-file.ts';
import type { StreamMapping } from '../template/mapping-spec.ts';
import type { Shard, StreamApi, StreamRecord } from './stream-api.ts';
import { deliverStreamBatch, type StreamBatchDeps } from './stream-batch.ts';

const IDLE_MS = 100;
/** How long the position may go unwritten while records keep coming. */
const KEEP_MS = 1000;
const SHARDS_FOR_MS = 5000;
/** The last sequence number handled of each shard, and the shards read to their end. */
const positionSchema = z.object({
  streamArn: z.string(),
  after: z.record(z.string(), z.string()),
  finished: z.array(z.string()),
});

export interface StreamSourceDeps extends Omit<StreamBatchDeps, 'stopping'> {
  readonly api: StreamApi;
  /** The engine's own name of the stream: with another one the kept position means nothing. */
  readonly streamArn: string;
  /** The file that keeps the position. */
  readonly statePath: string;
}

/**
 * Reads a table's stream into its function, in order per shard, a shard after its parent. The position is kept behind
 * what is done: after a kill the last batches come again, and nothing is lost.
 */
export class StreamSource {
  private readonly mapping: StreamMapping;
  private readonly deps: StreamSourceDeps;
  private readonly stopping = new AbortController();
  private readonly iterators = new Map<string, string>();
  private readonly position: z.infer<typeof positionSchema>;
  private kept = { at: 0, all: true };
  private known: { shards: Shard[]; until: number } = { shards: [], until: 0 };
  private loop: Promise<void> = Promise.resolve();

  constructor(mapping: StreamMapping, deps: StreamSourceDeps) {
    this.mapping = mapping;
    this.deps = deps;
    const { streamArn, statePath } = deps;
    const kept = readState(statePath, positionSchema);
    this.position = kept?.streamArn === streamArn ? kept : { streamArn, after: {}, finished: [] };
  }

  start(): void {
    if (this.mapping.enabled) this.loop = this.read();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    this.keep();
  }

  private async read(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      let count = 0;
      try {
        for (const shard of await this.openShards()) count += await this.readShard(shard.ShardId);
      } catch (error) {
        // An iterator expires in time: the next round asks for another.
        this.iterators.clear();
        if (!this.stopping.signal.aborted) console.error(`${this.mapping.id}: ${error}`);
        await sleep(1000, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
      if (count === 0 || performance.now() - this.kept.at > KEEP_MS) this.keep();
      if (count === 0) await sleep(IDLE_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** The shards to read now: not read to the end, and without a parent that still is. */
  private async openShards(): Promise<Shard[]> {
    if (this.known.until < performance.now()) {
      this.known = { shards: await this.deps.api.shards(), until: performance.now() + SHARDS_FOR_MS };
    }
    const open = this.known.shards.filter(({ ShardId }) => !this.position.finished.includes(ShardId));
    const ids = new Set(open.map(({ ShardId }) => ShardId));
    return open.filter(({ ParentShardId }) => ParentShardId === undefined || !ids.has(ParentShardId));
  }

  private async readShard(shardId: string): Promise<number> {
    const { batchSize, filters } = this.mapping;
    const iterator = this.iterators.get(shardId) ?? (await this.iteratorOf(shardId));
    const { records, next } = await this.gather(iterator, batchSize);
    const wanted = records.filter((record) => filters.length === 0 || filters.some((matches) => matches(record)));
    await deliverStreamBatch(this.mapping, shardId, wanted, { ...this.deps, stopping: this.stopping.signal });
    if (this.stopping.signal.aborted) return records.length;
    this.moveOn(shardId, records.at(-1), next);
    return records.length;
  }

  private async gather(from: string, batchSize: number) {
    let { records, next } = await this.deps.api.records(from, batchSize);
    const until = performance.now() + this.mapping.windowMs;
    while (next !== undefined && records.length > 0 && records.length < batchSize && performance.now() < until) {
      await sleep(IDLE_MS);
      const more = await this.deps.api.records(next, batchSize - records.length);
      records = [...records, ...more.records];
      next = more.next;
    }
    return { records, next };
  }

  private iteratorOf(shardId: string): Promise<string> {
    const { api } = this.deps;
    const after = this.position.after[shardId];
    if (after === undefined) return api.iterator(shardId, { ShardIteratorType: this.mapping.startingPosition });
    return api
      .iterator(shardId, { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after })
      .catch((error: unknown) => {
        // A position older than the stream keeps: on from the oldest record there is.
        if (!String(error).includes('TrimmedDataAccess')) throw error;
        return api.iterator(shardId, { ShardIteratorType: 'TRIM_HORIZON' });
      });
  }

  private moveOn(shardId: string, last: StreamRecord | undefined, next: string | undefined): void {
    if (next === undefined) this.iterators.delete(shardId);
    else this.iterators.set(shardId, next);
    if (last) this.position.after[shardId] = last.dynamodb.SequenceNumber;
    if (next === undefined) {
      this.position.finished.push(shardId);
      this.known.until = 0;
    }
    if (last || next === undefined) this.kept.all = false;
  }

  private keep(): void {
    if (this.kept.all) return;
    writeState(this.deps.statePath, this.position);
    this.kept = { at: performance.now(), all: true };
  }
}
