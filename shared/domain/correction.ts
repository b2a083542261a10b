import * as z from 'zod';
import { localDateSchema } from './calendar.ts';
import { documentRefSchema } from './document.ts';
import { amendItemSchema, MAX_ITEMS, partSchema, refuseTwice } from './register.ts';

export const correctedLineSchema = amendItemSchema.extend({ remove: z.boolean().default(false) });
export type CorrectedLine = z.infer<typeof correctedLineSchema>;

/**
 * The body of a correction (đính chính) of a register decision. `corrects`: the number, date and part under which the
 * decision was entered; `decision`, `effectiveOn`: its right number and date, its right day; `lines`: the lines that were
 * wrong, each with what is right, or `remove` for one that should not have been there. Number, date and day hold for the
 * named lines, or for all lines of the decision when none is named.
 */
export const correctionBodySchema = z
  .object({
    correction: documentRefSchema,
    part: partSchema,
    corrects: documentRefSchema.extend({ part: partSchema }),
    decision: documentRefSchema.optional(),
    effectiveOn: localDateSchema.optional(),
    lines: z.array(correctedLineSchema).max(MAX_ITEMS).default([]),
  })
  .superRefine(({ decision, effectiveOn, lines }, issues) => {
    if (decision === undefined && effectiveOn === undefined) {
      const said = ({ code: _code, remove, ...text }: CorrectedLine) => remove || Object.keys(text).length > 0;
      if (lines.length === 0) issues.addIssue({ code: 'custom', path: ['lines'], params: { code: 'REQUIRED' } });
      for (const [index, line] of lines.entries()) {
        if (!said(line)) issues.addIssue({ code: 'custom', path: ['lines', index], params: { code: 'REQUIRED' } });
      }
    }
    refuseTwice(
      issues,
      lines.map(({ code }, index) => [['lines', index, 'code'], code]),
    );
  });
