import * as z from 'zod';
import type { Template } from '../../infra/synth.ts';
import { pointer, resources } from './template.ts';

const lambda = z.looseObject({
  FunctionName: z.string(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.number(),
  Role: pointer,
  LoggingConfig: z.looseObject({ LogGroup: pointer }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** Every function of the template; its name without the stage, such as `submission-queue`. */
export const functionsOf = (template: Template) =>
  resources(template, 'AWS::Lambda::Function', lambda).map((resource) => ({
    name: resource.Properties.FunctionName.replace(/^.*-level4-/, ''),
    ...resource,
  }));

const statement = z.looseObject({
  Effect: z.string(),
  Action: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  Resource: z.unknown().transform((value) => (Array.isArray(value) ? value : [value])),
  Condition: z.unknown().optional(),
});
const policy = z.looseObject({
  Roles: z.array(pointer),
  PolicyDocument: z.looseObject({ Statement: z.array(statement) }),
});

/** Every statement of every role, with the policy it stands in. */
export const statementsOf = (template: Template) =>
  resources(template, 'AWS::IAM::Policy', policy).flatMap(({ id, Properties: { Roles, PolicyDocument } }) =>
    PolicyDocument.Statement.map((each) => ({ policy: id, roles: Roles, ...each })),
  );
