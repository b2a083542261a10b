import type * as z from 'zod';
import { problemText, type RefusalCode, refusalMessage, validationErrors } from '../domain/messages.ts';
import { type Errors, Problem } from './problem.ts';

/** The errors of a failed parse: all of them, in the caller's language. */
export const schemaErrors =
  (error: z.ZodError): Errors =>
  (language) =>
    validationErrors(error, language);

/** One refused item: where in the body, which rule, which procedure. */
export interface Complaint {
  readonly pointer: string;
  readonly code: RefusalCode;
  readonly procedureCode?: string;
  /** Of what somebody else changed: who, and with which version. */
  readonly account?: string;
  readonly version?: number;
}

/** The errors of items that rules refuse. */
export const refusals =
  (complaints: readonly Complaint[]): Errors =>
  (language) =>
    complaints.map(({ procedureCode, ...complaint }) => ({
      ...complaint,
      message: refusalMessage(complaint.code, language, procedureCode),
    }));

/** The error of a request without a usable Idempotency-Key; a header has no pointer into the body. */
export const keyErrors: Errors = (language) => [
  { pointer: '', code: 'IDEMPOTENCY_KEY_REQUIRED', message: problemText('IDEMPOTENCY_KEY_REQUIRED', language).detail },
];

/** Several lists of errors as one. */
export const allErrors =
  (lists: readonly Errors[]): Errors =>
  (language) =>
    lists.flatMap((list) => list(language));

/** Parses a body or query. Throws the 422 problem with every error in it. */
export const parse = <T extends z.ZodType>(schema: T, value: unknown): z.infer<T> => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Problem('VALIDATION_FAILED', schemaErrors(parsed.error));
  return parsed.data;
};
