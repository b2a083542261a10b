import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, localDateSchema } from '../../shared/domain/calendar.ts';
import { DEFAULT_HOLIDAYS } from '../../shared/domain/holidays.ts';
import {
  DEFAULT_LADDER,
  daysLeft,
  deadlineOf,
  ladderSchema,
  stepOn,
  stepsBetween,
} from '../../shared/domain/ladder.ts';
import {
  addWorkingDays,
  daysOff,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from '../../shared/domain/working-days.ts';

const day = (text: string) => localDateSchema.parse(text);
const off = daysOff(DEFAULT_HOLIDAYS);
const plan = {
  deadline: '2020-03-31T17:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  ladder: DEFAULT_LADDER,
  holidays: DEFAULT_HOLIDAYS,
};
const dates = fc.integer({ min: 0, max: 730 }).map((offset) => addDays(day('2019-07-01'), offset));

describe('working days', () => {
  it.each([
    ['2019-10-31', '2019-11-30', 21],
    ['2019-11-30', '2019-12-31', 22],
    ['2019-12-31', '2020-01-31', 17],
    ['2020-01-31', '2020-02-29', 20],
    ['2020-02-29', '2020-03-31', 22],
    ['2020-03-31', '2020-04-30', 20],
    // From the day after the plan's date: 31/10/2019 to 31/3/2020.
    ['2019-10-30', '2020-03-31', 103],
    ['2020-03-17', '2020-03-31', 10],
    ['2020-03-31', '2020-03-31', 0],
    ['2020-03-31', '2020-03-17', -10],
    ['2020-01-22', '2020-01-30', 1],
    ['2020-01-23', '2020-01-30', 1],
  ])('after %s up to %s: %i', (from, to, count) => expect(workingDaysBetween(day(from), day(to), off)).toBe(count));

  it.each([
    [-1, '2020-03-30'],
    [-3, '2020-03-26'],
    [-5, '2020-03-24'],
    [-10, '2020-03-17'],
    [-15, '2020-03-10'],
    [-20, '2020-03-03'],
    [-30, '2020-02-18'],
    [-45, '2020-01-21'],
    [0, '2020-03-31'],
    [1, '2020-04-01'],
    [2, '2020-04-03'],
    [5, '2020-04-08'],
  ])('%i from 31/3/2020 is %s', (count, date) => expect(addWorkingDays(day('2020-03-31'), count, off)).toBe(date));

  it('agree with counting one by one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 200 }), (from, length) => {
        const to = addDays(from, length);
        let count = 0;
        for (let date = from; date < to; ) {
          date = addDays(date, 1);
          const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
          if (weekday !== 0 && weekday !== 6 && !off.has(date)) count += 1;
        }
        expect(workingDaysBetween(from, to, off)).toBe(count);
      }),
    );
  });

  it('adding is the inverse of counting', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -120, max: 120 }), (date, count) => {
        const from = workingDayOnOrAfter(date, off);
        const to = addWorkingDays(from, count, off);
        expect(isWorkingDay(to, off)).toBe(true);
        expect(workingDaysBetween(from, to, off)).toBe(count);
        expect(addWorkingDays(to, 0 - count, off)).toBe(from);
      }),
    );
  });

  it('refuses half a day', () => expect(() => addWorkingDays(day('2020-03-31'), 0.5, off)).toThrow(RangeError));
});

describe('deadline', () => {
  it.each([
    ['2020-03-31T17:00:00Z', '2020-03-31', '2020-03-31T17:00:00.000Z'],
    ['2020-04-30T17:00:00Z', '2020-05-04', '2020-05-04T17:00:00.000Z'],
    ['2020-03-28T17:00:00Z', '2020-03-30', '2020-03-30T17:00:00.000Z'],
    ['2020-03-31T10:00:00Z', '2020-03-31', '2020-03-31T10:00:00.000Z'],
    ['2020-01-23T17:00:00Z', '2020-01-30', '2020-01-30T17:00:00.000Z'],
  ])('%s ends hết ngày %s', (deadline, last, end) => {
    const got = deadlineOf({ ...plan, deadline });
    expect(got.day).toBe(last);
    expect(got.end.toISOString()).toBe(end);
  });

  it.each([
    ['2020-03-17', 14, 10],
    ['2020-03-31', 0, 0],
    ['2020-04-01', -1, -1],
    ['2020-04-03', -3, -2],
    ['2019-10-30', 153, 103],
  ])('on %s there are %i days, %i working days left', (on, days, workingDays) =>
    expect(daysLeft(plan, day(on))).toEqual({ days, workingDays }),
  );
});

describe('ladder', () => {
  it('has these days in the quarter and the month after, and no others', () => {
    expect(stepsBetween(plan, day('2020-01-01'), day('2020-04-30'))).toEqual([
      { date: '2020-01-21', step: -45 },
      { date: '2020-02-18', step: -30 },
      { date: '2020-03-03', step: -20 },
      { date: '2020-03-10', step: -15 },
      { date: '2020-03-17', step: -10 },
      { date: '2020-03-24', step: -5 },
      { date: '2020-03-26', step: -3 },
      { date: '2020-03-30', step: -1 },
      { date: '2020-03-31', step: 0 },
      { date: '2020-04-08', step: 5 },
      { date: '2020-04-15', step: 10 },
      { date: '2020-04-22', step: 15 },
      { date: '2020-04-29', step: 20 },
    ]);
  });

  it('has nothing for an empty ladder, nor backwards', () => {
    const silent = { ...plan, ladder: { ...DEFAULT_LADDER, before: [], everyAfter: 0 } };
    expect(stepsBetween(silent, day('2020-01-01'), day('2020-12-31'))).toEqual([]);
    expect(stepsBetween(plan, day('2020-03-31'), day('2020-03-01'))).toEqual([]);
  });

  it('a deadline on a holiday counts from the day it moves to', () => {
    const may = { ...plan, deadline: '2020-04-30T17:00:00Z' };
    expect(stepOn(may, day('2020-05-04'))).toBe(0);
    expect(stepOn(may, day('2020-04-29'))).toBe(-1);
    expect(stepOn(may, day('2020-04-30'))).toBeNull();
  });

  it('falls on working days only, and each step once, whatever the ladder and the holidays', () => {
    const ladders = fc.record({
      before: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
      everyAfter: fc.integer({ min: 0, max: 10 }),
      hour: fc.constant(8),
    });
    const holidays = fc
      .uniqueArray(dates, { maxLength: 40 })
      .map((list) => list.map((date: LocalDate) => ({ date, name: 'x', basis: 'x' })));
    fc.assert(
      fc.property(ladders, holidays, dates, (ladder, list, from) => {
        const made = { ...plan, ladder: ladderSchema.parse(ladder), holidays: list };
        const steps = stepsBetween(made, from, addDays(from, 120));
        for (const { date } of steps) expect(isWorkingDay(date, daysOff(list))).toBe(true);
        expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
        const { day: last } = deadlineOf(made);
        for (const { date, step } of steps) expect(addWorkingDays(last, step, daysOff(list))).toBe(date);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its steps sorted and single', () => {
    expect(ladderSchema.parse({ before: [0, 5, 45, 5], everyAfter: 5, hour: 8 }).before).toEqual([45, 5, 0]);
    expect(ladderSchema.safeParse({ before: [-1], everyAfter: 5, hour: 24 }).error?.issues).toHaveLength(2);
  });
});
