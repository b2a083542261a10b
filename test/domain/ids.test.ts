import { describe, expect, it } from 'vitest';
import { documentNumber, normaliseDocumentNumber } from '../../shared/domain/document-number.ts';
import { agencyId, planId, procedureCode, procedureShortCode, provinceId, shortCode } from '../../shared/domain/ids.ts';

describe('ids of the contract', () => {
  it.each([
    [planId, '4498-KH-UBND', true],
    [planId, 'a'.repeat(40), true],
    [planId, 'a'.repeat(41), false],
    [planId, '4498/KH-UBND', false],
    [planId, '', false],
    [agencyId, 'so-tu-phap', true],
    [agencyId, 'So-tu-phap', false],
    [agencyId, 'a'.repeat(64), true],
    [agencyId, 'a'.repeat(65), false],
    [agencyId, 'so#tu', false],
    [provinceId, 'ninh-thuan', true],
    [provinceId, '*', false],
    [provinceId, 'a'.repeat(41), false],
  ])('%#: %s accepts %s: %s', (schema, value, ok) => {
    expect(schema.safeParse(value).success).toBe(ok);
    expect(schema.safeParse(`${value}\n`).success).toBe(false);
  });
});

describe('procedure code', () => {
  it.each(['2.000488', '1.012753', '2.000488.000.00.00.H43', '9.999999'])('accepts %s', (code) => {
    expect(procedureCode.parse(code)).toBe(code);
  });
  it.each([
    '0.000488',
    '2.00488',
    '2.0004888',
    '2.000488.000.00.00',
    '2.000488.000.00.00.h43',
    '2-000488',
    '',
    2.000488,
  ])('refuses %s', (code) => expect(procedureCode.safeParse(code).success).toBe(false));
  it('trims, and compares on the short part', () => {
    const long = procedureCode.parse(' 2.000488.000.00.00.H43 ');
    expect(long).toBe('2.000488.000.00.00.H43');
    expect(shortCode(long)).toBe('2.000488');
    expect(shortCode(shortCode(long))).toBe('2.000488');
    expect(procedureShortCode.safeParse(long).success).toBe(false);
  });
});

describe('document number', () => {
  it.each([
    ['4498/KH-UBND', '4498/KH-UBND'],
    ['43/2011/NĐ-CP', '43/2011/NĐ-CP'],
    ['04/TTr-SNgV', '04/TTr-SNgV'],
    ['2231/SNV-CCHC&PC', '2231/SNV-CCHC&PC'],
    ['63/2010/QH12', '63/2010/QH12'],
    ['1276/BTTTT-ƯDCNTT', '1276/BTTTT-ƯDCNTT'],
    ['12a/QĐ-UBND', '12a/QĐ-UBND'],
    ['Số: 4498/KH-UBND', '4498/KH-UBND'],
    ['  số:4498/KH–UBND ', '4498/KH-UBND'],
    ['Số: 1304 / QĐ - UBND', '1304/QĐ-UBND'],
    ['1304/QÐ-UBND', '1304/QĐ-UBND'],
    ['1304/QĐ-UBND'.normalize('NFD'), '1304/QĐ-UBND'],
    ['1276/BTTTT-ƯDCNTT'.normalize('NFD'), '1276/BTTTT-ƯDCNTT'],
  ])('%s becomes %s', (typed, canonical) => {
    expect(documentNumber.parse(typed)).toBe(canonical);
    expect(normaliseDocumentNumber(canonical)).toBe(canonical);
  });
  it.each(['', '4498', 'KH-UBND', '/KH-UBND', '4498/kh-ubnd', '4498/KH', '4498/KH-', '4498-KH-UBND', 'x'.repeat(201)])(
    'refuses %s',
    (typed) => expect(documentNumber.safeParse(typed).success).toBe(false),
  );
});
