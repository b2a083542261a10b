import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { config } from '../../shared/config.ts';
import { consume } from '../../shared/queue/consume.ts';
import { openTable } from '../../shared/store/table.ts';
import { remind } from './remind.ts';

const environment = config
  .pick({
    TABLE_NAME: true,
    REMINDERS_QUEUE_URL: true,
    MAIL_FROM: true,
    MAIL_CONFIGURATION_SET: true,
    PORTAL_URL: true,
  })
  .parse(process.env);
const deps = {
  table: openTable(environment.TABLE_NAME),
  ses: new SESv2Client({ maxAttempts: 1 }),
  now: systemClock,
  from: environment.MAIL_FROM,
  configurationSet: environment.MAIL_CONFIGURATION_SET,
  portalUrl: environment.PORTAL_URL,
};
const consumer = { sqs: new SQSClient({}), queueUrl: environment.REMINDERS_QUEUE_URL };
const message = z.object({ key: z.object({ pk: z.string().startsWith('REM#'), sk: z.string() }) });

export const handler = (event: unknown) => consume(consumer, event, message, ({ key }) => remind(deps, key));
