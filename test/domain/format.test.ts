import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateSchema } from '../../shared/domain/calendar.ts';
import {
  formatCount,
  formatDate,
  formatDeadline,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
  formatPlaceAndDate,
} from '../../shared/domain/format.ts';
import { label } from '../../shared/domain/labels.ts';
import { onlineScope } from '../../shared/domain/online-scope.ts';

const day = (text: string) => localDateSchema.parse(text);

describe('numbers', () => {
  it.each([
    [1234567.5, '1.234.567,5', '1,234,567.5'],
    [2390, '2.390', '2,390'],
    [0, '0', '0'],
    [0.1 + 0.2, '0,3', '0.3'],
  ])('%d', (value, vi, en) => {
    expect(formatNumber(value)).toBe(vi);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  it.each([
    [31.81, '31,81%'],
    [31.819, '31,81%'],
    [28.99, '28,99%'],
    [29.999999, '29,99%'],
    [30, '30%'],
    [37.6, '37,6%'],
    [100, '100%'],
    [0, '0%'],
    [1e-7, '0%'],
    [0.019, '0,01%'],
  ])('%d is %s', (percent, want) => expect(formatPercent(percent)).toBe(want));

  it('never shows a threshold that has not been reached', () => {
    const read = (text: string) => Number(text.replace('%', '').replace(',', '.'));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (hundredths, percent) => {
          expect(read(formatPercent(hundredths / 100))).toBe(hundredths / 100);
          expect(read(formatPercent(percent))).toBeLessThanOrEqual(percent);
          expect(percent - read(formatPercent(percent))).toBeLessThan(0.01 + Number.EPSILON * 100);
        },
      ),
    );
  });

  it.each([
    [0, '0'],
    [2, '02'],
    [9, '09'],
    [10, '10'],
    [1650, '1.650'],
  ])('%i small is %s', (count, want) => expect(formatCount(count)).toBe(want));

  it('lists', () => {
    expect([formatList([4]), formatList([4, 7]), formatList([2, 4, 7])]).toEqual(['4', '4 và 7', '2, 4 và 7']);
  });
});

describe('dates', () => {
  it.each([
    ['2019-10-30', '30/10/2019', 'Ninh Thuận, ngày 30 tháng 10 năm 2019'],
    ['2019-03-07', '07/3/2019', 'Ninh Thuận, ngày 07 tháng 3 năm 2019'],
    ['2019-02-21', '21/02/2019', 'Ninh Thuận, ngày 21 tháng 02 năm 2019'],
    ['2014-02-07', '07/02/2014', 'Ninh Thuận, ngày 07 tháng 02 năm 2014'],
    ['2010-06-08', '08/6/2010', 'Ninh Thuận, ngày 08 tháng 6 năm 2010'],
    ['2020-01-01', '01/01/2020', 'Ninh Thuận, ngày 01 tháng 01 năm 2020'],
    ['2020-09-02', '02/9/2020', 'Ninh Thuận, ngày 02 tháng 9 năm 2020'],
    ['2020-11-12', '12/11/2020', 'Ninh Thuận, ngày 12 tháng 11 năm 2020'],
  ])('%s', (date, short, long) => {
    expect(formatDate(day(date))).toBe(short);
    expect(formatPlaceAndDate('Ninh Thuận', day(date))).toBe(long);
  });

  it('a deadline is the end of its last day', () => {
    expect(formatDeadline(day('2020-03-31'))).toBe('hết ngày 31/3/2020');
    expect(formatDeadline(day('2020-03-31'), 'en')).toBe('the end of 31 March 2020');
  });

  it('an instant is what the wall clock shows', () => {
    const instant = new Date('2020-02-17T01:05:00Z');
    expect(formatInstant(instant, 'Asia/Ho_Chi_Minh')).toBe('08:05 ngày 17/02/2020');
    expect(formatInstant(instant, 'Asia/Ho_Chi_Minh', 'en')).toBe('08:05 on 17 February 2020');
  });
});

describe('labels', () => {
  it.each([
    ['registered', 'Chưa đề xuất'],
    ['submitted', 'Đã gửi, chờ rà soát'],
    ['returned', 'Trả lại để hoàn thiện'],
    ['endorsed', 'Đã thống nhất'],
    ['reported', 'Đã trình UBND tỉnh'],
    ['approved', 'UBND tỉnh đồng ý'],
    ['rejected', 'UBND tỉnh không đồng ý'],
    ['published', 'Đã cung cấp trên Cổng'],
    ['exempted', 'Không thực hiện mức độ 4'],
    ['withdrawn', 'Đơn vị rút'],
    ['revoked', 'Đã thu hồi'],
    ['on-time', 'Đúng hạn'],
    ['late', 'Quá hạn'],
    ['MET', 'Đạt'],
    ['NOT_MET', 'Chưa đạt'],
    ['NOT_APPLICABLE', 'Không có TTHC'],
  ] as const)('%s reads %s', (key, text) => expect(label(key)).toBe(text));
});

describe('online scope', () => {
  const facts = {
    resultReturn: ['online' as const],
    allComponentsElectronic: true,
    presenceRequired: false,
    siteVerification: false,
  };
  it.each([
    [4, {}, 'full'],
    [4, { resultReturn: ['at-agency', 'postal'] }, 'full'],
    [4, { resultReturn: ['delivered'] }, 'partial'],
    [4, { resultReturn: [] }, 'partial'],
    [4, { allComponentsElectronic: false }, 'partial'],
    [4, { presenceRequired: true }, 'partial'],
    [4, { siteVerification: true }, 'partial'],
    [4, { siteVerification: undefined }, 'partial'],
    [3, {}, 'partial'],
    [2, {}, 'information'],
    [1, {}, 'information'],
  ] as const)('level %i with %j is %s', (level, change, scope) =>
    expect(
      onlineScope(level, {
        ...facts,
        ...change,
        resultReturn: [...('resultReturn' in change ? change.resultReturn : facts.resultReturn)],
      }),
    ).toBe(scope),
  );
  it('level 4 without facts is partial', () => expect(onlineScope(4)).toBe('partial'));
});
