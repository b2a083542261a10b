import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { config } from '../../shared/config.ts';
import { consume } from '../../shared/queue/consume.ts';
import { openTable } from '../../shared/store/table.ts';
import { recount } from './recount.ts';

const { TABLE_NAME, RECOUNTS_QUEUE_URL } = config
  .pick({ TABLE_NAME: true, RECOUNTS_QUEUE_URL: true })
  .parse(process.env);
const deps = { table: openTable(TABLE_NAME), now: systemClock };
const consumer = { sqs: new SQSClient({}), queueUrl: RECOUNTS_QUEUE_URL };
const message = z.object({ planId: z.string(), agencyId: z.string() });

export const handler = (event: unknown) =>
  consume(consumer, event, message, ({ planId, agencyId }) => recount(deps, planId, agencyId));
