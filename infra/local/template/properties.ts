import * as z from 'zod';
import { TemplateError } from './intrinsics.ts';
import type { ResolvedResource } from './scope.ts';

/** CloudFormation takes numbers and booleans as text too. */
export const count = z.coerce.number().int().nonnegative();
export const flag = z.union([z.boolean(), z.stringbool()]);
/** A property with no effect on this machine. */
export const ignored = z.unknown().optional();

/**
 * The properties of a resource as the runtime understands them. Schemas are strict objects: a property that nobody
 * thought of might mean something.
 * @throws TemplateError with the path of the first property that does not fit.
 */
export function parseProperties<T extends z.ZodType>(schema: T, { id, properties }: ResolvedResource): z.output<T> {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = ['Resources', id, 'Properties', ...(issue?.path ?? [])].map(String).join('.');
  throw new TemplateError(path, `${issue?.message ?? 'not valid'}; the local runtime does not know this`);
}
