import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressObject, type HeaderValue, type ParsedMail, simpleParser } from 'mailparser';

/** A kept mail, as `GET /_local/mail` gives it. */
export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const SUFFIX = '.eml';
const addresses = (given: AddressObject | AddressObject[] | undefined): string[] =>
  [given ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));

function headerText(value: HeaderValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  if (value instanceof Date) return value.toISOString();
  if ('text' in value) return value.text;
  const parameters = Object.entries(value.params).map(([name, text]) => `; ${name}=${text}`);
  return `${value.value}${parameters.join('')}`;
}

const view = (id: string, mail: ParsedMail): Mail => ({
  id,
  from: mail.from?.text ?? '',
  to: addresses(mail.to),
  cc: addresses(mail.cc),
  subject: mail.subject ?? '',
  text: mail.text ?? '',
  html: mail.html || '',
  headers: Object.fromEntries([...mail.headers].map(([name, value]) => [name, headerText(value)])),
});

/** Every mail that SES accepted, one .eml file each, kept over restarts. */
export class Mailbox {
  private readonly dir: string;
  private readonly parsed = new Map<string, Promise<Mail>>();

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** Keeps a whole MIME message under its id; ids sort by the time of their arrival. */
  keep(id: string, message: Buffer): void {
    const path = join(this.dir, `${id}${SUFFIX}`);
    writeFileSync(`${path}.part`, message);
    renameSync(`${path}.part`, path);
  }

  /** All mails, the newest last. */
  list(): Promise<Mail[]> {
    const ids = readdirSync(this.dir)
      .filter((name) => name.endsWith(SUFFIX))
      .sort()
      .map((name) => name.slice(0, -SUFFIX.length));
    return Promise.all(ids.map((id) => this.read(id)));
  }

  async find(id: string): Promise<Mail | undefined> {
    return (await this.list()).find((mail) => mail.id === id);
  }

  private read(id: string): Promise<Mail> {
    const known = this.parsed.get(id);
    if (known) return known;
    const mail = simpleParser(readFileSync(join(this.dir, `${id}${SUFFIX}`))).then((parsed) => view(id, parsed));
    this.parsed.set(id, mail);
    return mail;
  }
}
