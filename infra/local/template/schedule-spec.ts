import * as z from 'zod';
import { arn } from '../place.ts';
import { checkInput } from '../schedule/context.ts';
import { nextSlot } from '../schedule/expression.ts';
import { ignored, parseProperties } from './properties.ts';
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
    // The scheduler's own retries and dead letters are for a function that it cannot reach: here it always can.
    RetryPolicy: ignored,
    DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  }),
});

export type ScheduleSpec = ReturnType<typeof scheduleSpec>;

/** A schedule whose target is a function. */
export function scheduleSpec(resource: ResolvedResource) {
  const properties = parseProperties(schema, resource);
  const { Arn, Input, DeadLetterConfig } = properties.Target;
  checkInput(Input, `Resources.${resource.id}.Properties.Target.Input`);
  return {
    name: resource.name,
    arn: arn('scheduler', `schedule/default/${resource.name}`),
    nextSlot: nextSlot(properties.ScheduleExpression, properties.ScheduleExpressionTimezone),
    enabled: properties.State === 'ENABLED',
    functionArn: Arn,
    input: Input,
    deadLetterArn: DeadLetterConfig?.Arn,
  };
}
