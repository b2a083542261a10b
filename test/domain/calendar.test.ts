import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  endOfLocalDay,
  lastDayBefore,
  localDate,
  localDateSchema,
  localTime,
  startOfLocalDay,
  timeZoneSchema,
} from '../../shared/domain/calendar.ts';

const day = (text: string) => localDateSchema.parse(text);
const VIETNAM = 'Asia/Ho_Chi_Minh';

describe('local dates', () => {
  it.each(['2020-02-29', '2019-10-30', '1900-01-01', '2199-12-31'])('accepts %s', (text) =>
    expect(day(text)).toBe(text),
  );
  it.each([
    '2020-02-30',
    '2019-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-3-1',
    '20200301',
    '2020-03-01T00:00:00Z',
    '1899-12-31',
    '2200-01-01',
    '',
  ])('refuses %s', (text) => expect(localDateSchema.safeParse(text).success).toBe(false));
  it('adds and subtracts over month ends and leap days', () => {
    expect(addDays(day('2020-02-28'), 2)).toBe('2020-03-01');
    expect(addDays(day('2020-03-01'), -1)).toBe('2020-02-29');
    expect(daysBetween(day('2020-03-17'), day('2020-03-31'))).toBe(14);
    expect(daysBetween(day('2020-03-31'), day('2020-03-17'))).toBe(-14);
  });
});

describe('time zones', () => {
  it.each(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'UTC', 'America/St_Johns'])('accepts %s as given', (zone) =>
    expect(timeZoneSchema.parse(zone)).toBe(zone),
  );
  it.each(['', 'Asia/Hanoi', '+07:00', 'GMT+7', 'x'.repeat(65)])('refuses %s', (zone) =>
    expect(timeZoneSchema.safeParse(zone).success).toBe(false),
  );

  it.each([
    ['2020-03-31T16:59:59.999Z', VIETNAM, '2020-03-31', 23, 59],
    ['2020-03-31T17:00:00Z', VIETNAM, '2020-04-01', 0, 0],
    ['2020-03-17T01:00:00Z', 'Asia/Saigon', '2020-03-17', 8, 0],
    ['2020-03-17T01:00:00Z', 'UTC', '2020-03-17', 1, 0],
    ['2020-01-01T02:00:00Z', 'America/St_Johns', '2019-12-31', 22, 30],
  ])('%s in %s is %s %i:%i', (instant, zone, date, hour, minute) => {
    expect(localTime(new Date(instant), zone)).toEqual({ date, hour, minute });
  });

  it.each([
    ['2020-03-31', VIETNAM, '2020-03-30T17:00:00.000Z'],
    ['2020-03-29', 'Europe/Paris', '2020-03-28T23:00:00.000Z'],
    ['2020-03-30', 'Europe/Paris', '2020-03-29T22:00:00.000Z'],
    // Summer time began at midnight: the day starts at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2018-11-05', 'America/Sao_Paulo', '2018-11-05T02:00:00.000Z'],
    // Samoa skipped this day.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2020-03-31', 'Pacific/Kiritimati', '2020-03-30T10:00:00.000Z'],
    ['2020-03-31', 'Etc/GMT+12', '2020-03-31T12:00:00.000Z'],
  ])('%s in %s starts at %s', (date, zone, instant) =>
    expect(startOfLocalDay(day(date), zone).toISOString()).toBe(instant),
  );

  it('a day runs from its start to just before its end, whatever the zone of the process', () => {
    const zones = fc.constantFrom(
      VIETNAM,
      'UTC',
      'Europe/Paris',
      'America/St_Johns',
      'America/Havana',
      'Pacific/Auckland',
    );
    const dates = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays(day('1971-01-01'), offset));
    fc.assert(
      fc.property(zones, dates, (zone, date) => {
        const start = startOfLocalDay(date, zone);
        const end = endOfLocalDay(date, zone);
        expect(localDate(start, zone)).toBe(date);
        expect(localDate(new Date(start.getTime() - 1), zone)).toBe(addDays(date, -1));
        expect(lastDayBefore(end, zone)).toBe(date);
        expect(end.getTime() - start.getTime()).toBeGreaterThanOrEqual(23 * 3_600_000);
      }),
      { numRuns: 60 },
    );
  });

  it("the plan's exclusive deadline belongs to 31/3/2020", () => {
    expect(lastDayBefore(new Date('2020-03-31T17:00:00Z'), VIETNAM)).toBe('2020-03-31');
    expect(endOfLocalDay(day('2020-03-31'), VIETNAM).toISOString()).toBe('2020-03-31T17:00:00.000Z');
  });
});
