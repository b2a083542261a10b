import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ageInWords, PAGE_CSP, renderPage } from '../../functions/portal/page.ts';
import { agency, plan, progressOf } from './sample.ts';

const now = new Date('2020-03-17T01:00:00Z');
const agencies = [
  agency('Sở Y tế', 10, 121),
  agency('Văn phòng UBND tỉnh', 0, 0),
  agency('Ban Dân tộc', 0, 40),
  agency('Sở Công Thương', 0, 4),
  agency('Sở Tư pháp', 8, 27),
  agency('Sở Ngoại vụ', 9, 27),
  agency('Thanh tra tỉnh', 0, 0),
  agency('Huyện Bác Ái', 20, 233, 'district'),
  agency('Thành phố Phan Rang - Tháp Chàm', 100, 240, 'district'),
];
const page = (at = now, list = agencies) =>
  renderPage({ kind: 'progress', plan, progress: progressOf(list), others: [] }, at);
const text = (markup: string) =>
  markup
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,)])/g, '$1');
const rows = (markup: string) =>
  [...markup.matchAll(/<td class="stt">(\d+)<\/td>\s*<th scope="row">([^<]*)/g)].map(
    ([, stt, name]) => `${stt} ${name}`,
  );

describe('the page of a plan', () => {
  it('shows the province against its target, both ways of adding up', () => {
    const words = text(page());
    expect(words).toContain('Toàn tỉnh, mục tiêu 30% 21,24%');
    expect(words).toContain('147/692 TTHC, cần 208, còn thiếu 61. Chưa đạt');
    expect(words).toContain('Cộng các cơ quan 147/692 21,24% Chưa đạt');
    expect(words).toContain('Mỗi TTHC một lần 283/992 28,52% Chưa đạt');
    expect(words).toContain('154 đã gửi, 147 đã thống nhất, 147 UBND tỉnh đồng ý, 147 đã cung cấp trên Cổng');
    expect(words).toContain('Kế hoạch số 4498/KH-UBND ngày 30/10/2019');
  });

  it.each([
    ['2020-03-17T01:00:00Z', 'Thời hạn: hết ngày 31/3/2020 14 ngày còn lại, trong đó 10 ngày làm việc'],
    ['2020-03-31T16:59:59Z', 'Thời hạn: hết ngày 31/3/2020 Hôm nay là ngày cuối của thời hạn'],
    ['2020-04-08T01:00:00Z', 'Thời hạn: hết ngày 31/3/2020 8 ngày đã quá hạn, trong đó 5 ngày làm việc'],
  ])('at %s says %s', (at, words) => expect(text(page(new Date(at)))).toContain(words));

  it('groups the agencies, the best first, without procedures last, numbered anew in each group', () => {
    const markup = page();
    expect(rows(markup)).toEqual([
      '1 Sở Ngoại vụ',
      '2 Sở Tư pháp',
      '3 Sở Y tế',
      '4 Sở Công Thương',
      '5 Ban Dân tộc',
      '6 Thanh tra tỉnh',
      '7 Văn phòng UBND tỉnh',
      '1 Thành phố Phan Rang - Tháp Chàm',
      '2 Huyện Bác Ái',
    ]);
    expect(markup.indexOf('I. Sở, ban, ngành')).toBeLessThan(markup.indexOf('II. Cấp huyện'));
    expect(text(markup)).toContain('1/7 cơ quan, đơn vị đạt.');
    expect(text(markup)).toContain('1/2 cơ quan, đơn vị đạt.');
  });

  it('draws each bar to its ratio against the target line, and says the same in words', () => {
    const markup = page();
    const line = (name: string) => markup.slice(markup.indexOf(`>${name}<`)).split('</tr>')[0] ?? '';
    expect(line('Sở Tư pháp')).toContain('<rect class="NOT_MET" y="20%" width="29.62%"');
    expect(line('Sở Tư pháp')).toContain('<rect class="target" x="30%"');
    expect(text(line('Sở Tư pháp'))).toContain('8/27 TTHC, cần 9, còn thiếu 1 29,62% Chưa đạt');
    expect(line('Sở Ngoại vụ')).toContain('<rect class="MET" y="20%" width="33.33%"');
    expect(text(line('Sở Ngoại vụ'))).toContain('9/27 TTHC, cần 9 33,33% Đạt');
    expect(line('Thanh tra tỉnh')).not.toContain('<svg');
    expect(text(line('Thanh tra tỉnh'))).toMatch(/Không có TTHC $/);
  });

  it('says the clock of the stack and the age of the figures', () => {
    expect(text(page())).toContain(
      'Hôm nay: 08:00 ngày 17/3/2020, theo đồng hồ của hệ thống. Số liệu tính lúc 07:55 ngày 17/3/2020 (05 phút trước).',
    );
    expect(text(page(new Date('2020-03-16T00:00:00Z')))).toContain('lúc 07:55 ngày 17/3/2020.');
  });

  it.each([
    [30_000, 'vừa xong'],
    [60_000, '01 phút trước'],
    [59 * 60_000, '59 phút trước'],
    [60 * 60_000, '01 giờ trước'],
    [47 * 3_600_000, '47 giờ trước'],
    [48 * 3_600_000, '02 ngày trước'],
    [-1, null],
  ])('%i ms is %s', (age, words) => expect(ageInWords(new Date(now.getTime() - age), now)).toBe(words));

  it('has words for a plan without agencies, and for one whose agencies have nothing', () => {
    expect(text(page(now, []))).toContain('Kế hoạch chưa có cơ quan, đơn vị nào nên chưa có số liệu. Dữ liệu mở');
    expect(text(page(now, []))).toContain('14 ngày còn lại');
    const nothing = text(page(now, [agency('Thanh tra tỉnh', 0, 0)]));
    expect(nothing).toContain('mục tiêu 30% – 0/0 TTHC. Không có TTHC');
    expect(nothing).not.toContain('NaN');
  });

  it('leads to the other plans', () => {
    const others = [{ ...plan, planId: '1-KH-UBND', number: '1/KH-UBND', province: 'thành phố Cần Thơ' }];
    const markup = renderPage({ kind: 'progress', plan, progress: progressOf(agencies), others }, now);
    expect(markup).toContain('<a href="/?plan=1-KH-UBND">Kế hoạch số 1/KH-UBND ngày 30/10/2019');
    expect(text(markup)).toContain('UBND thành phố Cần Thơ, thời hạn hết ngày 31/3/2020');
  });
});

