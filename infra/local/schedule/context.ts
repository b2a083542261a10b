import { TemplateError } from '../template/intrinsics.ts';

/** What a schedule's input may ask for, as in `{"slot": "<aws.scheduler.scheduled-time>"}`. */
export interface SlotFacts {
  /** Milliseconds since the epoch. */
  readonly slot: number;
  readonly scheduleArn: string;
  readonly executionId: string;
  readonly attempt: number;
}

/** An instant as the scheduler writes it: UTC, to the second. */
export const scheduledTime = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');

const ATTRIBUTES: Readonly<Record<string, (facts: SlotFacts) => string>> = {
  'aws.scheduler.scheduled-time': ({ slot }) => scheduledTime(slot),
  'aws.scheduler.schedule-arn': ({ scheduleArn }) => scheduleArn,
  'aws.scheduler.execution-id': ({ executionId }) => executionId,
  'aws.scheduler.attempt-number': ({ attempt }) => String(attempt),
};
const PLACEHOLDER = /<(aws\.scheduler\.[^>]+)>/g;

/** @throws TemplateError for a context attribute that the scheduler does not have. */
export function checkInput(input: string, path: string): void {
  for (const [whole, name = ''] of input.matchAll(PLACEHOLDER)) {
    if (!ATTRIBUTES[name]) throw new TemplateError(path, `the context attribute ${whole} is not known here`);
  }
}

/** The input with its context attributes filled in. */
export const fillInput = (input: string, facts: SlotFacts): string =>
  input.replace(PLACEHOLDER, (whole, name: string) => ATTRIBUTES[name]?.(facts) ?? whole);
