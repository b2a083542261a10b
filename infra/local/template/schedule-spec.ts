import * as z from 'zod';
import { arn } from '../place.ts';
import { checkInput } from '../schedule/context.ts';
import { nextSlot } from '../schedule/expression.ts';
import { count, ignored, parseProperties } from './properties.ts';
import type { ResolvedResource } from './scope.ts';

const json = z.string().refine((text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}, 'expected JSON');

const schema = z.strictObject({
  Name: ignored,
  Description: ignored,
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: ignored,
    Input: json,
    RetryPolicy: z
      .strictObject({ MaximumRetryAttempts: count.default(185), MaximumEventAgeInSeconds: count.default(86_400) })
      .default({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }),
    DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  }),
});

export type ScheduleSpec = ReturnType<typeof scheduleSpec>;

/** A schedule whose target is a function. */
export function scheduleSpec(resource: ResolvedResource) {
  const properties = parseProperties(schema, resource);
  const { Arn, Input, RetryPolicy, DeadLetterConfig } = properties.Target;
  checkInput(Input, `Resources.${resource.id}.Properties.Target.Input`);
  return {
    name: resource.name,
    arn: arn('scheduler', `schedule/default/${resource.name}`),
    nextSlot: nextSlot(properties.ScheduleExpression, properties.ScheduleExpressionTimezone),
    enabled: properties.State === 'ENABLED',
    functionArn: Arn,
    input: Input,
    maximumRetryAttempts: RetryPolicy.MaximumRetryAttempts,
    maximumEventAgeSeconds: RetryPolicy.MaximumEventAgeInSeconds,
    deadLetterArn: DeadLetterConfig?.Arn,
  };
}