describe('the page without one plan', () => {
  it('says that there is none', () =>
    expect(text(renderPage({ kind: 'choose', plans: [] }, now))).toContain('Chưa có kế hoạch nào'));
  it('lists several to choose from', () => {
    const markup = renderPage({ kind: 'choose', plans: [plan, { ...plan, planId: 'b' }] }, now);
    expect(markup.match(/href="\/\?plan=[^"]+"/g)).toEqual(['href="/?plan=4498-KH-UBND"', 'href="/?plan=b"']);
  });
  it('names the plan asked for in vain', () =>
    expect(renderPage({ kind: 'choose', plans: [plan], unknown: '<b>' }, now)).toContain(
      'Không có kế hoạch “&lt;b&gt;”.',
    ));
});

describe('the document', () => {
  const nasty = '"><script>alert(1)</script>';
  const markup = renderPage(
    {
      kind: 'progress',
      plan: { ...plan, title: nasty, province: nasty, number: nasty, planId: nasty },
      progress: progressOf([agency(nasty, 1, 2)]),
      others: [{ ...plan, planId: nasty, title: nasty }],
    },
    now,
  );

  it('escapes what it shows and has no script, style attribute, form or foreign address', () => {
    expect(markup).not.toMatch(/<(script|iframe|object|form|img)|\sstyle=|\son\w+=|https?:|src=|@import|url\(/i);
  });

  it('lets every link stay on this site', () => {
    const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(3);
    for (const href of links) expect(href).toMatch(/^(\/(?!\/)|data:,$)/);
  });

  it('has a policy that allows its style sheet by hash and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page())?.[1] ?? '';
    expect(PAGE_CSP).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(PAGE_CSP).toMatch(/^default-src 'none';/);
    expect(PAGE_CSP).not.toMatch(/unsafe|\*|script-src/);
  });

  it('is Vietnamese, with one heading, scoped tables and a width for telephones', () => {
    expect(markup).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).toContain('<meta name="viewport" content="width=device-width,initial-scale=1">');
    expect(markup).not.toMatch(/<th(?! scope|ead)/);
    expect(markup.match(/<table[\s>]/g)?.length).toBe(markup.match(/<caption>/g)?.length);
  });
});
