/** Every message that a user of the API reads, by its stable code, in Vietnamese and English. */
export type { ValidationCode } from './messages/faults.ts';
export { type FindingCode, type FindingParams, findingMessage } from './messages/findings.ts';
export { pointerOf } from './messages/places.ts';
export { type ProblemCode, problemText } from './messages/problems.ts';
export { type RefusalCode, refusalMessage } from './messages/refusals.ts';
export {
  MAX_ERRORS,
  type ValidationError,
  validationErrors,
  zodIssueMessage,
} from './messages/validation.ts';
export type { WarningCode } from './messages/warnings.ts';
