import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { remind } from '../../functions/reminder/remind.ts';
import type { LocalStack } from '../../infra/local/stack.ts';
import { contactsBodySchema } from '../../shared/domain/agency.ts';
import { keys } from '../../shared/store/keys.ts';
import { saveContacts } from '../../shared/store/plans.ts';
import { addReminder } from '../../shared/store/reminders.ts';
import { call, ownStack } from '../support/stack.ts';
import { AGENCY, codeOf, PLAN, stage } from '../support/stage.ts';

const template = {
  Resources: {
    Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'tinh.example' } },
    Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'plan' } },
  },
};
const mailSchema = z.array(
  z.object({
    id: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    cc: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
);

let stack: LocalStack;
let client: SESv2Client;
beforeAll(async () => {
  stack = await ownStack({ assembly: { template, codeDir: '/nowhere' }, clock: '2020-03-17T01:00:00Z' });
  const credentials = { accessKeyId: 'x', secretAccessKey: 'y' };
  client = new SESv2Client({ endpoint: `${stack.baseUrl}/_local/ses`, region: 'x', credentials, maxAttempts: 1 });
});
afterAll(() => stack?.stop());

const mails = async () => mailSchema.parse((await call(stack, 'GET', '/_local/mail')).json);
const raw = (message: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]) =>
  createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    .sendMail(message)
    .then((sent) => z.instanceof(Buffer).parse(Object(sent).message));
const sendRaw = (Data: Uint8Array, more: Partial<SendEmailCommandInput> = {}) =>
  client.send(new SendEmailCommand({ Content: { Raw: { Data } }, ...more }));
const simple = (more: Partial<SendEmailCommandInput> = {}) =>
  client.send(
    new SendEmailCommand({
      FromEmailAddress: 'nhac@tinh.example',
      Destination: { ToAddresses: ['a@so.example'] },
      Content: { Simple: { Subject: { Data: 'Tiêu đề' }, Body: { Text: { Data: 'Kính gửi' } } } },
      ...more,
    }),
  );

describe('what is accepted is kept', () => {
  test('raw, with its parts, its headers and SES’s id', async () => {
    const message = await raw({
      from: { name: 'Văn phòng Ủy ban nhân dân tỉnh', address: 'nhac@tinh.example' },
      to: { name: 'Nguyễn Văn A', address: 'a@so.example' },
      cc: 'c@so.example',
      bcc: 'hidden@so.example',
      replyTo: 'office@tinh.example',
      subject: 'V/v đôn đốc danh mục dịch vụ công trực tuyến',
      text: 'Kính gửi: Sở Tư pháp',
      html: '<p>Kính gửi: Sở Tư pháp</p>',
      headers: { 'X-Entity': 'plan/so-tu-phap' },
      date: new Date('2020-03-17T01:00:00Z'),
    });
    const { MessageId } = await sendRaw(message, { ConfigurationSetName: 'plan' });
    const kept = (await mails()).at(-1);
    expect(kept).toMatchObject({
      id: MessageId,
      from: '"Văn phòng Ủy ban nhân dân tỉnh" <nhac@tinh.example>',
      to: ['a@so.example'],
      cc: ['c@so.example'],
      subject: 'V/v đôn đốc danh mục dịch vụ công trực tuyến',
      text: expect.stringContaining('Kính gửi: Sở Tư pháp'),
      html: expect.stringContaining('<p>Kính gửi: Sở Tư pháp</p>'),
    });
    expect(kept?.headers).toMatchObject({
      'x-entity': 'plan/so-tu-phap',
      'reply-to': 'office@tinh.example',
      date: '2020-03-17T01:00:00.000Z',
      'message-id': `<${MessageId}@local.amazonses.com>`,
      'x-local-configuration-set': 'plan',
    });
    expect(Object.keys(kept?.headers ?? {})).not.toContain('bcc');
  });

  test('simple, dated by the stack’s clock, with its own headers and encoded names', async () => {
    const name = `=?UTF-8?B?${Buffer.from('Sở Tư pháp').toString('base64')}?=`;
    await simple({
      Destination: { ToAddresses: [`${name} <b@so.example>`], CcAddresses: ['c@so.example'] },
      ReplyToAddresses: ['office@tinh.example'],
      Content: {
        Simple: {
          Subject: { Data: 'Tiêu đề' },
          Body: { Text: { Data: 'Kính gửi' }, Html: { Data: '<b>Kính gửi</b>' } },
          Headers: [{ Name: 'X-Entity', Value: '1' }],
        },
      },
    });
    const kept = (await mails()).at(-1);
    expect(kept).toMatchObject({ to: ['b@so.example'], cc: ['c@so.example'], subject: 'Tiêu đề', text: 'Kính gửi' });
    expect(kept?.headers).toMatchObject({ 'x-entity': '1', to: '"Sở Tư pháp" <b@so.example>' });
    expect(kept?.headers.date).toMatch(/^2020-03-17T01:/);
  });
});

test('a reminder goes to the officer in office on the day it is sent: a successor gets the next one', async () => {
  const s = await stage({ start: '2020-03-16T01:00:00Z' });
  await s.register([codeOf(1)]);
  const officer = { name: 'A', role: 'focal' } as const;
  const contacts = [
    { ...officer, email: 'truoc@so.example', to: '2020-03-17' },
    { ...officer, email: 'sau@so.example', from: '2020-03-18' },
  ];
  await saveContacts(s.table, PLAN, AGENCY, contactsBodySchema.parse({ contacts }).contacts);
  const deps = {
    ...s.deps,
    ses: client,
    from: 'nhac@tinh.example',
    configurationSet: 'plan',
    portalUrl: 'https://tinh.example',
  };
  const sentTo = [];
  for (const [day, step] of [['2020-03-17', -10] as const, ['2020-03-24', -5] as const]) {
    s.clock.set(`${day}T01:00:00Z`);
    const row = { planId: PLAN, agencyId: AGENCY, day, kind: 'deadline', step, slot: 'focal' } as const;
    await addReminder(s.table, row, s.deps.now());
    await remind(deps, keys.reminder(PLAN, day, 'deadline', step, AGENCY, 'focal'));
    sentTo.push((await mails()).at(-1)?.to.join());
  }
  expect(sentTo.map((to) => to?.match(/[\w.]+@[\w.]+/)?.[0])).toEqual(['truoc@so.example', 'sau@so.example']);
});

describe('what SES would refuse is refused, and not kept', () => {
  const header = (line: string) => Buffer.from(`${line}\r\nTo: a@so.example\r\nSubject: x\r\n\r\nbody`);
  test.each<[string, () => Promise<unknown>, string]>([
    ['an unverified sender', () => simple({ FromEmailAddress: 'a@other.example' }), 'MessageRejected'],
    ['no recipient', () => simple({ Destination: {} }), 'BadRequestException'],
    ['an address without a domain', () => simple({ Destination: { ToAddresses: ['a'] } }), 'BadRequestException'],
    [
      'a local part in Vietnamese',
      () => simple({ Destination: { ToAddresses: ['á@so.example'] } }),
      'BadRequestException',
    ],
    ['an unencoded name', () => simple({ Destination: { ToAddresses: ['Sở <a@so.example>'] } }), 'BadRequestException'],
    [
      'a line break',
      () => simple({ Destination: { ToAddresses: ['x\r\nBcc: y <a@so.example>'] } }),
      'BadRequestException',
    ],
    ['an unencoded header', () => sendRaw(header('From: Sở <nhac@tinh.example>')), 'BadRequestException'],
    ['an unknown configuration set', () => simple({ ConfigurationSetName: 'other' }), 'NotFoundException'],
    [
      'fifty-one recipients',
      () => simple({ Destination: { ToAddresses: Array.from({ length: 51 }, (_, at) => `a${at}@so.example`) } }),
      'BadRequestException',
    ],
  ])('%s', async (_name, send, error) => {
    const before = (await mails()).length;
    await expect(send()).rejects.toMatchObject({ name: error });
    expect(await mails()).toHaveLength(before);
  });
});

describe('switches', () => {
  const faults = (body: object) => call(stack, 'POST', '/_local/mail/faults', { body });

  test.each([
    ['throttle', 'TooManyRequestsException'],
    ['refuse', 'MessageRejected'],
  ])('%s refuses as often as told', async (mode, name) => {
    expect((await faults({ mode, times: 2 })).status).toBe(200);
    for (let time = 0; time < 2; time++) await expect(simple()).rejects.toMatchObject({ name });
    await expect(simple()).resolves.toHaveProperty('MessageId');
  });

  test('timeout-after-accept keeps the mail and does not answer', async () => {
    await faults({ mode: 'timeout-after-accept', times: 1 });
    const before = (await mails()).length;
    const command = new SendEmailCommand({
      FromEmailAddress: 'nhac@tinh.example',
      Destination: { ToAddresses: ['a@so.example'] },
      Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'y' } } } },
    });
    await expect(client.send(command, { abortSignal: AbortSignal.timeout(500) })).rejects.toThrow();
    expect(await mails()).toHaveLength(before + 1);
  });

  test('bounce marks the mail, until it is switched off', async () => {
    await faults({ mode: 'bounce' });
    await simple();
    expect((await mails()).at(-1)?.headers).toMatchObject({ 'x-local-bounced': 'true' });
    await faults({ mode: 'none' });
    await simple();
    expect((await mails()).at(-1)?.headers).not.toHaveProperty('x-local-bounced');
    expect((await faults({ mode: 'explode' })).status).toBe(422);
  });
});

describe('the mailbox page', () => {
  test('lists the mails and shows one, its HTML without any rights', async () => {
    const { MessageId } = await simple({
      Content: {
        Simple: {
          Subject: { Data: '<i>&"' },
          Body: { Text: { Data: '<text>' }, Html: { Data: '<script>x</script>' } },
        },
      },
    });
    const list = await call(stack, 'GET', '/_local/mailbox');
    expect(list.text).toContain('<h1>Hộp thư (');
    expect(list.text).toContain('&#60;i&#62;&#38;&#34;');
    const page = await call(stack, 'GET', `/_local/mailbox/${MessageId}`);
    expect(page.text).toContain('<iframe sandbox title="Bản HTML của thư"');
    expect(page.text).toContain('&#60;text&#62;');
    expect(page.text).not.toContain('<script>');
    const html = await call(stack, 'GET', `/_local/mailbox/${MessageId}/html`);
    expect(html.text).toContain('<script>');
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await call(stack, 'GET', '/_local/mailbox/none')).status).toBe(404);
  });
});
