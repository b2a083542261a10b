import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { type HttpProblemCode, problemBody, problemCodes, statusOfProblem } from '../../../shared/http/problem.ts';
import { keyErrors } from '../../../shared/http/validate.ts';

const text = { type: 'string' } as const;

export const problemSchemas = {
  Problem: {
    type: 'object',
    description: 'RFC 9457. `code` is stable; `title`, `detail` and messages are in the language asked for.',
    required: ['type', 'status', 'code', 'title', 'detail'],
    properties: {
      type: text,
      status: { type: 'integer' },
      code: { type: 'string', enum: problemCodes },
      title: text,
      detail: text,
      errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemError' } },
      currentVersion: {
        type: 'integer',
        description: 'Of VERSION_MISMATCH: the version to read and to name in If-Match; 0 when there is none yet.',
      },
    },
  },
  ProblemError: {
    type: 'object',
    description: 'One thing that is wrong; `pointer` (RFC 6901) leads into the body.',
    required: ['pointer', 'code', 'message'],
    properties: {
      pointer: text,
      code: text,
      message: text,
      account: { ...text, description: 'Of DRAFT_CONFLICT: who changed the same.' },
      version: { type: 'integer', description: 'Of DRAFT_CONFLICT: the version with which it was changed.' },
    },
  },
  GatewayMessage: {
    type: 'object',
    description: 'What the gateway answers by itself.',
    required: ['message'],
    properties: { message: text },
  },
} as const;

const exampleName = (code: HttpProblemCode, language: string) => `${code}.${language}`;

const MEMBERS: Partial<Record<HttpProblemCode, (language: Language) => object>> = {
  VALIDATION_FAILED: (language) => ({ errors: keyErrors(language) }),
  VERSION_MISMATCH: () => ({ currentVersion: 4 }),
};

/** An example of every problem code in both languages. */
export const problemExamples = Object.fromEntries(
  problemCodes.flatMap((code) =>
    LANGUAGES.map((language) => {
      const members = MEMBERS[code]?.(language);
      return [exampleName(code, language), { value: { ...problemBody(code, language), ...members } }];
    }),
  ),
);

const gateway = { 'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } } };
/** Statuses that the gateway gives by itself too, and those that only it gives. */
const SHARED = [401, 413];
const GATEWAY_ONLY = { 429: 'Too many requests', 503: 'Not available' } as const;

const problemStatuses = [...new Set(problemCodes.map(statusOfProblem))].sort();

const responseOf = (status: number) => {
  const codes = problemCodes.filter((code) => statusOfProblem(code) === status);
  return {
    description: codes.join(', '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(
          codes.flatMap((code) =>
            LANGUAGES.map((language) => {
              const name = exampleName(code, language);
              return [name, { $ref: `#/components/examples/${name}` }];
            }),
          ),
        ),
      },
      ...(SHARED.includes(status) ? gateway : {}),
    },
  };
};

/** One response per status of a problem, and those of the gateway. */
export const problemResponses = Object.fromEntries<object>([
  ...problemStatuses.map((status) => [`Problem${status}`, responseOf(status)] as const),
  ...Object.entries(GATEWAY_ONLY).map(
    ([status, description]) => [`Gateway${status}`, { description, content: gateway }] as const,
  ),
]);

/** References to the responses of some statuses, and to those that every operation may give. */
export const refused = (statuses: readonly number[]) =>
  Object.fromEntries([
    ...[...statuses, 500].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }] as const),
    ...Object.keys(GATEWAY_ONLY).map(
      (status) => [status, { $ref: `#/components/responses/Gateway${status}` }] as const,
    ),
  ]);
