import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEAR_NAMES, nameMatcher } from '../../shared/domain/name-match.ts';

const known = [
  { code: '1.000001', name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam' },
  { code: '1.000002', name: 'Cấp lại Phiếu lý lịch tư pháp cho công dân Việt Nam' },
  { code: '1.000003', name: 'Đăng ký hòa giải viên lao động – cấp huyện' },
  { code: '1.000004', name: 'Cấp giấy phép xây dựng' },
  { code: '1.000005', name: 'Cấp  giấy phép Xây dựng' },
  { code: '1.000006', name: 'Thủy sản' },
  { code: '1.000007', name: 'Cấp Phiếu lý lịch tư pháp cho cơ quan nhà nước' },
  { code: '1.000008', name: 'Cấp Phiếu lý lịch tư pháp theo ủy quyền của công dân Việt Nam' },
];
const match = nameMatcher(known);

describe('a procedure found by its name', () => {
  it.each([
    ['as published', 'Đăng ký hòa giải viên lao động – cấp huyện'],
    ['in NFD', 'Đăng ký hòa giải viên lao động – cấp huyện'.normalize('NFD')],
    ['with Ð for Đ', 'Ðăng ký hòa giải viên lao động – cấp huyện'],
    ['with the tone elsewhere', 'Đăng ký hoà giải viên lao động - cấp huyện'],
    ['all at once, in capitals, spaced', '  ÐĂNG KÝ  HOÀ GIẢI VIÊN\nLAO ĐỘNG—CẤP HUYỆN '.normalize('NFD')],
  ])('%s', (_, name) => expect(match(name)).toEqual({ kind: 'one', code: '1.000003' }));

  it('is none of several of one name', () =>
    expect(match('cấp giấy phép xây dựng')).toEqual({ kind: 'several', codes: ['1.000004', '1.000005'] }));

  it.each([
    ['without accents', 'Thuy san', ['1.000006']],
    ['another tone', 'Thùy sản', ['1.000006']],
    ['a word left out', 'Cấp Phiếu lý lịch tư pháp công dân Việt Nam', ['1.000001', '1.000002', '1.000008']],
    ['nothing near', 'Khai thác tài nguyên nước', []],
    ['no word at all', '…', []],
  ])('is none when the name is not quite it (%s), and the nearest are told', (_, name, near) =>
    expect(match(name)).toEqual({ kind: 'none', near: near.map((code) => known.find((each) => each.code === code)) }),
  );

  it('is always the one whose name it is, whatever the spelling, and near names are few and others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom('NFC', 'NFD', 'NFKD'), fc.boolean(), (one, form, loud) => {
        const spelt = (loud ? one.name.toUpperCase() : one.name).normalize(form);
        const found = match(spelt);
        expect(found.kind === 'one' ? [found.code] : found.kind === 'several' ? found.codes : []).toContain(one.code);
        const other = match(`${one.name} khác`);
        expect(other.kind === 'none' ? other.near.length : 0).toBeLessThanOrEqual(NEAR_NAMES);
      }),
    );
  });
});
