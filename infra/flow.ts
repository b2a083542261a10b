import { Duration } from 'aws-cdk-lib/core';
import { routes as attachment } from '../functions/attachment/routes.ts';
import { routes as consolidation } from '../functions/consolidation/routes.ts';
import { routes as decision } from '../functions/decision/routes.ts';
import { routes as duty } from '../functions/duty/routes.ts';
import { routes as oversight } from '../functions/oversight/routes.ts';
import { routes as portal } from '../functions/portal/routes.ts';
import { routes as ratio } from '../functions/ratio/routes.ts';
import { routes as register } from '../functions/register/routes.ts';
import { routes as reminder } from '../functions/reminder/routes.ts';
import { routes as review } from '../functions/review/routes.ts';
import { routes as submission } from '../functions/submission/routes.ts';
import type { RouteSpec } from '../shared/http/route.ts';
import type { NameOf, QueueName } from './grants.ts';

/** An HTTP function and the routes it serves. */
export interface RouteTable {
  readonly name: NameOf<'http'>;
  readonly routes: Readonly<Record<string, RouteSpec>>;
}

export const routeTables: readonly RouteTable[] = [
  { name: 'register-http', routes: register },
  { name: 'submission-http', routes: submission },
  { name: 'attachment-http', routes: attachment },
  { name: 'review-http', routes: review },
  { name: 'consolidation-http', routes: consolidation },
  { name: 'decision-http', routes: decision },
  { name: 'duty-http', routes: duty },
  { name: 'oversight-http', routes: oversight },
  { name: 'ratio-http', routes: ratio },
  { name: 'reminder-http', routes: reminder },
  { name: 'portal-http', routes: portal },
];

export interface QueueRow {
  readonly name: QueueName;
  readonly consumer: NameOf<'queue'>;
  readonly fifo: boolean;
  readonly batchSize: number;
  /** How long the consumer waits to fill a batch; a FIFO queue has none. */
  readonly window: Duration;
  readonly maxConcurrency: number;
  /** What people notice when a message lands in the dead-letter queue. */
  readonly impact: string;
}

/** FIFO where the order within an agency matters. Sends of mail are few at once: SES limits the rate of an account. */
export const queues: readonly QueueRow[] = [
  {
    name: 'submissions',
    consumer: 'submission-queue',
    fifo: true,
    batchSize: 10,
    window: Duration.seconds(0),
    maxConcurrency: 10,
    impact:
      'An agency sent its catalog and it stays "received": none of its procedures reaches the reviewing desks, and later catalogs of the same agency may wait behind it.',
  },
  {
    name: 'review-events',
    consumer: 'review-queue',
    fifo: true,
    batchSize: 10,
    window: Duration.seconds(0),
    maxConcurrency: 10,
    impact:
      'A verdict, publication, withdrawal or decision of the People’s Committee was taken in and is not applied: procedures stay in their old state and the ratio does not move.',
  },
  {
    name: 'reminders',
    consumer: 'reminder-queue',
    fifo: false,
    batchSize: 10,
    window: Duration.seconds(0),
    maxConcurrency: 2,
    impact: 'An agency below the target does not get the mail that reminds it of the deadline.',
  },
  {
    name: 'recounts',
    consumer: 'ratio-queue',
    fifo: false,
    batchSize: 10,
    window: Duration.seconds(1),
    maxConcurrency: 5,
    impact: 'The published ratio of an agency, and the totals of its province, stay behind what was really published.',
  },
];

export interface ScheduleRow {
  readonly name: string;
  readonly job: NameOf<'schedule'>;
  /** cron(minute hour day month weekday year), read in the stage's time zone. */
  readonly cron: string;
  /** A start later than this is dropped, because the next one covers it. */
  readonly maxAge: Duration;
  /** Alarm after this many periods without a run. */
  readonly missedAfter: { readonly period: Duration; readonly periods: number };
  readonly impact: string;
}

export const schedules: readonly ScheduleRow[] = [
  {
    name: 'ratio-nightly',
    job: 'ratio-schedule',
    cron: 'cron(10 0 * * ? *)',
    maxAge: Duration.hours(12),
    missedAfter: { period: Duration.hours(1), periods: 25 },
    impact: "Yesterday's figures are not frozen, so the history of the ratio has a gap that people will ask about.",
  },
  {
    name: 'reminders-hourly',
    job: 'reminder-schedule',
    cron: 'cron(0 * * * ? *)',
    maxAge: Duration.minutes(50),
    missedAfter: { period: Duration.hours(1), periods: 2 },
    impact: 'Agencies below the target may not be reminded on the day the ladder says.',
  },
  {
    name: 'sweep',
    job: 'sweep-schedule',
    cron: 'cron(0/5 * * * ? *)',
    maxAge: Duration.minutes(5),
    missedAfter: { period: Duration.minutes(5), periods: 3 },
    impact: 'Work that was lost on its way is not sent again: catalogs, verdicts and mails may wait for ever, unseen.',
  },
];
