import * as z from 'zod';
import { type LocalDate, localDateSchema } from './calendar.ts';
import { documentRefSchema } from './document.ts';
import { endsNotBeforeStart, overlap, type Period, period } from './period.ts';
import { line, normaliseLine, prose } from './text.ts';

/** A record's id, chosen by whoever writes it, so that sending it again changes nothing. */
export const recordId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const link = z
  .string()
  .overwrite(normaliseLine)
  .max(2000)
  .check(z.url({ protocol: /^https?$/ }));

/** `removed` takes a mistake out and, put back to false, in again; nothing is ever deleted. */
const removed = z.boolean().default(false);

/** The agency's own plan (plan, section on carrying out: each agency makes one), or a change of it. */
const planDocumentSchema = z.object({
  document: documentRefSchema,
  title: line(500),
  note: prose(4000).optional(),
  link: link.optional(),
  removed,
});

/** Where an agency made its services known [assumed list; the plan names the press and radio]. */
const CHANNELS = [
  'radio',
  'television',
  'newspaper',
  'website',
  'social',
  'commune-loudspeaker',
  'leaflet',
  'training',
  'other',
] as const;

/** One publication of the services (plan: the press and radio give them more time): how many minutes on air, or articles. */
const publicitySchema = z.object({
  date: localDateSchema,
  channel: z.enum(CHANNELS),
  title: line(500),
  minutes: z.int().min(1).max(100_000).optional(),
  articles: z.int().min(1).max(100_000).optional(),
  note: prose(4000).optional(),
  link: link.optional(),
  removed,
});

/** Nguyên nhân chậm, khó khăn, vướng mắc, kiến nghị: the parts of a periodic report beside its figures [practice]. */
const NOTE_KINDS = ['cause', 'difficulty', 'obstacle', 'proposal'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** A note on the situation for the reports; it holds on the days of its period, and is open until the last of them is over. */
const noteSchema = z
  .object({ kind: z.enum(NOTE_KINDS), text: prose(4000).min(1), ...period, removed })
  .check(endsNotBeforeStart);

/** What an agency records of its duties under the plan, by the name of its list. */
export const DUTIES = { 'plan-documents': planDocumentSchema, publicity: publicitySchema, notes: noteSchema } as const;
export type DutyKind = keyof typeof DUTIES;

/** One record's content with its kind. */
export const dutySchema = z.discriminatedUnion('list', [
  z.object({ list: z.literal('plan-documents'), data: planDocumentSchema }),
  z.object({ list: z.literal('publicity'), data: publicitySchema }),
  z.object({ list: z.literal('notes'), data: noteSchema }),
]);
export type Duty = z.infer<typeof dutySchema>;

const onDay = (day: LocalDate): Period => ({ from: day, to: day });

/** The local days that a record is about: of a document its date, of a publication its day, of a note its period. */
export const daysOf = (duty: Duty): Period => {
  switch (duty.list) {
    case 'plan-documents':
      return onDay(duty.data.document.date);
    case 'publicity':
      return onDay(duty.data.date);
    case 'notes':
      return duty.data;
  }
};

/** Whether a record is about a day of a period. */
export const isAbout = (duty: Duty, asked: Period): boolean => overlap(daysOf(duty), asked);
