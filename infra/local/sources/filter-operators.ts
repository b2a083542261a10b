import * as z from 'zod';
import { TemplateError } from '../template/intrinsics.ts';

/** Tests the leaf values found at a path: none when the path is missing. */
export type Test = (values: readonly unknown[]) => boolean;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const text = z.string();
const some =
  (test: (value: unknown) => boolean): Test =>
  (values) =>
    values.some(test);
const someText = (test: (value: string) => boolean): Test => some((value) => typeof value === 'string' && test(value));
const lower = (value: string) => value.toLowerCase();

const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};
const comparison = z.enum(['=', '<', '<=', '>', '>=']);
const numeric = z.union([z.tuple([comparison, z.number()]), z.tuple([comparison, z.number(), comparison, z.number()])]);

const affix = (fits: (value: string, part: string) => boolean) => (argument: unknown) => {
  const folded = z.strictObject({ 'equals-ignore-case': text }).safeParse(argument);
  if (folded.success) {
    const part = lower(folded.data['equals-ignore-case']);
    return someText((value) => fits(lower(value), part));
  }
  const part = text.parse(argument);
  return someText((value) => fits(value, part));
};

const OPERATORS: Readonly<Record<string, (argument: unknown, path: string) => Test>> = {
  prefix: affix((value, part) => value.startsWith(part)),
  suffix: affix((value, part) => value.endsWith(part)),
  'equals-ignore-case': (argument) => {
    const wanted = lower(text.parse(argument));
    return someText((value) => lower(value) === wanted);
  },
  exists: (argument) => {
    const wanted = z.boolean().parse(argument);
    return (values) => values.length > 0 === wanted;
  },
  numeric: (argument) => {
    const [first, low, second, high] = numeric.parse(argument);
    return some((value) => {
      if (typeof value !== 'number' || !COMPARE[first]?.(value, low)) return false;
      return second === undefined || high === undefined || (COMPARE[second]?.(value, high) ?? false);
    });
  },
  'anything-but': (argument, path) => {
    const unwanted = z.union([scalar.transform((one) => [one]), z.array(scalar).min(1)]).safeParse(argument);
    if (unwanted.success) return some((value) => !unwanted.data.some((one) => one === value));
    const inner = operator(argument, path);
    return some((value) => !inner([value]));
  },
};

/**
 * The test that one element of a pattern's list stands for.
 * @throws TemplateError for an operator or an argument that the grammar does not have.
 */
export function operator(wanted: unknown, path: string): Test {
  const literal = scalar.safeParse(wanted);
  if (literal.success) return some((value) => value === literal.data);
  const [entry, ...more] = Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(wanted));
  const make = entry && more.length === 0 ? OPERATORS[entry[0]] : undefined;
  if (!entry || !make) throw new TemplateError(path, `the filter operator ${JSON.stringify(wanted)} is not known here`);
  try {
    return make(entry[1], `${path}.${entry[0]}`);
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(path, `the filter operator ${JSON.stringify(wanted)} is not valid`);
  }
}
