import { startDynoxide } from '../../infra/local/engines/dynoxide.ts';
import { startSqs } from '../../infra/local/engines/sqs.ts';

/** Starts both embedded engines, or takes `DYNAMODB_ENDPOINT` for the first. */
export async function startEngines() {
  const given = process.env.DYNAMODB_ENDPOINT;
  const [dynamodb, sqs] = await Promise.all([given ? undefined : startDynoxide(), startSqs()]);
  return {
    endpoints: { dynamodb: dynamodb?.endpoint ?? given ?? '', sqs: sqs.endpoint },
    stop: async () => {
      await Promise.all([dynamodb?.stop(), sqs.stop()]);
    },
  };
}
