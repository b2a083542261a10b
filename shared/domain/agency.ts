import * as z from 'zod';
import { endsNotBeforeStart, period, within } from './period.ts';
import { line, normaliseLine } from './text.ts';

/** The two groups of every table: I. Sở, ban, ngành and II. Cấp huyện. */
export const AGENCY_GROUPS = ['department', 'district'] as const;
export type AgencyGroup = (typeof AGENCY_GROUPS)[number];

/** Focal officer (plan, section on carrying out: each agency appoints one), alternate, head: the order of asking. */
export const CONTACT_ROLES = ['focal', 'alternate', 'head'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** An address that SES takes: ASCII, a dotted domain, at most 64 characters before the @ and 254 in all. */
export const emailSchema = z
  .string()
  .overwrite(normaliseLine)
  .max(254, { abort: true })
  .regex(/^[^@]{0,64}(@|$)/)
  .check(z.email());

/** A contact; in office on the local days `from` to `to`, both inclusive, either open when left out. */
export const contactSchema = z
  .object({
    name: line(200),
    email: emailSchema,
    role: z.enum(CONTACT_ROLES),
    phone: z
      .string()
      .overwrite(normaliseLine)
      .regex(/^\+?[\d ().-]{6,30}$/)
      .optional(),
    ...period,
  })
  .check(endsNotBeforeStart);
export type Contact = z.infer<typeof contactSchema>;

/** Those who left stay in the list with their last day: it is the history as well. */
const contacts = z.array(contactSchema).max(50);

/** The body of PUT contacts: the whole list, replacing the former one. */
export const contactsBodySchema = z.object({ contacts });

/** The body of PUT agency; without `contacts` the known ones stay. */
export const agencyBodySchema = z.object({
  name: line(200),
  group: z.enum(AGENCY_GROUPS),
  contacts: contacts.optional(),
});

const inRole = (list: readonly Contact[], role: ContactRole, day: string): readonly Contact[] =>
  list.filter((contact) => contact.role === role && within(contact, day));

/**
 * The focal officer in office on a local day (plan: each agency appoints one to work with DIC), the first listed when a
 * handover overlaps; null without one. Work is the agency's, never the officer's: a successor finds all of it.
 */
export const focalOn = (list: readonly Contact[], day: string): Contact | null => inRole(list, 'focal', day)[0] ?? null;

/** Whom to write to on a local day: of those in office the first focal officer, else alternate, else head; or null. */
export const recipientOf = (list: readonly Contact[], day: string): Contact | null =>
  CONTACT_ROLES.flatMap((role) => inRole(list, role, day))[0] ?? null;
