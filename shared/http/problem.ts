import type { Language } from '../domain/language.ts';
import { type ProblemCode, problemText } from '../domain/messages.ts';

/** One thing that is wrong: an RFC 6901 pointer into the body, a stable code, a message in the caller's language. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  /** Of DRAFT_CONFLICT: the account that changed the same, and the version with which it did. */
  readonly account?: string;
  readonly version?: number;
}

/** The errors of a problem, made when it is answered, in the caller's language. */
export type Errors = (language: Language) => readonly ProblemError[];

const STATUS = {
  TOKEN_NOT_ID: 401,
  FORBIDDEN_ROLE: 403,
  FORBIDDEN_PROVINCE: 403,
  FORBIDDEN_AGENCY: 403,
  SIGNER_REQUIRED: 403,
  NOT_FOUND: 404,
  PLAN_NOT_FOUND: 404,
  AGENCY_NOT_FOUND: 404,
  SUBMISSION_NOT_FOUND: 404,
  BATCH_NOT_FOUND: 404,
  DECISION_NOT_FOUND: 404,
  REPORT_NOT_FOUND: 404,
  REGISTER_DECISION_NOT_FOUND: 404,
  PROCEDURE_NOT_FOUND: 404,
  REVISION_NOT_FOUND: 404,
  SUGGESTION_NOT_FOUND: 404,
  SERVICE_NOT_FOUND: 404,
  DRAFT_VERSION_NOT_FOUND: 404,
  RECORD_NOT_FOUND: 404,
  RADAR_ROW_NOT_FOUND: 404,
  ATTACHMENT_NOT_FOUND: 404,
  AS_OF_NOT_FROZEN: 404,
  ALL_REFUSED: 409,
  DECISION_CONFLICT: 409,
  REPORT_CONFLICT: 409,
  COMMENT_EXISTS: 409,
  ALREADY_CLAIMED: 409,
  REGISTER_DECISION_CONFLICT: 409,
  SIGN_OFF_NOT_USED: 409,
  SIGN_OFF_CONFLICT: 409,
  ATTACHMENT_NOT_UPLOADED: 409,
  ATTACHMENT_DIFFERS: 409,
  ATTACHMENT_WITHDRAWN: 409,
  ATTACHMENT_REFERRED: 409,
  VERSION_MISMATCH: 412,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INVALID_JSON: 400,
  VALIDATION_FAILED: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  ATTACHMENTS_AWAITING: 422,
  BAD_CURSOR: 422,
  AS_OF_FUTURE: 422,
  PRECONDITION_REQUIRED: 428,
  INTERNAL: 500,
} as const satisfies Partial<Record<ProblemCode, number>>;
export type HttpProblemCode = keyof typeof STATUS;

const isHttpCode = (code: string): code is HttpProblemCode => Object.hasOwn(STATUS, code);
/** Every code that a problem answer may have, and its status. */
export const problemCodes: readonly HttpProblemCode[] = Object.keys(STATUS).filter(isHttpCode);
export const statusOfProblem = (code: HttpProblemCode): number => STATUS[code];

/** The members of a problem answer without `errors`. */
export const problemBody = (code: HttpProblemCode, language: Language) => ({
  type: 'about:blank',
  status: STATUS[code],
  code,
  ...problemText(code, language),
});

/** Members that some problems have beyond those of all (RFC 9457, 3.2). */
export interface ProblemMembers {
  /** Of VERSION_MISMATCH and ALREADY_CLAIMED: the version to read and to name in If-Match; 0 when there is none yet. */
  readonly currentVersion?: number;
}

/** An answer other than success, by its stable code; `errors` in the caller's language are made when it is answered. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: HttpProblemCode;
  readonly errors: Errors;
  readonly members: ProblemMembers;

  constructor(code: HttpProblemCode, errors: Errors = () => [], members: ProblemMembers = {}) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.members = members;
  }
}

export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** RFC 9457 `application/problem+json`. */
export const problemResponse = (problem: Problem, language: Language): HttpResponse => {
  const errors = problem.errors(language);
  return {
    statusCode: STATUS[problem.code],
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    },
    body: JSON.stringify({
      ...problemBody(problem.code, language),
      ...problem.members,
      ...(errors.length === 0 ? {} : { errors }),
    }),
  };
};
