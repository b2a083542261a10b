import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_UNIT_HOURS,
  type DurationUnit,
  exactHours,
  unitHoursSchema,
  workingHours,
} from '../../shared/domain/duration.ts';
import { lintEntry } from '../../shared/domain/linter.ts';
import { entrySchema, RESULT_RETURNS } from '../../shared/domain/submission.ts';
import { electronicProcess, entry, exemption, notSelected, step } from './bodies.ts';

const register = { timeLimit: { value: 10, unit: 'working-day' as const }, fee: true };
const lint = (
  raw: unknown,
  facts: Partial<typeof register> | { timeLimit: null } = {},
  unitHours = DEFAULT_UNIT_HOURS,
) => lintEntry(entrySchema.parse(raw), 3, { register: { ...register, ...facts }, unitHours });
const online = (change: object, kind = 'level-4') => ({
  ...entry,
  proposal: { kind, process: { ...electronicProcess, ...change } },
});
const lasting = (...hours: number[]) => hours.map((value) => ({ ...step, duration: { value, unit: 'working-hour' } }));

describe('durations', () => {
  // How many of the second unit one of the first is.
  it.each<[DurationUnit, DurationUnit, number]>([
    ['working-hour', 'working-hour', 1],
    ['working-hour', 'hour', 1],
    ['working-hour', 'working-day', 1 / 8],
    ['working-hour', 'day', 1 / 8],
    ['hour', 'working-hour', 1],
    ['hour', 'hour', 1],
    ['hour', 'working-day', 1 / 8],
    ['hour', 'day', 1 / 8],
    ['working-day', 'working-hour', 8],
    ['working-day', 'hour', 8],
    ['working-day', 'working-day', 1],
    ['working-day', 'day', 1],
    ['day', 'working-hour', 8],
    ['day', 'hour', 8],
    ['day', 'working-day', 1],
    ['day', 'day', 1],
  ])('one %s is so many %ss: %d', (from, to, count) => {
    const one = (unit: DurationUnit) => workingHours({ value: 1, unit }, DEFAULT_UNIT_HOURS);
    expect(one(from) / one(to)).toBe(count);
  });

  it('hours of a day are data', () => {
    const unitHours = unitHoursSchema.parse({ 'working-day': 7.5 });
    expect(workingHours({ value: 2, unit: 'working-day' }, unitHours)).toBe(15);
    expect(workingHours({ value: 2, unit: 'day' }, unitHours)).toBe(16);
  });

  it('add up without drift: ten times 0.1 is 1', () => {
    const tenth = exactHours({ value: 0.1, unit: 'hour' }, DEFAULT_UNIT_HOURS);
    expect(
      Array(10)
        .fill(tenth)
        .reduce((a, b) => a + b, 0),
    ).toBe(exactHours({ value: 1, unit: 'hour' }, DEFAULT_UNIT_HOURS));
  });
});

