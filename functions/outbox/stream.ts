import { SQSClient } from '@aws-sdk/client-sqs';
import { queueUrls } from '../../shared/queue/urls.ts';
import { routeRecords } from './route.ts';

const deps = { sqs: new SQSClient({}), urls: queueUrls(process.env) };
export const handler = (event: unknown) => routeRecords(deps, event);
