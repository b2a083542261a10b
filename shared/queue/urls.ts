import { config } from '../config.ts';
import type { QueueUrls } from './route.ts';

/** The four queues' addresses, from the environment. Throws a ZodError that names what is missing. */
export const queueUrls = (environment: NodeJS.ProcessEnv): QueueUrls => {
  const urls = config
    .pick({
      SUBMISSIONS_QUEUE_URL: true,
      REVIEW_EVENTS_QUEUE_URL: true,
      REMINDERS_QUEUE_URL: true,
      RECOUNTS_QUEUE_URL: true,
    })
    .parse(environment);
  return {
    submissions: urls.SUBMISSIONS_QUEUE_URL,
    reviewEvents: urls.REVIEW_EVENTS_QUEUE_URL,
    reminders: urls.REMINDERS_QUEUE_URL,
    recounts: urls.RECOUNTS_QUEUE_URL,
  };
};
