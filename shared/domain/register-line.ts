import * as z from 'zod';
import { timeLimitSchema } from './duration.ts';

/** The fields of a procedure that a decision of publication may change. */
export const TEXT_FIELDS = ['name', 'field', 'timeLimit', 'fee', 'replacedBy'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * What a procedure is called and promises from a local day on, and the decision that says so. `changed`: the fields that
 * an amendment named; the others follow the text before it. Without: a registration, which says everything.
 */
export const registerText = z.object({
  effectiveOn: z.string(),
  name: z.string(),
  field: z.string(),
  timeLimit: timeLimitSchema.nullable(),
  fee: z.boolean(),
  decision: z.object({ number: z.string(), date: z.string() }),
  replacedBy: z.string().optional(),
  changed: z.array(z.enum(TEXT_FIELDS)).optional(),
});
export type RegisterText = z.infer<typeof registerText>;

/** The text in force on a local day: that of the latest effective day not after it, the last written of equals. Before all: the first. */
export const textOn = (texts: readonly RegisterText[], day: string): RegisterText | undefined =>
  texts.reduce<RegisterText | undefined>(
    (best, text) =>
      text.effectiveOn <= day && (best === undefined || best.effectiveOn <= text.effectiveOn) ? text : best,
    undefined,
  ) ?? texts[0];

const textFields = ({ name, field, timeLimit, fee, replacedBy }: RegisterText) => ({
  name,
  field,
  timeLimit,
  fee,
  ...(replacedBy === undefined ? {} : { replacedBy }),
});

/** Of an amendment the fields that it names, over those of the text that it amends. */
const over = (before: RegisterText, text: RegisterText): RegisterText => {
  const { changed, effectiveOn, decision } = text;
  if (changed === undefined) return text;
  const named = Object.fromEntries(Object.entries(text).filter(([key]) => changed.some((field) => field === key)));
  return { ...textFields(before), ...named, effectiveOn, decision, changed };
};

/**
 * The texts of a procedure by effective day, those of one day as they were written. An amendment changes what it names
 * and nothing else, also when it is entered after a later one: that one then follows it in the fields it does not name.
 */
export const chainTexts = (texts: readonly RegisterText[]): RegisterText[] => {
  const byDay = texts
    .map((text, order) => ({ text, order }))
    .sort((a, b) =>
      a.text.effectiveOn === b.text.effectiveOn ? a.order - b.order : a.text.effectiveOn < b.text.effectiveOn ? -1 : 1,
    );
  const chain: RegisterText[] = [];
  for (const { text } of byDay) {
    const before = chain.at(-1);
    chain.push(before === undefined ? text : over(before, text));
  }
  return chain;
};
