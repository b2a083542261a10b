import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { buildMime, type Envelope } from '../../shared/mail/mime.ts';
import { reminderMail } from '../../shared/mail/reminder.ts';
import { reminder } from './sample.ts';

const mail = reminderMail(reminder);
const envelope: Envelope = {
  from: 'Văn phòng UBND tỉnh Ninh Thuận <nhac-viec@ninhthuan.example>',
  to: { name: 'Lê Thị Cúc, "đầu mối"', address: 'cuc@ninhthuan.example' },
  date: new Date('2020-03-17T01:00:00Z'),
  key: 'REM#4498-KH-UBND#so-tu-phap#deadline#-10#focal',
  thread: 'REM#4498-KH-UBND#so-tu-phap',
};

describe('the raw message', () => {
  it('comes out of a parser as it went in', async () => {
    const parsed = await simpleParser(await buildMime(mail, envelope));
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trim()).toBe(mail.text);
    expect(parsed.html).toBe(mail.html);
    expect(parsed.from?.value).toEqual([
      { name: 'Văn phòng UBND tỉnh Ninh Thuận', address: 'nhac-viec@ninhthuan.example' },
    ]);
    expect(parsed.to).toMatchObject({ value: [{ name: 'Lê Thị Cúc, "đầu mối"', address: 'cuc@ninhthuan.example' }] });
    expect(parsed.date).toEqual(envelope.date);
    expect(parsed.attachments).toEqual([]);
  });

  it('is marked as automatic, in ASCII lines that no relay need break', async () => {
    const raw = (await buildMime(mail, envelope)).toString('latin1');
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^X-Auto-Response-Suppress: OOF, AutoReply\r$/m);
    expect(raw).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    for (const row of raw.split('\r\n')) expect(row.length).toBeLessThanOrEqual(998);
  });

  it('has a Message-ID of its key, and a reference of its thread, both of the sender’s domain', async () => {
    const ids = async (change: Partial<Envelope>) => {
      const { messageId, references } = await simpleParser(await buildMime(mail, { ...envelope, ...change }));
      return { messageId, references };
    };
    const first = await ids({});
    expect(first.messageId).toMatch(/^<[0-9a-f]{40}@ninhthuan\.example>$/);
    expect(first.references).toMatch(/^<[0-9a-f]{40}@ninhthuan\.example>$/);
    expect(await ids({ date: new Date('2020-03-17T02:00:00Z') })).toEqual(first);
    const next = await ids({
      key: 'REM#4498-KH-UBND#so-tu-phap#deadline#-5#focal',
      from: 'nhac-viec@ninhthuan.example',
    });
    expect(next.messageId).not.toBe(first.messageId);
    expect(next.references).toBe(first.references);
  });

  it('lets no name or subject add a header', async () => {
    const trick = 'x\r\nBcc: thief@evil.example';
    const raw = await buildMime(
      { ...mail, subject: trick },
      { ...envelope, to: { name: trick, address: 'cuc@ninhthuan.example' } },
    );
    const parsed = await simpleParser(raw);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.headers.has('bcc')).toBe(false);
  });
});
