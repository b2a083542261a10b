import * as z from 'zod';
import { localDateSchema } from './calendar.ts';
import { documentRefSchema } from './document.ts';
import { timeLimitSchema } from './duration.ts';
import { agencyId, type ProcedureCode, procedureCode, shortCode } from './ids.ts';
import { processSchema } from './submission.ts';
import { line } from './text.ts';

export const MAX_ITEMS = 500;
const name = line(1000);
const field = line(300);

/** A procedure as published: `timeLimit` null where the decision sets none, `fee` whether there is any fee or charge. */
export const registerItemSchema = z.object({
  code: procedureCode,
  name,
  field,
  timeLimit: timeLimitSchema.nullable().default(null),
  fee: z.boolean(),
});
export type RegisterItem = z.infer<typeof registerItemSchema>;

/** A change: only what is given changes; `timeLimit: null` removes the limit. */
export const amendItemSchema = z.object({
  code: procedureCode,
  name: name.optional(),
  field: field.optional(),
  timeLimit: timeLimitSchema.nullable().optional(),
  fee: z.boolean().optional(),
  replacedBy: procedureCode.optional(),
});
export type AmendItem = z.infer<typeof amendItemSchema>;

const abolishItemSchema = z.union([procedureCode, z.object({ code: procedureCode }).transform(({ code }) => code)]);

/** A part of a decision: its identity is (agency, number, date, part). */
export const partSchema = z.int().min(1).max(1000).default(1);

/** One code twice (by its short part) is an error at the second place. Zod runs this beside failed field checks, so codes may be bad. */
export function refuseTwice(
  issues: z.core.$RefinementCtx,
  codes: readonly (readonly [path: readonly PropertyKey[], code: ProcedureCode])[],
): void {
  const seen = new Set<string>();
  for (const [path, code] of codes) {
    if (!procedureCode.safeParse(code).success) continue;
    const short = shortCode(code);
    if (seen.has(short)) issues.addIssue({ code: 'custom', path: [...path], params: { code: 'DUPLICATE_CODE' } });
    seen.add(short);
  }
}

/**
 * The body of a register decision: what a decision of publication (Quyết định công bố) adds, amends and abolishes, at
 * most 500 items together; it counts from the local midnight of `effectiveOn`. `abolish` takes codes, or `{code}`.
 */
export const registerDecisionBodySchema = z
  .object({
    decision: documentRefSchema,
    part: partSchema,
    effectiveOn: localDateSchema,
    add: z.array(registerItemSchema).max(MAX_ITEMS).default([]),
    amend: z.array(amendItemSchema).max(MAX_ITEMS).default([]),
    abolish: z.array(abolishItemSchema).max(MAX_ITEMS).default([]),
  })
  .superRefine(({ add, amend, abolish }, issues) => {
    if (add.length + amend.length + abolish.length > MAX_ITEMS) {
      issues.addIssue({ code: 'too_big', origin: 'array', maximum: MAX_ITEMS, inclusive: true, path: [], input: add });
    }
    refuseTwice(issues, [
      ...add.map(({ code }, index) => [['add', index, 'code'], code] as const),
      ...amend.map(({ code }, index) => [['amend', index, 'code'], code] as const),
      ...abolish.map((code, index) => [['abolish', index], code] as const),
    ]);
  });
export type RegisterDecisionBody = z.infer<typeof registerDecisionBodySchema>;

const MAX_AGENCIES = 40;

/** The body of one decision for several agencies: that of a register decision, and `agencyIds`, each once. */
export const registerDecisionsBodySchema = z.intersection(
  registerDecisionBodySchema,
  z.object({ agencyIds: z.array(agencyId).min(1).max(MAX_AGENCIES) }).superRefine(({ agencyIds }, issues) => {
    for (const [index, id] of agencyIds.entries()) {
      if (agencyIds.indexOf(id) === index) continue;
      issues.addIssue({ code: 'custom', path: ['agencyIds', index], params: { code: 'DUPLICATE_CODE' } });
    }
  }),
);

/**
 * The body of a baseline: services that already ran on the plan's date, counted from `since` (plan, annex: the note
 * column); `process`: as it runs, when known, which DIC compares with what agencies send.
 */
export const baselineBodySchema = z
  .object({
    document: documentRefSchema,
    items: z
      .array(
        z.object({
          procedureCode,
          level: z.literal([3, 4]),
          since: localDateSchema,
          reference: line(500),
          process: processSchema.optional(),
        }),
      )
      .min(1)
      .max(MAX_ITEMS),
  })
  .superRefine(({ items }, issues) =>
    refuseTwice(
      issues,
      items.map((item, index) => [['items', index, 'procedureCode'], item.procedureCode]),
    ),
  );
