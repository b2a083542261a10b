import * as z from 'zod';
import { attachmentRefs } from './attachment.ts';
import { procedureCode, shortCode } from './ids.ts';
import {
  EXEMPTION_REASONS,
  entrySchema,
  MAX_ENTRIES,
  MAX_STEPS,
  processSchema,
  saysWhich,
  stepSchema,
} from './submission.ts';
import { nameKey, normaliseLine, prose } from './text.ts';

const words = (max: number) => z.string().overwrite(normaliseLine).max(max);
const text = prose(4000).default('');

/** A document, a signer, a step as far as they are typed: every text may still be empty or missing, none is judged by its form. */
const document = z.object({ number: words(200), date: words(40) }).partial();
const signedBy = z.object({ name: words(200), title: words(200), authority: z.array(words(200)).max(5) }).partial();
const duration = z.object({ value: z.number().min(0).max(1_000_000), unit: words(40) }).partial();
const step = stepSchema
  .extend({
    name: words(500),
    unit: words(300),
    actor: words(300),
    duration,
    account: words(200),
    confirmedBy: document,
  })
  .partial();
const process = processSchema.extend({ steps: z.array(step).max(MAX_STEPS).default([]) }).optional();

const proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('level-3'), process }),
  z.object({ kind: z.literal('level-4'), process }),
  z.object({ kind: z.literal('exemption'), reason: z.enum(EXEMPTION_REASONS).optional(), explanation: text }),
  z.object({ kind: z.literal('not-selected'), reason: text }),
]);

/** An entry as far as it is written: it names its procedure, all else may be missing. */
export const draftEntrySchema = entrySchema
  .extend({
    procedureCode: procedureCode.optional(),
    legalBasis: z.array(document).max(50).default([]),
    proposal: proposal.optional(),
  })
  .refine(saysWhich, { path: ['procedureCode'], params: { code: 'REQUIRED' }, when: () => true });
export type DraftEntry = z.infer<typeof draftEntrySchema>;

/** The body of a shared draft: a submission in the making, within the same bounds. */
export const draftBodySchema = z.object({
  document: document.extend({ attachments: attachmentRefs.optional() }).optional(),
  signedBy: signedBy.optional(),
  entries: z.array(draftEntrySchema).max(MAX_ENTRIES).default([]),
});
export type Draft = z.infer<typeof draftBodySchema>;

/** Asks the signer to send the draft, or returns it to those who write it. */
export const signOffBodySchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('requested') }),
  z.object({ status: z.literal('returned'), note: prose(4000).min(1) }),
]);
export type SignOff = z.infer<typeof signOffBodySchema>;

/** The body that sends a draft: its version, as it was read. */
export const sendDraftBodySchema = z.object({ version: z.int().min(0).max(999_999_999) });

/** What there is before the first save: version 0. */
export const EMPTY_DRAFT: Draft = { entries: [] };

/** `open`: being written; `requested`, `returned`: at the signer, and back from there; `sent`: a submission was made of it. */
export const DRAFT_STATUSES = ['open', 'requested', 'returned', 'sent'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** A part of a draft that one officer may change while another changes others: a header field, or the entry of a procedure. */
export interface Part {
  readonly key: string;
  readonly value: unknown;
  /** Where it lies in the body (RFC 6901). */
  readonly pointer: string;
}

export const HEADER_FIELDS = ['document', 'signedBy'] as const;

/** The entries by what they are about: the short code or the name's key, and which of those about the same it is. */
export const entriesByKey = (entries: readonly DraftEntry[]): Map<string, DraftEntry> => {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const about =
        entry.procedureCode === undefined ? nameKey(entry.procedureName ?? '') : shortCode(entry.procedureCode);
      const nth = (seen.get(about) ?? 0) + 1;
      seen.set(about, nth);
      return [`${about}#${nth}`, entry];
    }),
  );
};

/** All parts of a draft, each once. */
export const partsOf = (draft: Draft): Part[] => [
  ...HEADER_FIELDS.flatMap((field) =>
    draft[field] === undefined ? [] : [{ key: field, value: draft[field], pointer: `/${field}` }],
  ),
  ...[...entriesByKey(draft.entries)].map(([key, value], index) => ({ key, value, pointer: `/entries/${index}` })),
];

/** Whether two parts, both as their schema gives them, are the same. */
export const samePart = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The keys of all parts that differ between two drafts. */
export const changedParts = (before: Draft, after: Draft): string[] => {
  const [old, now] = [before, after].map((draft) => new Map(partsOf(draft).map(({ key, value }) => [key, value])));
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (key) => !samePart(old?.get(key), now?.get(key)),
  );
};

/** How many entries chose what; `undecided`: without a proposal yet. */
export const draftCounts = ({ entries }: Draft) => {
  const of = (kind: string | undefined) => entries.filter((entry) => entry.proposal?.kind === kind).length;
  return {
    entries: entries.length,
    level3: of('level-3'),
    level4: of('level-4'),
    exemption: of('exemption'),
    notSelected: of('not-selected'),
    undecided: of(undefined),
  };
};
