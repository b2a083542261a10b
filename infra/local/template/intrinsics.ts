import * as z from 'zod';
import { StartError } from '../start-error.ts';

/** Something in the template that the local runtime does not know; `path` leads to it. */
export class TemplateError extends StartError {
  constructor(path: string, what: string) {
    super(`Template, ${path}: ${what}`);
  }
}

/** What names in a template stand for. Each throws a TemplateError for a name that it does not know. */
export interface Scope {
  ref(name: string, path: string): unknown;
  attribute(logicalId: string, name: string, path: string): unknown;
  condition(name: string, path: string): boolean;
}

type Intrinsic = (argument: unknown, scope: Scope, path: string) => unknown;

/** The value of AWS::NoValue: the property or element that holds it is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

const wrong = (path: string, expected: string): never => {
  throw new TemplateError(path, `expected ${expected}`);
};
const listOf = (value: unknown, path: string): unknown[] => (Array.isArray(value) ? value : wrong(path, 'a list'));
const textOf = (value: unknown, path: string): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : wrong(path, 'a text');
const resolved = (value: unknown, scope: Scope, path: string) => listOf(resolve(value, scope, path), path);
const truth = (value: unknown, scope: Scope, path: string): boolean => {
  const answer = resolve(value, scope, path);
  return typeof answer === 'boolean' ? answer : wrong(path, 'a condition');
};
const truths = (value: unknown, scope: Scope, path: string) =>
  listOf(value, path).map((part, index) => truth(part, scope, `${path}.${index}`));

function getAtt(argument: unknown, scope: Scope, path: string): unknown {
  const text = typeof argument === 'string' ? argument : listOf(argument, path).join('.');
  const dot = text.indexOf('.');
  return dot > 0
    ? scope.attribute(text.slice(0, dot), text.slice(dot + 1), path)
    : wrong(path, 'an id and an attribute');
}

function sub(argument: unknown, scope: Scope, path: string): string {
  const [template, names] = typeof argument === 'string' ? [argument, {}] : listOf(argument, path);
  const own = z.record(z.string(), z.unknown()).parse(names ?? {});
  return textOf(template, path).replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (Object.hasOwn(own, name)) return textOf(resolve(own[name], scope, path), path);
    return textOf(name.includes('.') ? getAtt(name, scope, path) : scope.ref(name, path), path);
  });
}

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope, path) => scope.ref(textOf(argument, path), path),
  Condition: (argument, scope, path) => scope.condition(textOf(argument, path), path),
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': (argument, scope, path) => {
    const [delimiter, parts] = listOf(argument, path);
    return resolved(parts, scope, path)
      .map((part) => textOf(part, path))
      .join(textOf(delimiter, path));
  },
  'Fn::Select': (argument, scope, path) => {
    const [index, list] = listOf(argument, path);
    const at = Number(textOf(resolve(index, scope, path), path));
    return resolved(list, scope, path)[at] ?? wrong(path, `a list with an element ${at}`);
  },
  'Fn::Split': (argument, scope, path) => {
    const [delimiter, text] = listOf(argument, path);
    return textOf(resolve(text, scope, path), path).split(textOf(delimiter, path));
  },
  'Fn::If': (argument, scope, path) => {
    const [name, yes, no] = listOf(argument, path);
    return resolve(scope.condition(textOf(name, path), path) ? yes : no, scope, path);
  },
  'Fn::Equals': (argument, scope, path) => {
    const [left, right] = resolved(argument, scope, path);
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::And': (argument, scope, path) => truths(argument, scope, path).every(Boolean),
  'Fn::Or': (argument, scope, path) => truths(argument, scope, path).some(Boolean),
  'Fn::Not': (argument, scope, path) => !truths(argument, scope, path)[0],
};

const isIntrinsic = (key: string) => key.startsWith('Fn::') || key === 'Ref';

/**
 * A template value with every intrinsic function replaced by what it stands for.
 * @throws TemplateError with the path for an intrinsic, a resource or an attribute that the runtime does not know.
 */
export function resolve(value: unknown, scope: Scope, path: string): unknown {
  if (Array.isArray(value)) {
    return value.map((part, index) => resolve(part, scope, `${path}.${index}`)).filter((part) => part !== NO_VALUE);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  const name = entries.find(([key]) => isIntrinsic(key))?.[0];
  const condition = entries.length === 1 && first?.[0] === 'Condition' && typeof first[1] === 'string';
  if (name !== undefined || condition) {
    const key = name ?? 'Condition';
    const intrinsic = INTRINSICS[key];
    if (!intrinsic || entries.length !== 1) throw new TemplateError(path, `the intrinsic ${key} is not known here`);
    return intrinsic(first?.[1], scope, `${path}.${key}`);
  }
  return Object.fromEntries(
    entries
      .map(([key, part]) => [key, resolve(part, scope, `${path}.${key}`)] as const)
      .filter(([, part]) => part !== NO_VALUE),
  );
}
