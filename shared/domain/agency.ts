import * as z from 'zod';
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

export const contactSchema = z.object({
  name: line(200),
  email: emailSchema,
  role: z.enum(CONTACT_ROLES),
  phone: z
    .string()
    .overwrite(normaliseLine)
    .regex(/^\+?[\d ().-]{6,30}$/)
    .optional(),
});
export type Contact = z.infer<typeof contactSchema>;

const contacts = z.array(contactSchema).max(10);

/** The body of PUT contacts: the whole list, replacing the former one. */
export const contactsBodySchema = z.object({ contacts });

/** The body of PUT agency; without `contacts` the known ones stay. */
export const agencyBodySchema = z.object({
  name: line(200),
  group: z.enum(AGENCY_GROUPS),
  contacts: contacts.optional(),
});

/** Whom to write to: the first focal officer, else the first alternate, else the first head; null without any. */
export const recipientOf = (list: readonly Contact[]): Contact | null =>
  CONTACT_ROLES.flatMap((role) => list.filter((contact) => contact.role === role))[0] ?? null;
