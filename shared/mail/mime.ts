import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './reminder.ts';

/** What the envelope of an automatic mail needs. `from` as in a header, such as `Văn phòng UBND tỉnh <a@b.vn>`. */
export interface Envelope {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly date: Date;
  /** Names this mail: the same key gives the same Message-ID, so that a duplicate shows as one. */
  readonly key: string;
  /** Names its conversation, such as all reminders of one plan to one agency. */
  readonly thread: string;
}

const idOf = (name: string, from: string): string => {
  const domain = /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(name).digest('hex').slice(0, 40)}@${domain}>`;
};

/**
 * The raw message (RFC 5322) of an automatic mail with a text and an HTML part, marked so that no robot answers it
 * (RFC 3834). SES puts its own Message-ID in place of ours; the thread's reference stays and groups duplicates.
 */
export const buildMime = (mail: Mail, { from, to, date, key, thread }: Envelope): Promise<Buffer> =>
  new MailComposer({
    from,
    to: { name: to.name, address: to.address },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date,
    messageId: idOf(key, from),
    references: idOf(thread, from),
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': 'vi',
    },
  })
    .compile()
    .build();