describe('findings on an entry', () => {
  it.each<[string, unknown, string[]]>([
    ['a whole level 4', entry, []],
    ['a whole level 3', online({}, 'level-3'), []],
    ['an exemption', exemption, []],
    ['a procedure not selected', notSelected, []],
    [
      'level 3 without a form',
      online({ onlineForm: false }, 'level-3'),
      ['L3_ONLINE_FORM_REQUIRED /process/onlineForm'],
    ],
    ['level 4 without a form', online({ onlineForm: undefined }), ['L4_ONLINE_FORM_REQUIRED /process/onlineForm']],
    [
      'a fee that cannot be paid online',
      online({ fee: { required: true, onlinePayment: false } }),
      ['L4_ONLINE_PAYMENT_REQUIRED /process/fee'],
    ],
    ['the same at level 3', online({ fee: { required: true, onlinePayment: false } }, 'level-3'), []],
    [
      'no fee against the register',
      online({ fee: { required: false, onlinePayment: false } }),
      ['FEE_MISMATCH /process/fee'],
    ],
    ['fee left out against the register', online({ fee: undefined }, 'level-3'), ['FEE_MISMATCH /process/fee']],
    ['no way of returning', online({ resultReturn: [] }), ['L4_RESULT_RETURN_REQUIRED /process/resultReturn']],
    [
      'at the agency only',
      online({ resultReturn: ['at-agency'] }),
      ['L4_RESULT_RETURN_REQUIRED /process/resultReturn'],
    ],
    ['at the agency and delivered', online({ resultReturn: ['at-agency', 'delivered'] }), []],
    ['at the agency at level 3', online({ resultReturn: ['at-agency'] }, 'level-3'), []],
    ['no steps', online({ steps: [] }), ['STEPS_REQUIRED /process/steps']],
    ['no process', { ...entry, proposal: { kind: 'level-4' } }, ['STEPS_REQUIRED /process']],
    ['no process at level 3', { ...entry, proposal: { kind: 'level-3' } }, ['STEPS_REQUIRED /process']],
    [
      'an empty process',
      { ...entry, proposal: { kind: 'level-4', process: {} } },
      [
        'STEPS_REQUIRED /process/steps',
        'L4_ONLINE_FORM_REQUIRED /process/onlineForm',
        'FEE_MISMATCH /process/fee',
        'L4_RESULT_RETURN_REQUIRED /process/resultReturn',
      ],
    ],
    ['steps too long', online({ steps: lasting(40, 40.01) }), ['STEPS_EXCEED_TIME_LIMIT /process/steps']],
    ['steps just fitting', online({ steps: lasting(40, 40) }), []],
  ])('%s', (_, raw, want) => {
    const found = lint(raw);
    expect(found.map(({ code, pointer }) => `${code} ${pointer.replace('/entries/3/proposal', '')}`)).toEqual(want);
    for (const { severity } of found) expect(severity).toBe('error');
  });

  it.each<[string, unknown, string[]]>([
    ['ran before without a document', { ...entry, legalBasis: [] }, ['LEGAL_BASIS_REQUIRED /entries/3/legalBasis']],
    ['did not run before', { ...entry, previouslyOnline: false, legalBasis: [] }, []],
    [
      'an exemption for another reason, unsaid',
      { ...exemption, proposal: { kind: 'exemption', reason: 'OTHER', explanation: ' ' } },
      ['EXEMPTION_EXPLANATION_REQUIRED /entries/3/proposal/explanation'],
    ],
    ['another reason, said', { ...exemption, proposal: { kind: 'exemption', reason: 'OTHER', explanation: 'x' } }, []],
    ['a known reason, unsaid', { ...exemption, proposal: { kind: 'exemption', reason: 'IN_PERSON' } }, []],
  ])('%s', (_, raw, want) => {
    expect(lint(raw).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(want);
  });

  it('a procedure without a fee passes the payment test', () => {
    const none = online({ fee: { required: false, onlinePayment: false } });
    expect(lint(none, { fee: false })).toEqual([]);
  });

  it('no limit, no excess; a day of the limit is a working day', () => {
    const long = online({ steps: lasting(1000) });
    expect(lint(long, { timeLimit: null })).toEqual([]);
    const day = { ...step, duration: { value: 1, unit: 'working-day' } };
    const limit = { value: 1, unit: 'day' as const };
    const facts = { register: { fee: true, timeLimit: limit }, unitHours: DEFAULT_UNIT_HOURS };
    expect(lintEntry(entrySchema.parse(online({ steps: [day] })), 0, facts)).toEqual([]);
    expect(lintEntry(entrySchema.parse(online({ steps: [day, ...lasting(0.01)] })), 0, facts)).toHaveLength(1);
  });

  it('names the steps, the figures and the cut', () => {
    const [found] = lint(online({ steps: lasting(4, 2, 6, 40, 4, 4, 32, 4) }));
    expect(found?.message('vi')).toBe(
      'Bước 4 và 7: tổng thời gian 96 giờ làm việc (12 ngày làm việc), vượt thời hạn công bố 10 ngày làm việc của TTHC 2.000488. Đề nghị giảm ít nhất 16 giờ.',
    );
    expect(found?.message('en')).toBe(
      'Steps 4 and 7: the steps take 96 working hours (12 working days), more than the published 10 working days of procedure 2.000488. Cut at least 16 hours.',
    );
    expect(found?.params).toEqual({
      procedureCode: '2.000488',
      steps: [4, 7],
      totalHours: 96,
      limitHours: 80,
      hoursPerDay: 8,
      excessHours: 16,
    });
  });

  it('names one of two equal steps: it is half of the time', () => {
    const [found] = lint(online({ steps: lasting(48, 48) }));
    expect(found?.params).toMatchObject({ steps: [1] });
  });

  it('every finding points into the body, to a place that is there or would be, and has a message in both languages', () => {
    const flag = fc.option(fc.boolean(), { nil: undefined });
    const steps = fc
      .array(fc.integer({ min: 0, max: 6000 }), { maxLength: 6 })
      .map((list) => lasting(...list.map((n) => n / 100)));
    const bodies = fc.record({
      kind: fc.constantFrom('level-3', 'level-4'),
      process: fc.option(
        fc.record(
          {
            onlineForm: flag,
            fee: fc.record({ required: fc.boolean(), onlinePayment: fc.boolean() }),
            resultReturn: fc.array(fc.constantFrom(...RESULT_RETURNS), { maxLength: 3 }),
            steps,
          },
          { requiredKeys: [] },
        ),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(bodies, fc.boolean(), fc.boolean(), (proposal, previouslyOnline, fee) => {
        const raw: unknown = JSON.parse(JSON.stringify({ procedureCode: '2.000488', previouslyOnline, proposal }));
        const body = { entries: [null, null, null, raw] };
        const found = lint(raw, { fee });
        for (const { pointer, message } of found) {
          const parent = pointer.split('/').slice(1, -1);
          const at = parent.reduce<unknown>(
            (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
            body,
          );
          expect(at, pointer).toBeInstanceOf(Object);
          expect(message('vi')).toContain('2.000488');
          expect(message('vi')).not.toBe(message('en'));
        }
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
    );
  });

  it('the steps named take at least half of the time, and none of them could be spared', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 }), (hours) => {
        const total = hours.reduce((a, b) => a + b, 0);
        const [found] = lint(online({ steps: lasting(...hours) }), { timeLimit: { value: 0.01, unit: 'working-day' } });
        const steps = found !== undefined && 'steps' in found.params ? found.params.steps : [];
        const named = steps.map((number) => hours[number - 1] ?? 0);
        const taken = named.reduce((a, b) => a + b, 0);
        expect(taken * 2).toBeGreaterThanOrEqual(total);
        expect((taken - Math.min(...named)) * 2).toBeLessThan(total);
        expect([...steps]).toEqual([...steps].sort((a, b) => a - b));
      }),
    );
  });
});
