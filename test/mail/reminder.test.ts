import { describe, expect, it } from 'vitest';
import { reminderMail } from '../../shared/mail/reminder.ts';
import { day, reminder } from './sample.ts';

describe('a reminder', () => {
  it('is an administrative letter', () => {
    const { subject, text } = reminderMail(reminder);
    expect(subject).toBe('V/v đôn đốc thực hiện Kế hoạch 4498/KH-UBND (còn 10 ngày làm việc)');
    expect(text).toBe(`UBND TỈNH NINH THUẬN
VĂN PHÒNG

Ninh Thuận, ngày 17 tháng 3 năm 2020

V/v đôn đốc thực hiện Kế hoạch số 4498/KH-UBND về dịch vụ công trực tuyến mức độ 4

Kính gửi: Sở Tư pháp
(Ông/Bà Lê Thị Cúc, đầu mối thực hiện Kế hoạch)

Căn cứ Kế hoạch số 4498/KH-UBND ngày 30/10/2019 của UBND tỉnh Ninh Thuận, Văn phòng UBND tỉnh thông báo kết quả thực hiện của Quý cơ quan đến ngày 17/3/2020 như sau:

- Tổng số TTHC: 27
- Đã cung cấp ở mức độ 4: 08 TTHC (29,62%)
- Mục tiêu: 09 TTHC (30%)
- Còn thiếu: 01 TTHC

Thời hạn: hết ngày 31/3/2020. Còn 14 ngày, 10 ngày làm việc.

Đề nghị Quý cơ quan khẩn trương hoàn thiện danh mục và quy trình điện tử, cung cấp thêm ít nhất 01 TTHC ở mức độ 4 trên phần mềm Một cửa điện tử và Cổng dịch vụ công trực tuyến, hoàn thành chậm nhất hết ngày 31/3/2020.

Đầu mối liên hệ: Phạm Văn Đông, Văn phòng UBND tỉnh Ninh Thuận, điện thoại 0259 3822 683, thư điện tử dong@ninhthuan.example.

Xem tiến độ của các cơ quan, đơn vị: https://dichvucong.ninhthuan.example/?plan=4498-KH-UBND

Trân trọng./.

VĂN PHÒNG UBND TỈNH NINH THUẬN

--
Thư này được hệ thống gửi tự động; xin không trả lời vào địa chỉ gửi.`);
  });

  it.each([
    [
      '2020-01-21',
      '(còn 45 ngày làm việc)',
      'Thời hạn: hết ngày 31/3/2020. Còn 70 ngày, 45 ngày làm việc.',
      'chậm nhất hết ngày 31/3/2020',
    ],
    [
      '2020-03-30',
      '(còn 01 ngày làm việc)',
      'Thời hạn: hết ngày 31/3/2020. Còn 01 ngày, 01 ngày làm việc.',
      'chậm nhất hết ngày 31/3/2020',
    ],
    [
      '2020-03-31',
      '(hạn cuối hôm nay)',
      'Hôm nay là ngày cuối của thời hạn: hết ngày 31/3/2020.',
      'ngay trong hôm nay',
    ],
    [
      '2020-04-08',
      '(quá hạn 05 ngày làm việc)',
      'Thời hạn là hết ngày 31/3/2020. Đã quá hạn 08 ngày, 05 ngày làm việc.',
      'báo cáo nguyên nhân chậm',
    ],
  ])('on %s reads %s', (asOf, tail, notice, ask) => {
    const mail = reminderMail({ ...reminder, asOf: day(asOf) });
    expect(mail.subject.endsWith(tail)).toBe(true);
    expect(mail.subject.length).toBeLessThanOrEqual(78);
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(notice);
      expect(part).toContain(ask);
      expect(part).not.toMatch(/bạn phải|01\/0?4\/2020/);
    }
  });

  it('counts to the day that a deadline on a holiday moves to', () => {
    const plan = { ...reminder.plan, deadline: '2020-04-30T17:00:00Z' };
    const { text } = reminderMail({ ...reminder, plan, asOf: day('2020-04-29') });
    expect(text).toContain('hết ngày 04/5/2020. Còn 05 ngày, 01 ngày làm việc.');
  });

  it('names who is written to, and asks for a focal officer where there is none', () => {
    const alternate = reminderMail({ ...reminder, recipient: { name: 'A', role: 'alternate' } }).text;
    expect(alternate).toContain('(Ông/Bà A, đầu mối dự phòng)');
    expect(alternate).toContain('đề nghị cử đầu mối');
    expect(reminderMail(reminder).text).not.toContain('đề nghị cử đầu mối');
  });

  it('speaks for a city as for a province, and for an office without a known contact', () => {
    const { office: _, ...rest } = reminder;
    const { text } = reminderMail({ ...rest, plan: { ...reminder.plan, province: 'thành phố Cần Thơ' } });
    expect(text).toContain('UBND THÀNH PHỐ CẦN THƠ\nVĂN PHÒNG\n\nCần Thơ, ngày');
    expect(text).toContain('của UBND thành phố Cần Thơ, Văn phòng UBND thành phố thông báo');
    expect(text).toContain('Đầu mối liên hệ: Văn phòng UBND thành phố Cần Thơ.');
  });

  it('says the same in HTML, escaped, loading nothing', () => {
    const nasty = '<img src=x onerror="a()">&\'';
    const { html, text } = reminderMail({ ...reminder, agencyName: nasty, recipient: { name: nasty, role: 'head' } });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;&#39;');
    expect(html).not.toMatch(/<(script|link|img|style|iframe)|<[^>]*(url\(|\bsrc=)/i);
    expect(html.match(/https?:\/\/[^"<]+/g)).toEqual(['https://dichvucong.ninhthuan.example/?plan=4498-KH-UBND']);
    const plain = html
      .replace(/<title>.*?<\/title>|<[^>]+>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    const words = (value: string) =>
      value
        .replace(/https?:\S+|^--$|^- |:(?=\s)/gm, ' ')
        .split(/\s+/)
        .filter(Boolean)
        .join(' ');
    expect(words(plain)).toBe(words(text));
  });
});
