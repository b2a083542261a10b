import { TemplateError } from '../template/intrinsics.ts';
import { operator } from './filter-operators.ts';

/** Says whether a record of an event source passes; several filters of one mapping are alternatives. */
export type Filter = (record: unknown) => boolean;

type Values = readonly unknown[];
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values under a key; a list stands for each of its elements, at every depth. */
const under = (nodes: Values, key: string): Values =>
  nodes.flatMap((node) =>
    isObject(node) && Object.hasOwn(node, key) ? [node[key]].flat(Number.POSITIVE_INFINITY) : [],
  );

/**
 * Compiles a filter pattern of an event source mapping: equals, prefix, suffix, anything-but, numeric, exists,
 * equals-ignore-case, and `$or` over several keys.
 * @throws TemplateError for a pattern or an operator that the grammar does not have.
 */
export function parseFilter(pattern: string, path: string): Filter {
  let parsed: unknown;
  try {
    parsed = JSON.parse(pattern);
  } catch {
    throw new TemplateError(path, 'the filter pattern is not JSON');
  }
  const matches = compile(parsed, path);
  return (record) => matches([record]);
}

function compile(pattern: unknown, path: string): (nodes: Values) => boolean {
  if (Array.isArray(pattern)) {
    if (pattern.length === 0) throw new TemplateError(path, 'the filter has an empty list');
    const tests = pattern.map((wanted, index) => operator(wanted, `${path}.${index}`));
    return (nodes) => tests.some((test) => test(nodes.filter((node) => !isObject(node))));
  }
  if (!isObject(pattern) || Object.keys(pattern).length === 0) {
    throw new TemplateError(path, 'the filter has neither keys nor a list of values here');
  }
  const parts = Object.entries(pattern).map(([key, inner]) => {
    if (key === '$or') {
      if (!Array.isArray(inner)) throw new TemplateError(`${path}.$or`, 'the filter needs a list of alternatives');
      const alternatives = inner.map((one, index) => compile(one, `${path}.$or.${index}`));
      return (nodes: Values) => alternatives.some((matches) => matches(nodes));
    }
    const matches = compile(inner, `${path}.${key}`);
    return (nodes: Values) => matches(under(nodes, key));
  });
  return (nodes) => parts.every((matches) => matches(nodes));
}

/** An SQS body that is JSON is matched as JSON. */
export function sqsFilterView(record: { body: string }): unknown {
  try {
    return { ...record, body: JSON.parse(record.body) };
  } catch {
    return record;
  }
}
