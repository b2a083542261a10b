import type * as z from 'zod';
import { formatNumber } from '../format.ts';
import type { Language } from '../language.ts';
import { FAULTS, isValidationCode, type ValidationCode } from './faults.ts';
import { placeOf, pointerOf } from './places.ts';

type Issue = z.core.$ZodIssue;
const EXAMPLES: Readonly<Record<string, string>> = {
  date: '2020-03-31',
  datetime: '2020-03-31T17:00:00Z',
  email: 'ten@coquan.gov.vn',
  url: 'https://ninhthuan.gov.vn/tin-tuc',
  recordId: '2020-02-17-01',
  code: '2.000488',
  procedureCode: '2.000488',
  replacedBy: '2.000488',
  abolish: '2.000488',
  number: '4498/KH-UBND',
  agencyId: 'so-tu-phap',
  provinceId: 'ninh-thuan',
  phone: '0259 3822 683',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  pointer: '/proposal/process/steps/3',
};

type Diagnosis = readonly [code: ValidationCode, figure?: string | number | bigint];

const SIZE_CODES = {
  string: ['TOO_SHORT', 'TOO_LONG'],
  array: ['TOO_FEW', 'TOO_MANY'],
  number: ['TOO_SMALL', 'TOO_BIG'],
} as const;
const sizeCodes = (origin: string) =>
  origin === 'string' || origin === 'array' ? SIZE_CODES[origin] : SIZE_CODES.number;

const exampleFor = (issue: z.core.$ZodIssueInvalidStringFormat): string => {
  const field = issue.path.findLast((key) => typeof key === 'string');
  return EXAMPLES[issue.format] ?? EXAMPLES[String(field)] ?? '';
};

function diagnose(issue: Issue): Diagnosis {
  switch (issue.code) {
    case 'invalid_type':
      // Zod says only in its message whether there was anything at all.
      return /received undefined$/.test(issue.message) ? ['REQUIRED'] : ['WRONG_TYPE', issue.expected];
    case 'too_small': {
      const [small] = sizeCodes(issue.origin);
      if (small === 'TOO_SHORT' && issue.minimum === 1) return ['EMPTY'];
      return [small === 'TOO_SMALL' && issue.inclusive === false ? 'NOT_ABOVE' : small, issue.minimum];
    }
    case 'too_big':
      return [sizeCodes(issue.origin)[1], issue.maximum];
    case 'not_multiple_of':
      return ['TOO_MANY_DECIMALS'];
    case 'invalid_format':
      return ['BAD_FORMAT', exampleFor(issue)];
    case 'invalid_value':
      return ['NOT_ALLOWED', issue.values.map(String).join(', ')];
    case 'invalid_union':
      return 'options' in issue && issue.options ? ['NOT_ALLOWED', issue.options.map(String).join(', ')] : ['INVALID'];
    case 'unrecognized_keys':
      return ['UNKNOWN_KEY', issue.keys.slice(0, 10).join(', ')];
    case 'custom':
      return isValidationCode(issue.params?.code) ? [issue.params.code] : ['INVALID'];
    default:
      return ['INVALID'];
  }
}

/** The issues of a union's branch that fits at its root (`{code}` of text or object); the issue itself for all others. */
function leaves(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((issues) => issues.every(({ path }) => path.length > 0));
  return branch?.flatMap((inner) => leaves({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** One thing wrong with a body: an RFC 6901 pointer to it, a stable code, a message in the caller's language. */
export interface ValidationError {
  readonly pointer: string;
  readonly code: ValidationCode;
  readonly message: string;
}

/** Turns one zod issue into a validation error. The message names the place, the figure and the fix. */
export function zodIssueMessage(issue: Issue, language: Language): ValidationError {
  const [code, figure = ''] = diagnose(issue);
  return say(issue.path, code, typeof figure === 'number' ? formatNumber(figure, language) : String(figure), language);
}

function say(path: readonly PropertyKey[], code: ValidationCode, figure: string, language: Language): ValidationError {
  const place = placeOf(path, language);
  const sentence = `${place}${language === 'vi' ? ': ' : ' '}${FAULTS[code](figure)[language]}.`;
  return { pointer: pointerOf(path), code, message: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
}

export const MAX_ERRORS = 200;

/** All validation errors of a parse, in its order; beyond {@link MAX_ERRORS} the last says how many more there are. */
export function validationErrors(error: { readonly issues: readonly Issue[] }, language: Language): ValidationError[] {
  const issues = error.issues.flatMap(leaves);
  if (issues.length <= MAX_ERRORS) return issues.map((issue) => zodIssueMessage(issue, language));
  const more = issues.length - (MAX_ERRORS - 1);
  return [
    ...issues.slice(0, MAX_ERRORS - 1).map((issue) => zodIssueMessage(issue, language)),
    say([], 'MORE_ERRORS', formatNumber(more, language), language),
  ];
}
