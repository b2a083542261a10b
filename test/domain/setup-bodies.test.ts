import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { agencyBodySchema, contactsBodySchema, focalOn, recipientOf } from '../../shared/domain/agency.ts';
import { DEFAULT_HOLIDAYS } from '../../shared/domain/holidays.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import { baselineBodySchema, registerDecisionBodySchema } from '../../shared/domain/register.ts';
import { planBody, registerBody, registerItem } from './bodies.ts';

const places = (schema: z.ZodType, body: unknown) =>
  (schema.safeParse(body).error?.issues ?? []).map((issue) => issue.path.join('/')).sort();

describe('plan', () => {
  it('has defaults for ladder, holidays and hours', () => {
    const plan = planBodySchema.parse(planBody);
    expect(plan.ladder).toEqual({ before: [45, 30, 20, 15, 10, 5, 3, 1, 0], everyAfter: 5, hour: 8 });
    expect(plan.holidays).toEqual(DEFAULT_HOLIDAYS);
    expect(plan.holidays.map(({ date }) => date)).toEqual([
      '2020-01-01',
      ...['23', '24', '25', '26', '27', '28', '29'].map((day) => `2020-01-${day}`),
      '2020-04-02',
      '2020-04-30',
      '2020-05-01',
    ]);
    expect(plan.unitHours).toEqual({ 'working-hour': 1, hour: 1, 'working-day': 8, day: 8 });
    expect(plan.timeZone).toBe('Asia/Ho_Chi_Minh');
  });

  it.each([0.01, 29.99, 33.33, 30, 100])('takes a target of %d %', (targetPercent) =>
    expect(places(planBodySchema, { ...planBody, targetPercent })).toEqual([]),
  );

  it.each<[string, unknown, string]>([
    ['targetPercent', 0, 'targetPercent'],
    ['targetPercent', 100.01, 'targetPercent'],
    ['targetPercent', 33.333, 'targetPercent'],
    ['targetPercent', '30', 'targetPercent'],
    ['deadline', '2020-03-31T24:00:00Z', 'deadline'],
    ['deadline', '2020-03-31T17:00:00+07:00', 'deadline'],
    ['deadline', '2020-03-31', 'deadline'],
    ['deadline', '2019-10-29T17:00:00Z', 'deadline'],
    ['deadline', '9999-03-31T17:00:00Z', 'deadline'],
    ['timeZone', 'Asia/Hanoi', 'timeZone'],
    ['basis', 'SOME', 'basis'],
    ['issuedOn', '2019-02-30', 'issuedOn'],
    ['provinceId', '*', 'provinceId'],
    ['number', 'KH', 'number'],
    ['title', ' ', 'title'],
    ['title', 'x'.repeat(501), 'title'],
    ['holidays', [{ date: '2020-01-01', name: 'x' }], 'holidays/0/basis'],
    ['ladder', { before: [0], everyAfter: 5, hour: 24 }, 'ladder/hour'],
    ['unitHours', { day: 25 }, 'unitHours/day'],
  ])('refuses %s %j', (key, value, place) =>
    expect(places(planBodySchema, { ...planBody, [key]: value })).toEqual([place]),
  );

  it('says everything that is missing at once', () =>
    expect(places(planBodySchema, {})).toEqual(
      [
        'number',
        'title',
        'issuedOn',
        'provinceId',
        'province',
        'targetPercent',
        'deadline',
        'timeZone',
        'basis',
      ].sort(),
    ));
});

