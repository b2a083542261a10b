import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Engines } from '../engines/start-engines.ts';
import type { StackModel } from '../template/model.ts';

async function depthOf(engines: Engines, name: string) {
  const { Attributes } = await engines.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: engines.queueUrl(name), AttributeNames: ['All'] }),
  );
  const of = (key: 'ApproximateNumberOfMessages' | 'ApproximateNumberOfMessagesNotVisible') =>
    Number(Attributes?.[key] ?? 0);
  return { visible: of('ApproximateNumberOfMessages'), inFlight: of('ApproximateNumberOfMessagesNotVisible') };
}

/** Every queue that a function empties, with what waits in its dead-letter queue. */
export function queueDepths(model: StackModel, engines: Engines) {
  const sources = new Set(model.mappings.map(({ sourceArn }) => sourceArn));
  const consumed = model.queues.filter(({ arn }) => sources.has(arn));
  return Promise.all(
    consumed.map(async ({ name, deadLetterArn }) => {
      const dead = model.queues.find(({ arn }) => arn === deadLetterArn);
      const deadLetter = dead ? (await depthOf(engines, dead.name)).visible : 0;
      return { name, ...(await depthOf(engines, name)), deadLetter };
    }),
  );
}

/** The queues that take what finally failed (of schedules and streams): nobody empties them. */
export function failureDepths(model: StackModel, engines: Engines) {
  const told = new Set<string | undefined>([
    ...model.asyncConfigs.map(({ onFailureArn }) => onFailureArn),
    ...model.schedules.map(({ deadLetterArn }) => deadLetterArn),
    ...model.mappings.map((mapping) => (mapping.kind === 'stream' ? mapping.onFailureArn : undefined)),
  ]);
  return Promise.all(
    model.queues
      .filter(({ arn }) => told.has(arn))
      .map(async ({ name }) => ({ name, visible: (await depthOf(engines, name)).visible })),
  );
}
