import MailComposer from 'nodemailer/lib/mail-composer';
import * as z from 'zod';
import { isAscii } from './address.ts';

const content = z.object({ Data: z.string(), Charset: z.string().optional() });
const addressList = z.array(z.string()).default([]);

/** SendEmail of the SES API v2, without templates. */
export const sendSchema = z.object({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .object({ ToAddresses: addressList, CcAddresses: addressList, BccAddresses: addressList })
    .default({ ToAddresses: [], CcAddresses: [], BccAddresses: [] }),
  ReplyToAddresses: addressList,
  ConfigurationSetName: z.string().optional(),
  Content: z.union([
    z.object({ Raw: z.object({ Data: z.base64() }) }),
    z.object({
      Simple: z.object({
        Subject: content,
        Body: z.object({ Text: content.optional(), Html: content.optional() }),
        Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
      }),
    }),
  ]),
});
export type SendRequest = z.infer<typeof sendSchema>;

type Header = readonly [name: string, value: string];
const lines = (headers: readonly Header[]) => headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');

/** The message that a request stands for, as it was given (raw) or built from its parts (simple). */
export async function composed(request: SendRequest, date: Date): Promise<Buffer> {
  if ('Raw' in request.Content) return Buffer.from(request.Content.Raw.Data, 'base64');
  const { Subject, Body, Headers } = request.Content.Simple;
  const { Destination: to } = request;
  // The address lines are written as given: the composer would quote names that are already encoded.
  const given: Header[] = [
    ['From', request.FromEmailAddress ?? ''],
    ['To', to.ToAddresses.join(', ')],
    ['Cc', to.CcAddresses.join(', ')],
    ['Reply-To', request.ReplyToAddresses.join(', ')],
  ];
  const body = new MailComposer({
    date,
    subject: Subject.Data,
    ...(Body.Text ? { text: Body.Text.Data } : {}),
    ...(Body.Html ? { html: Body.Html.Data } : {}),
    headers: Headers.map(({ Name: key, Value: value }) => ({ key, value })),
  });
  return Buffer.concat([Buffer.from(lines(given.filter(([, value]) => value !== ''))), await body.compile().build()]);
}

/** Splits a message where its headers end; the body keeps its bytes. */
function split(message: Buffer): { head: string; body: Buffer } {
  const text = message.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const at = end ? end.index + end[0].length : text.length;
  return { head: text.slice(0, end?.index ?? text.length), body: message.subarray(at) };
}

/** The header lines of a message, unfolded; non-ASCII bytes stand as Latin-1. */
export function headersOf(message: Buffer): Header[] {
  const unfolded = split(message).head.replace(/\r?\n[ \t]+/g, ' ');
  return unfolded.split(/\r?\n/).flatMap((line): Header[] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).trim()]] : [];
  });
}

/** The first header that is not plain ASCII: SES wants it encoded by RFC 2047. */
export const unencodedHeader = (message: Buffer): string | undefined =>
  headersOf(message).find(([, value]) => !isAscii(value))?.[0];

/** The message as it is delivered: without its Bcc, under SES's own id, with a date, and marked with more headers. */
export function stamped(message: Buffer, id: string, date: Date, marks: readonly Header[]): Buffer {
  const { head, body } = split(message);
  const kept = head.split(/\r?\n(?![ \t])/).filter((line) => !/^(message-id|bcc):/i.test(line));
  const hasDate = kept.some((line) => /^date:/i.test(line));
  const added: Header[] = [['Message-ID', `<${id}@local.amazonses.com>`], ...marks];
  if (!hasDate) added.push(['Date', date.toUTCString().replace('GMT', '+0000')]);
  return Buffer.concat([Buffer.from(`${lines(added)}${kept.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}
