import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from '../http/body.ts';
import { addressesIn, addressProblem } from './address.ts';
import type { Faults } from './faults.ts';
import type { Mailbox } from './mailbox.ts';
import { composed, headersOf, type SendRequest, sendSchema, stamped, unencodedHeader } from './message.ts';

const PATH = '/v2/email/outbound-emails';
/** What SES takes, in bytes, as base64 in JSON. */
const REQUEST_LIMIT = 56 * 1024 * 1024;
const RECIPIENT_LIMIT = 50;

export interface SesDeps {
  readonly mailbox: Mailbox;
  readonly faults: Faults;
  /** The stack's clock, in milliseconds since the epoch. */
  readonly now: () => number;
  /** Verified addresses and domains. */
  readonly identities: readonly string[];
  readonly configurationSets: readonly string[];
}

class SesError extends Error {
  readonly status: number;
  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.name = type;
  }
}
const badRequest = (message: string) => new SesError(400, 'BadRequestException', message);

let sent = 0;
/** Sorts by the time of sending. */
const newId = () =>
  `${Date.now().toString(16).padStart(16, '0')}${(sent++).toString(16).padStart(8, '0')}-${randomUUID()}`;

/** The sender and all recipients of a message, checked as SES checks them. */
function envelope(request: SendRequest, message: Buffer, deps: SesDeps) {
  const headers = headersOf(message);
  const inHeader = (wanted: string) =>
    headers.filter(([name]) => name.toLowerCase() === wanted).flatMap(([, value]) => addressesIn(value));
  const { ToAddresses, CcAddresses, BccAddresses } = request.Destination;
  const given = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  const recipients = given.length > 0 ? given : ['to', 'cc', 'bcc'].flatMap(inHeader);
  const from = request.FromEmailAddress ?? inHeader('from')[0];
  if (from === undefined) throw badRequest('Missing FromEmailAddress');
  if (recipients.length === 0) throw badRequest('Missing destination');
  if (recipients.length > RECIPIENT_LIMIT) throw badRequest(`Recipient count exceeds ${RECIPIENT_LIMIT}`);
  for (const address of [from, ...recipients, ...request.ReplyToAddresses]) {
    const problem = addressProblem(address);
    if (problem !== undefined) throw badRequest(problem);
  }
  const [sender = ''] = addressesIn(from);
  // A domain stands for its subdomains too.
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  const isVerified = (identity: string) =>
    sender === identity || domain === identity || domain.endsWith(`.${identity}`);
  if (!deps.identities.some(isVerified)) {
    throw new SesError(400, 'MessageRejected', `Email address is not verified: ${sender}`);
  }
  return { recipients: recipients.flatMap(addressesIn) };
}

async function accept(body: Buffer, deps: SesDeps): Promise<{ id: string; hangs: boolean }> {
  const parsed = sendSchema.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error));
  const request = parsed.data;
  const { ConfigurationSetName: set } = request;
  if (set !== undefined && !deps.configurationSets.includes(set)) {
    throw new SesError(404, 'NotFoundException', `Configuration set <${set}> does not exist.`);
  }
  const message = await composed(request, new Date(deps.now()));
  const wrong = unencodedHeader(message);
  if (wrong !== undefined) throw badRequest(`The header ${wrong} must be encoded by RFC 2047`);
  const { recipients } = envelope(request, message, deps);
  const fault = deps.faults.take();
  if (fault === 'throttle') throw new SesError(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.');
  if (fault === 'refuse') throw new SesError(400, 'MessageRejected', 'Email refused by a switch of the local stack');
  const id = newId();
  const marks: [string, string][] = [['X-Local-Recipients', recipients.join(', ')]];
  if (set !== undefined) marks.push(['X-Local-Configuration-Set', set]);
  if (fault === 'bounce') marks.push(['X-Local-Bounced', 'true']);
  deps.mailbox.keep(id, stamped(message, id, new Date(deps.now()), marks));
  return { id, hangs: fault === 'timeout-after-accept' };
}

/** Stands for the SES API v2, SendEmail alone: what it accepts goes to the mailbox, and to nobody. */
export function ses(deps: SesDeps) {
  return async (request: IncomingMessage, path: string, response: ServerResponse): Promise<void> => {
    const reply = (status: number, body: object, type?: string) => {
      response.writeHead(status, { 'content-type': 'application/json', ...(type ? { 'x-amzn-errortype': type } : {}) });
      response.end(JSON.stringify(body));
    };
    const body = await readBody(request, REQUEST_LIMIT);
    if (body === 'aborted') return;
    try {
      if (request.method !== 'POST' || path !== PATH) throw new SesError(404, 'NotFoundException', `No ${path} here`);
      if (body === 'too-large') throw badRequest('Message length exceeds the limit');
      const { id, hangs } = await accept(body, deps);
      // Accepted, and the answer never comes: the caller gives up, or the stack stops.
      if (!hangs) reply(200, { MessageId: id });
    } catch (error) {
      const known = error instanceof SesError ? error : badRequest(String(error));
      reply(known.status, { message: known.message }, known.name);
    }
  };
}
