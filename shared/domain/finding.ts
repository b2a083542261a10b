import type { Language } from './language.ts';
import { type FindingCode, type FindingParams, findingMessage } from './messages.ts';

/** An error refuses its entry; a warning refuses nothing. */
export type Severity = 'error' | 'warning';

/** One finding about a submission: `pointer` (RFC 6901) into its body, a stable code, the figures behind the message. */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly pointer: string;
  readonly code: Code;
  readonly severity: Severity;
  readonly params: FindingParams[Code];
  readonly message: (language: Language) => string;
}

/** Makes a finding, an error unless said otherwise. */
export const finding = <Code extends FindingCode>(
  code: Code,
  pointer: string,
  params: FindingParams[Code],
  severity: Severity = 'error',
): Finding<Code> => ({
  pointer,
  code,
  severity,
  params,
  message: (language) => findingMessage(code, params, language),
});
