import * as z from 'zod';
import { line, prose } from './text.ts';

/** The file types that are taken, by their extensions; a digitally signed PDF is a PDF. */
const EXTENSIONS = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Record<string, readonly string[]>;
type ContentType = keyof typeof EXTENSIONS;

const isContentType = (type: string): type is ContentType => Object.hasOwn(EXTENSIONS, type);
export const contentType = z.enum(Object.keys(EXTENSIONS).filter(isContentType));

export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024;
/** How many attachments one document or one entry may name. */
const MAX_ATTACHMENTS = 20;
/** How many attachments of one agency may wait for their upload at once. */
export const MAX_AWAITING = 100;
/** How many changes of one attachment are kept: the latest. */
const MAX_CHANGES = 50;

/** A scanned letter, or what supports an entry (drawings that cannot be scanned, documents of agreement). */
const ATTACHMENT_KINDS = ['letter', 'evidence'] as const;
/** The roles to which an attachment may be open beside the agency's own officers. */
export const READER_ROLES = ['pasc', 'dic', 'office', 'ppc'] as const;
/** The roles that attach: an agency's officers, and the desks their opinions. */
export const UPLOADER_ROLES = ['agency', 'pasc', 'dic'] as const;
export type UploaderRole = (typeof UPLOADER_ROLES)[number];

const FORBIDDEN_IN_NAMES = /[\\/:*?"<>|]/;

const metadata = {
  name: line(200),
  contentType,
  size: z.int().min(1).max(MAX_ATTACHMENT_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(ATTACHMENT_KINDS),
  readers: z.array(z.enum(READER_ROLES)).max(READER_ROLES.length),
};

const fits = (name: string, type: string): boolean =>
  isContentType(type) && EXTENSIONS[type].some((extension) => name.toLowerCase().endsWith(`.${extension}`));

/** What is to be uploaded: `size` in bytes, `sha256` of its bytes in hex; without `readers` all of {@link READER_ROLES} may read it. */
export const attachmentBodySchema = z
  .object({ ...metadata, readers: metadata.readers.default([...READER_ROLES]) })
  .superRefine(({ name, contentType: type }, issues) => {
    if (!FORBIDDEN_IN_NAMES.test(name) && fits(name, type)) return;
    issues.addIssue({ code: 'custom', path: ['name'], params: { code: 'FILE_NAME' } });
  })
  .transform((body) => ({ ...body, readers: READER_ROLES.filter((role) => body.readers.includes(role)) }));
export type AttachmentBody = z.infer<typeof attachmentBodySchema>;

export const withdrawalBodySchema = z.object({ reason: prose(500).optional() });

/** Attachments named by a body: any short text is taken, what is not known is a finding (contract: never "malformed"). */
export const attachmentRefs = z.array(z.string().trim().min(1).max(64)).max(MAX_ATTACHMENTS);

export const ATTACHMENT_STATES = ['pending', 'stored', 'withdrawn'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

const change = z.object({
  type: z.enum(['announced', 'stored', 'withdrawn', 'restored']),
  at: z.iso.datetime(),
  role: z.enum(UPLOADER_ROLES),
  account: z.string(),
  reason: z.string().optional(),
});
type AttachmentChange = z.infer<typeof change>;

/** An attachment: announced (`pending`), its file verified (`stored`) or taken back (`withdrawn`); instants UTC. */
export const attachmentSchema = z.object({
  attachmentId: z.string(),
  ...metadata,
  role: z.enum(UPLOADER_ROLES),
  state: z.enum(ATTACHMENT_STATES),
  createdAt: z.iso.datetime(),
  storedAt: z.iso.datetime().optional(),
  version: z.int(),
  changes: z.array(change),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** The role for which somebody acts here: an admin may do all that PASC may (contract, Common). */
const acting = (roles: readonly string[]): readonly string[] => roles.map((role) => (role === 'admin' ? 'pasc' : role));

/** The role in which a caller attaches: the first of the caller's roles that attaches; null when none does. */
export const uploaderRoleOf = (roles: readonly string[]): UploaderRole | null =>
  UPLOADER_ROLES.find((role) => acting(roles).includes(role)) ?? null;

/** Whether a caller acts in the role that uploaded it: what that role alone sees and may do. */
export const isUploader = ({ role }: Attachment, roles: readonly string[]): boolean => acting(roles).includes(role);

/**
 * Who may read: the uploader's role always; once the file is there, the agency's own officers and the roles in `readers`.
 * `roles`: those in which the caller may act on this agency, `agency` only for its own officers.
 */
export const mayRead = (attachment: Attachment, roles: readonly string[]): boolean =>
  isUploader(attachment, roles) ||
  (attachment.state === 'stored' &&
    acting(roles).some((role) => role === 'agency' || attachment.readers.some((reader) => reader === role)));

const RESULT: Readonly<Record<Exclude<AttachmentChange['type'], 'announced'>, (known: Attachment) => AttachmentState>> =
  {
    stored: () => 'stored',
    withdrawn: () => 'withdrawn',
    restored: ({ storedAt }) => (storedAt === undefined ? 'pending' : 'stored'),
  };

/** The attachment after a change; one that had its file before it was withdrawn has it again when it is restored. */
export const changed = (
  known: Attachment,
  { type, ...by }: AttachmentChange & { readonly type: keyof typeof RESULT },
): Attachment => ({
  ...known,
  state: RESULT[type](known),
  ...(type === 'stored' ? { storedAt: by.at } : {}),
  version: known.version + 1,
  changes: [...known.changes, { type, ...by }].slice(-MAX_CHANGES),
});