describe('agency and contacts', () => {
  const contact = { name: 'Lê Thị Cúc', email: 'cuc@ninhthuan.example', role: 'focal' };
  it('reads the contract’s body, contacts or not', () => {
    const body = { name: ' Sở Tư pháp', group: 'department' };
    expect(agencyBodySchema.parse(body)).toEqual({ name: 'Sở Tư pháp', group: 'department' });
    expect(agencyBodySchema.parse({ ...body, contacts: [contact] }).contacts).toEqual([contact]);
    expect(places(agencyBodySchema, { name: 'Sở', group: 'ward' })).toEqual(['group']);
  });

  it.each(['cuc@ninhthuan.example', ' a.b-c+d@sub.ninhthuan.gov.vn ', `${'x'.repeat(64)}@a.vn`])('takes %s', (email) =>
    expect(contactsBodySchema.parse({ contacts: [{ ...contact, email }] }).contacts[0]?.email).toBe(email.trim()),
  );
  it.each([
    'cúc@ninhthuan.vn',
    'a@b',
    'a@@b.vn',
    'a b@c.vn',
    'a@b.vn\nBcc: x@y.vn',
    'a@b.vn, c@d.vn',
    '.a@b.vn',
    'a..b@c.vn',
    '<a@b.vn>',
    `${'x'.repeat(65)}@a.vn`,
    `a@${'b'.repeat(250)}.vn`,
    '',
  ])('refuses %j', (email) =>
    expect(places(contactsBodySchema, { contacts: [{ ...contact, email }] })).toEqual(['contacts/0/email']),
  );

  it('has at most fifty, with a known role and a telephone that is one', () => {
    expect(places(contactsBodySchema, { contacts: Array(50).fill(contact) })).toEqual([]);
    expect(places(contactsBodySchema, { contacts: Array(51).fill(contact) })).toEqual(['contacts']);
    expect(places(contactsBodySchema, { contacts: [{ ...contact, role: 'boss', phone: 'x' }] })).toHaveLength(2);
    expect(places(contactsBodySchema, { contacts: [{ ...contact, phone: '(0259) 3822 683' }] })).toEqual([]);
  });

  it.each([
    [{ from: '2020-01-01', to: '2020-01-01' }, []],
    [{ from: '2020-01-02', to: '2020-01-01' }, ['contacts/0/to']],
    [{ to: '2019-01-01' }, []],
    [{ from: '2020-02-30' }, ['contacts/0/from']],
    [{ from: '2020-01-02', to: '2020-01-01', role: 'boss' }, ['contacts/0/role', 'contacts/0/to']],
  ])('is in office from a day to a day: %j', (over, wrong) => {
    expect(places(contactsBodySchema, { contacts: [{ ...contact, ...over }] })).toEqual(wrong);
  });

  const named = (list: readonly object[]) =>
    contactsBodySchema.parse({ contacts: list.map((over, index) => ({ ...contact, name: `${index}`, ...over })) })
      .contacts;

  it('asks the focal officer, else the alternate, else the head', () => {
    const contacts = named(['head', 'focal', 'alternate', 'focal'].map((role) => ({ role })));
    const day = '2020-02-17';
    expect(recipientOf(contacts, day)?.name).toBe('1');
    expect(
      recipientOf(
        contacts.filter(({ role }) => role !== 'focal'),
        day,
      )?.name,
    ).toBe('2');
    expect(
      recipientOf(
        contacts.filter(({ role }) => role === 'head'),
        day,
      )?.name,
    ).toBe('0');
    expect(recipientOf([], day)).toBeNull();
  });

  it.each([
    // day, whom to write to, the focal officer
    ['2019-12-31', '0', '0'],
    ['2020-01-31', '0', '0'],
    ['2020-02-01', '1', '1'],
    ['2020-02-28', '1', '1'],
    ['2020-02-29', '2', '2'],
    ['2020-03-01', '3', undefined],
    ['2020-03-31', '4', undefined],
  ])('asks who is in office on %s', (day, recipient, focal) => {
    const contacts = named([
      { to: '2020-01-31' },
      { from: '2020-02-01', to: '2020-02-28' },
      { from: '2020-02-28', to: '2020-02-29' },
      { role: 'alternate', to: '2020-03-30' },
      { role: 'head' },
    ]);
    expect([recipientOf(contacts, day)?.name, focalOn(contacts, day)?.name]).toEqual([recipient, focal]);
  });
});

describe('register decision', () => {
  it('fills in part and empty lists, and takes both forms of abolishing', () => {
    const parsed = registerDecisionBodySchema.parse({
      ...registerBody,
      abolish: ['1.000001', { code: '1.000002.000.00.00.H43' }],
    });
    expect(parsed).toMatchObject({ part: 1, amend: [], abolish: ['1.000001', '1.000002.000.00.00.H43'] });
  });

  it('an amendment changes what it names; a null limit removes it', () => {
    const amend = [{ code: '1.000001', timeLimit: null, replacedBy: '1.000009' }];
    expect(registerDecisionBodySchema.parse({ ...registerBody, amend }).amend).toEqual(amend);
  });

  it.each<[string, object, string[]]>([
    [
      'a limit of nothing',
      { add: [{ ...registerItem, timeLimit: { value: 0, unit: 'day' } }] },
      ['add/0/timeLimit/value'],
    ],
    [
      'an unknown unit',
      { add: [{ ...registerItem, timeLimit: { value: 1, unit: 'week' } }] },
      ['add/0/timeLimit/unit'],
    ],
    ['no fee said', { add: [{ ...registerItem, fee: undefined }] }, ['add/0/fee']],
    ['a code twice', { add: [registerItem, { ...registerItem, code: '2.000488.000.00.00.H43' }] }, ['add/1/code']],
    ['added and abolished', { abolish: ['2.000488'] }, ['abolish/0']],
    ['a bad code to abolish', { abolish: [{ code: 'x' }] }, ['abolish/0']],
    [
      'a bad code beside a code twice',
      { add: [registerItem, { ...registerItem, code: 'x' }, registerItem] },
      ['add/1/code', 'add/2/code'],
    ],
    ['part 0', { part: 0 }, ['part']],
    ['no such day', { effectiveOn: '2020-02-30' }, ['effectiveOn']],
  ])('refuses %s', (_, change, want) =>
    expect(places(registerDecisionBodySchema, { ...registerBody, ...change })).toEqual(want),
  );

  it('has at most 500 items together', () => {
    const code = (index: number) => `1.${String(index).padStart(6, '0')}`;
    const add = Array.from({ length: 250 }, (_, index) => ({ ...registerItem, code: code(index) }));
    const abolish = Array.from({ length: 250 }, (_, index) => code(index + 250));
    expect(places(registerDecisionBodySchema, { ...registerBody, add, abolish })).toEqual([]);
    expect(places(registerDecisionBodySchema, { ...registerBody, add, abolish: [...abolish, code(500)] })).toEqual([
      '',
    ]);
  });
});

describe('baseline', () => {
  const item = { procedureCode: '2.000488', level: 4, since: '2019-06-01', reference: 'Cổng dịch vụ công' };
  const body = { document: { number: '56/QĐ-UBND', date: '2019-02-21' }, items: [item] };
  it('reads the contract’s body', () => expect(baselineBodySchema.parse(body)).toEqual(body));
  it.each<[object, string[]]>([
    [{ items: [] }, ['items']],
    [{ items: [{ ...item, level: 2 }] }, ['items/0/level']],
    [{ items: [item, { ...item, procedureCode: '2.000488.000.00.00.H43' }] }, ['items/1/procedureCode']],
  ])('refuses %j', (change, want) => expect(places(baselineBodySchema, { ...body, ...change })).toEqual(want));
});
