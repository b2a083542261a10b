import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '../../shared/clock.ts';
import { config } from '../../shared/config.ts';
import { queueUrls } from '../../shared/queue/urls.ts';
import { openTable } from '../../shared/store/table.ts';
import { sweep } from './sweep.ts';

const { TABLE_NAME } = config.pick({ TABLE_NAME: true }).parse(process.env);
const deps = {
  table: openTable(TABLE_NAME),
  sqs: new SQSClient({}),
  urls: queueUrls(process.env),
  now: systemClock,
  // Not console: Lambda would put a prefix before the line, and the metric would be lost.
  emit: (line: string) => void process.stdout.write(`${line}\n`),
};

export const handler = () => sweep(deps);
