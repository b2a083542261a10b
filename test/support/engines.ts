import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynoxide } from '../../infra/local/engines/dynoxide.ts';
import { startSqs } from '../../infra/local/engines/sqs.ts';
import { prepareDatabase } from '../../infra/local/engines/stream-order.ts';

/** An engine of its own in a folder that goes with it. */
async function startDynamo() {
  const dir = mkdtempSync(join(tmpdir(), 'level4-test-'));
  const dbPath = join(dir, 'dynamodb.sqlite');
  await prepareDatabase(dbPath);
  const engine = await startDynoxide({ dbPath });
  return {
    endpoint: engine.endpoint,
    stop: async () => {
      await engine.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Starts both embedded engines, or takes `DYNAMODB_ENDPOINT` for the first. */
export async function startEngines() {
  const given = process.env.DYNAMODB_ENDPOINT;
  const [dynamodb, sqs] = await Promise.all([given ? undefined : startDynamo(), startSqs()]);
  return {
    endpoints: { dynamodb: dynamodb?.endpoint ?? given ?? '', sqs: sqs.endpoint },
    stop: async () => {
      await Promise.all([dynamodb?.stop(), sqs.stop()]);
    },
  };
}
