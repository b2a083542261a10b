import { problemText } from '../domain/messages.ts';
import type { Request } from './api.ts';
import { type Errors, Problem } from './problem.ts';

/** What an If-Match names: any version that exists, or some versions; those that can be none of ours are left out. */
export type IfMatch = '*' | readonly number[];

// Each tag is followed by a comma or the end, so that there is one way only to match: no input makes it slow.
const LIST = /^(?:[\s,]*(?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*"\s*(?=,|$))+[\s,]*$/;
const STRONG_VERSION = /(W\/)?"(0|[1-9]\d{0,8})"/g;
const MAX_LENGTH = 1000;

/** The ETag of a version: `"3"`. */
export const etagOf = (version: number): string => `"${version}"`;

const malformed: Errors = (language) => [
  { pointer: '', code: 'IF_MATCH_MALFORMED', message: problemText('IF_MATCH_MALFORMED', language).detail },
];

/**
 * The versions that a request's If-Match names (RFC 9110, 13.1.1), or null without one. It is compared strongly, so weak
 * tags match nothing. Throws a 422 problem when it is neither `*` nor a list of entity tags.
 */
export const ifMatch = (request: Pick<Request, 'header'>): IfMatch | null => {
  const value = request.header('if-match');
  if (value === undefined) return null;
  if (value.trim() === '*') return '*';
  if (value.length > MAX_LENGTH || !LIST.test(value)) throw new Problem('VALIDATION_FAILED', malformed);
  return [...value.matchAll(STRONG_VERSION)].flatMap(([, weak, version]) =>
    weak === undefined ? [Number(version)] : [],
  );
};

/** The 412 problem of a change to something that has moved on: `currentVersion`, and what stands against it in detail. */
export const versionMismatch = (currentVersion: number, errors?: Errors): Problem =>
  new Problem('VERSION_MISMATCH', errors, { currentVersion });

/**
 * Holds an If-Match, when there is one, against the current version (0: there is none yet, which `*` does not match).
 * Throws 412 VERSION_MISMATCH with `currentVersion`, 422 on a malformed one. The write itself must be conditional too,
 * and throw {@link versionMismatch} when another came between.
 */
export const honourVersion = (request: Pick<Request, 'header'>, current: number): void => {
  const named = ifMatch(request);
  if (named === null) return;
  if (named === '*' ? current === 0 : !named.includes(current)) throw versionMismatch(current);
};

/** The same where If-Match is a must: without one 428 PRECONDITION_REQUIRED. */
export const requireVersion = (request: Pick<Request, 'header'>, current: number): void => {
  if (request.header('if-match') === undefined) throw new Problem('PRECONDITION_REQUIRED');
  honourVersion(request, current);
};
