import * as z from 'zod';

const url = z.url();

/**
 * Every environment variable that a function may read. A trigger picks its own and parses them at cold start:
 * `config.pick({ TABLE_NAME: true }).parse(process.env)` throws a ZodError that names what is missing or malformed.
 */
export const config = z.object({
  TABLE_NAME: z.string().min(3),
  ATTACHMENTS_BUCKET: z.string().min(3),
  SUBMISSIONS_QUEUE_URL: url,
  REVIEW_EVENTS_QUEUE_URL: url,
  REMINDERS_QUEUE_URL: url,
  RECOUNTS_QUEUE_URL: url,
  MAIL_FROM: z.string().min(3),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  PORTAL_URL: url,
});
