import { join } from 'node:path';
import type { Engines } from '../engines/start-engines.ts';
import { streamOf } from '../engines/tables.ts';
import type { Functions } from '../functions/start-functions.ts';
import type { StackModel } from '../template/model.ts';
import { QueueSource } from './queue-source.ts';
import { streamApi } from './stream-api.ts';
import { StreamSource } from './stream-source.ts';

export interface Sources {
  readonly queues: readonly QueueSource[];
  stop(): Promise<void>;
}

/** Starts every event source mapping of the template. */
export async function startSources(
  model: StackModel,
  dir: string,
  engines: Engines,
  functions: Functions,
): Promise<Sources> {
  const queues: QueueSource[] = [];
  const streams: StreamSource[] = [];
  for (const mapping of model.mappings) {
    const pool = functions.get(mapping.functionName);
    if (mapping.kind === 'queue') {
      const queueName = mapping.sourceArn.slice(mapping.sourceArn.lastIndexOf(':') + 1);
      queues.push(
        new QueueSource(mapping, { sqs: engines.sqs, queueUrl: engines.queueUrl(queueName), queueName, pool }),
      );
      continue;
    }
    const table = model.tables.find(({ streamArn }) => streamArn === mapping.sourceArn);
    const streamArn = await streamOf(engines.dynamodb, table?.name ?? '');
    const { onFailureArn } = mapping;
    streams.push(
      new StreamSource(mapping, {
        api: streamApi(engines.endpoints.dynamodb, streamArn),
        streamArn,
        statePath: join(dir, 'streams', `${mapping.id}.json`),
        pool,
        tell: async (message) => {
          if (onFailureArn !== undefined) await engines.tell(onFailureArn, message);
        },
      }),
    );
  }
  const all = [...queues, ...streams];
  for (const source of all) source.start();
  return {
    queues,
    stop: async () => {
      await Promise.all(all.map((source) => source.stop()));
    },
  };
}
