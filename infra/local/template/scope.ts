import * as z from 'zod';
import { ACCOUNT_ID, arn, type Place, REGION } from '../place.ts';
import { NO_VALUE, resolve, type Scope, TemplateError } from './intrinsics.ts';
import { kindOf } from './resource-kinds.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

/** A CloudFormation template; Rules (checks at deployment) are left out, Mappings and macros are refused. */
export const templateSchema = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
  Mappings: z.undefined({ error: 'not known here' }).optional(),
  Transform: z.undefined({ error: 'not known here' }).optional(),
});
export type Template = z.infer<typeof templateSchema>;

const PSEUDO: Readonly<Record<string, (place: Place) => unknown>> = {
  'AWS::AccountId': () => ACCOUNT_ID,
  'AWS::Region': () => REGION,
  'AWS::Partition': () => 'aws',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::StackName': (place) => place.stackName,
  'AWS::StackId': (place) => arn('cloudformation', `stack/${place.stackName}/local`),
  'AWS::NoValue': () => NO_VALUE,
};

export interface ResolvedResource {
  readonly id: string;
  readonly type: string;
  /** The physical name. */
  readonly name: string;
  readonly properties: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * Every resource of the template with its properties resolved.
 * @throws TemplateError at the first thing that the runtime does not know, wherever it stands.
 */
export function resolveTemplate(template: Template, place: Place): ResolvedResource[] {
  const exists = (resource: Template['Resources'][string]) =>
    resource.Condition === undefined || scope.condition(resource.Condition, `Conditions.${resource.Condition}`);
  const resourceAt = (id: string, path: string) => {
    const found = template.Resources[id];
    if (!found || !exists(found)) throw new TemplateError(path, `there is no resource ${id}`);
    const kind = kindOf(found.Type);
    if (!kind) throw new TemplateError(`Resources.${id}`, `resources of type ${found.Type} are not known here`);
    return { found, kind };
  };
  const nameOf = (id: string, path: string): string => {
    const { found, kind } = resourceAt(id, path);
    const given = kind.named === undefined ? undefined : found.Properties[kind.named];
    if (given !== undefined) return String(resolve(given, scope, `Resources.${id}.Properties.${kind.named}`));
    const made = `${place.stackName}-${id}${found.Properties.FifoQueue === true ? '.fifo' : ''}`;
    return kind.lowerCase ? made.toLowerCase() : made;
  };
  const scope: Scope = {
    ref(name, path) {
      const pseudo = PSEUDO[name];
      if (pseudo) return pseudo(place);
      const parameter = template.Parameters[name];
      if (parameter?.Default !== undefined) return parameter.Default;
      if (parameter) throw new TemplateError(path, `the parameter ${name} has no default`);
      const facts = { id: name, name: nameOf(name, path), place };
      return resourceAt(name, path).kind.ref?.(facts) ?? facts.name;
    },
    attribute(id, attribute, path) {
      const { found, kind } = resourceAt(id, path);
      const value = kind.attributes?.[attribute];
      if (!value) throw new TemplateError(path, `the attribute ${attribute} of ${found.Type} is not known here`);
      return value({ id, name: nameOf(id, path), place });
    },
    condition(name, path) {
      const given = template.Conditions[name];
      if (given === undefined) throw new TemplateError(path, `there is no condition ${name}`);
      return z.boolean().parse(resolve(given, scope, `Conditions.${name}`));
    },
  };
  const resources = Object.entries(template.Resources)
    .filter(([, resource]) => exists(resource))
    .map(([id, { Type: type, Properties, Metadata: metadata }]) => ({
      id,
      type,
      name: nameOf(id, `Resources.${id}`),
      properties: resolve(Properties, scope, `Resources.${id}.Properties`),
      metadata,
    }));
  for (const [id, output] of Object.entries(template.Outputs)) resolve(output.Value, scope, `Outputs.${id}.Value`);
  return resources;
}
