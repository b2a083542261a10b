import * as z from 'zod';
import type { Place } from '../place.ts';
import { apiSpec } from './api-spec.ts';
import { bucketSpec } from './bucket-spec.ts';
import { asyncSpec, functionSpec } from './function-spec.ts';
import { TemplateError } from './intrinsics.ts';
import { mappingSpec } from './mapping-spec.ts';
import { queueSpec } from './queue-spec.ts';
import { scheduleSpec } from './schedule-spec.ts';
import { type ResolvedResource, resolveTemplate, templateSchema } from './scope.ts';
import { tableSpec } from './table-spec.ts';

export type StackModel = ReturnType<typeof readModel>;

function readModel(resources: ResolvedResource[]) {
  const all = <T>(type: string, read: (resource: ResolvedResource) => T): T[] =>
    resources.filter((resource) => resource.type === type).map(read);
  return {
    tables: all('AWS::DynamoDB::Table', tableSpec),
    queues: all('AWS::SQS::Queue', queueSpec),
    buckets: all('AWS::S3::Bucket', bucketSpec),
    functions: all('AWS::Lambda::Function', functionSpec),
    asyncConfigs: all('AWS::Lambda::EventInvokeConfig', asyncSpec),
    mappings: all('AWS::Lambda::EventSourceMapping', mappingSpec),
    schedules: all('AWS::Scheduler::Schedule', scheduleSpec),
    identities: all('AWS::SES::EmailIdentity', ({ name }) => name),
    configurationSets: all('AWS::SES::ConfigurationSet', ({ name }) => name),
    api: apiSpec(resources),
  };
}

/**
 * What the template says, for the parts of the runtime to run.
 * @throws TemplateError for whatever in it this machine cannot do.
 */
export function stackModel(template: unknown, place: Place): StackModel {
  const parsed = templateSchema.safeParse(template);
  if (!parsed.success) throw new TemplateError('the whole', z.prettifyError(parsed.error));
  const model = readModel(resolveTemplate(parsed.data, place));
  checkReferences(model);
  return model;
}

/** Every ARN or name that one part uses to reach another must lead to one that this template has. */
function checkReferences(model: StackModel): void {
  const queues = new Set(model.queues.map(({ arn }) => arn));
  const functions = new Set(model.functions.flatMap(({ arn, name }) => [arn, name]));
  const sources = new Set([...queues, ...model.tables.map(({ streamArn }) => streamArn)]);
  const check = (known: ReadonlySet<string>, what: string, targets: readonly (string | undefined)[]) => {
    for (const target of targets) {
      if (target !== undefined && !known.has(target)) throw new TemplateError('Resources', `no ${what} ${target} here`);
    }
  };
  const { asyncConfigs, mappings, schedules, api } = model;
  check(queues, 'queue', [
    ...model.queues.map(({ deadLetterArn }) => deadLetterArn),
    ...asyncConfigs.map(({ onFailureArn }) => onFailureArn),
    ...schedules.map(({ deadLetterArn }) => deadLetterArn),
    ...mappings.map((mapping) => (mapping.kind === 'stream' ? mapping.onFailureArn : undefined)),
  ]);
  check(
    sources,
    'event source',
    mappings.map(({ sourceArn }) => sourceArn),
  );
  check(functions, 'function', [
    ...asyncConfigs.map(({ functionName }) => functionName),
    ...mappings.map(({ functionName }) => functionName),
    ...schedules.map(({ functionArn }) => functionArn),
    ...(api?.routes ?? []).map(({ functionArn }) => functionArn),
  ]);
}
