import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSlot } from '../../infra/local/schedule/expression.ts';

const HANOI = 'Asia/Ho_Chi_Minh';
const slots = (expression: string, zone: string, after: string, count: number) => {
  const next = nextSlot(expression, zone);
  const found: string[] = [];
  for (let at = next(Date.parse(after)); at !== undefined && found.length < count; at = next(at)) {
    found.push(new Date(at).toISOString());
  }
  return found;
};

describe('slots of a schedule', () => {
  test.each<[string, string, string, string[]]>([
    ['cron(10 0 * * ? *)', HANOI, '2020-02-17T01:00:00Z', ['2020-02-17T17:10:00.000Z', '2020-02-18T17:10:00.000Z']],
    ['cron(0 * * * ? *)', HANOI, '2020-02-17T01:00:00Z', ['2020-02-17T02:00:00.000Z', '2020-02-17T03:00:00.000Z']],
    ['cron(0/5 * * * ? *)', 'UTC', '2020-02-17T00:59:59Z', ['2020-02-17T01:00:00.000Z', '2020-02-17T01:05:00.000Z']],
    [
      'cron(0 8 ? * MON-FRI *)',
      HANOI,
      '2020-02-14T01:00:00Z',
      ['2020-02-17T01:00:00.000Z', '2020-02-18T01:00:00.000Z'],
    ],
    ['cron(0 8 ? * 2,6 *)', 'UTC', '2020-02-14T08:00:00Z', ['2020-02-17T08:00:00.000Z', '2020-02-21T08:00:00.000Z']],
    ['cron(0 0 L * ? *)', 'UTC', '2020-02-01T00:00:00Z', ['2020-02-29T00:00:00.000Z', '2020-03-31T00:00:00.000Z']],
    ['cron(0 0 LW * ? *)', 'UTC', '2020-02-01T00:00:00Z', ['2020-02-28T00:00:00.000Z', '2020-03-31T00:00:00.000Z']],
    ['cron(0 0 15W * ? *)', 'UTC', '2020-02-01T00:00:00Z', ['2020-02-14T00:00:00.000Z', '2020-03-16T00:00:00.000Z']],
    ['cron(0 0 1W FEB ? *)', 'UTC', '2020-01-01T00:00:00Z', ['2020-02-03T00:00:00.000Z', '2021-02-01T00:00:00.000Z']],
    ['cron(0 0 ? * 6L *)', 'UTC', '2020-02-01T00:00:00Z', ['2020-02-28T00:00:00.000Z', '2020-03-27T00:00:00.000Z']],
    ['cron(0 0 ? * 6#3 *)', 'UTC', '2020-02-01T00:00:00Z', ['2020-02-21T00:00:00.000Z', '2020-03-20T00:00:00.000Z']],
    ['cron(0 0 29 2 ? *)', 'UTC', '2020-03-01T00:00:00Z', ['2024-02-29T00:00:00.000Z', '2028-02-29T00:00:00.000Z']],
    ['cron(0 0 1 1 ? 2021)', 'UTC', '2020-03-01T00:00:00Z', ['2021-01-01T00:00:00.000Z']],
    ['rate(5 minutes)', 'UTC', '2020-02-17T01:01:00Z', ['2020-02-17T01:05:00.000Z', '2020-02-17T01:10:00.000Z']],
    ['rate(1 hour)', 'UTC', '2020-02-17T01:00:00Z', ['2020-02-17T02:00:00.000Z', '2020-02-17T03:00:00.000Z']],
    // A clock change skips 02:30 on 29/3/2020 in Berlin, and repeats it on 25/10/2020: none, then the first.
    [
      'cron(30 2 29,30 3 ? *)',
      'Europe/Berlin',
      '2020-03-01T00:00:00Z',
      ['2020-03-30T00:30:00.000Z', '2021-03-29T00:30:00.000Z'],
    ],
    [
      'cron(30 2 25 10 ? *)',
      'Europe/Berlin',
      '2020-10-01T00:00:00Z',
      ['2020-10-25T00:30:00.000Z', '2021-10-25T00:30:00.000Z'],
    ],
  ])('%s in %s after %s', (expression, zone, after, expected) => {
    expect(slots(expression, zone, after, 2)).toEqual(expected);
  });

  test('every minute is every minute, whatever the zone', () => {
    const zones = fc.constantFrom(HANOI, 'Asia/Kathmandu', 'America/St_Johns', 'UTC');
    const instants = fc.integer({ min: Date.parse('2019-01-01T00:00:00Z'), max: Date.parse('2031-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, instants, (zone, after) => {
        const expected = (Math.floor(after / 60_000) + 1) * 60_000;
        const [found] = slots('cron(* * * * ? *)', zone, new Date(after).toISOString(), 1);
        // An hour that the zone repeats has its slots once: the next one may then be later, never earlier.
        expect(Date.parse(found ?? '') >= expected).toBe(true);
        if (zone === HANOI || zone === 'UTC') expect(found).toBe(new Date(expected).toISOString());
      }),
    );
  });

  test.each([
    ['cron(0 0 * * * *)', 'UTC'],
    ['cron(0 0 ? * ? *)', 'UTC'],
    ['cron(0 0 * * ?)', 'UTC'],
    ['cron(61 0 * * ? *)', 'UTC'],
    ['cron(0 0 32 * ? *)', 'UTC'],
    ['cron(0 0 ? * 6#7 *)', 'UTC'],
    ['cron(0 0 ? * 0 *)', 'UTC'],
    ['cron(5-1 0 * * ? *)', 'UTC'],
    ['rate(0 minutes)', 'UTC'],
    ['rate(5 fortnights)', 'UTC'],
    ['at(2020-02-17T08:00:00)', 'UTC'],
    ['cron(0 0 * * ? *)', 'Asia/Nowhere'],
  ])('%s in %s fails the start', (expression, zone) => {
    expect(() => nextSlot(expression, zone)).toThrow(/schedule/);
  });
});
