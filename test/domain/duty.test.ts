import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUTIES, daysOf, dutySchema, isAbout } from '../../shared/domain/duty.ts';
import { overlap, type Period, within } from '../../shared/domain/period.ts';

const places = (list: keyof typeof DUTIES, body: unknown) =>
  (DUTIES[list].safeParse(body).error?.issues ?? []).map((issue) => issue.path.join('/')).sort();

const document = { number: '12/KH-STP', date: '2019-11-15' };
const publication = { date: '2020-02-14', channel: 'radio', title: 'Phát thanh' };
const note = { kind: 'cause', text: 'Thiếu người' };

describe('what an agency records', () => {
  it.each([
    ['plan-documents', { document, title: 'Kế hoạch' }, []],
    ['plan-documents', {}, ['document', 'title']],
    [
      'plan-documents',
      { document: { number: '12', date: '2019-02-30' }, title: ' ' },
      ['document/date', 'document/number', 'title'],
    ],
    ['plan-documents', { document, title: 'x', link: ' https://stp.example/a?b=c ' }, []],
    ['plan-documents', { document, title: 'x', link: 'javascript:alert(1)' }, ['link']],
    ['plan-documents', { document, title: 'x', link: `https://a.vn/${'x'.repeat(2000)}` }, ['link']],
    ['plan-documents', { document, title: 'x', removed: 'yes', note: 'x'.repeat(4001) }, ['note', 'removed']],
    ['publicity', publication, []],
    ['publicity', { ...publication, minutes: 15, articles: 2 }, []],
    ['publicity', { ...publication, channel: 'pigeon', minutes: 0, articles: 1.5 }, ['articles', 'channel', 'minutes']],
    ['notes', note, []],
    ['notes', { ...note, from: '2020-02-01', to: '2020-02-01' }, []],
    ['notes', { ...note, from: '2020-02-02', to: '2020-02-01' }, ['to']],
    ['notes', { kind: 'wish', text: '', from: '2020-02-02', to: '2020-02-01' }, ['kind', 'text', 'to']],
    ['notes', { ...note, to: '2020-02-30' }, ['to']],
  ] as const)('%s: %j has wrong %j', (list, body, wrong) => {
    expect(places(list, body)).toEqual(wrong);
  });

  it.each([
    ['plan-documents', { document, title: 'x' }, { from: '2019-11-15', to: '2019-11-15' }],
    ['publicity', publication, { from: '2020-02-14', to: '2020-02-14' }],
    ['notes', note, {}],
    ['notes', { ...note, from: '2020-02-01' }, { from: '2020-02-01' }],
  ] as const)('%s %j is about %j', (list, data, days) => {
    const duty = dutySchema.parse({ list, data });
    expect(daysOf(duty)).toMatchObject(days);
    expect(isAbout(duty, {})).toBe(true);
  });
});

const DAYS = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04'];
const day = fc.constantFrom(...DAYS);
const aPeriod: fc.Arbitrary<Period> = fc
  .record({ from: fc.option(day, { nil: undefined }), to: fc.option(day, { nil: undefined }) })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);

it('periods overlap exactly when they share a day', () => {
  fc.assert(
    fc.property(aPeriod, aPeriod, (one, other) => {
      const days = ['2019-12-31', ...DAYS, '2020-01-05'];
      expect(overlap(one, other)).toBe(days.some((each) => within(one, each) && within(other, each)));
    }),
  );
});
