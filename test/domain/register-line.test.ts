import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainTexts, type RegisterText, type TextField, textOn } from '../../shared/domain/register-line.ts';

const decision = { number: '1/QĐ-UBND', date: '2020-01-01' };
const base = { name: 'A', field: 'F', timeLimit: null, fee: false, decision };
const first: RegisterText = { ...base, effectiveOn: '2019-08-16' };
const amendment = (effectiveOn: string, change: Partial<RegisterText>): RegisterText => ({
  ...base,
  ...change,
  effectiveOn,
  changed: Object.keys(change) as TextField[],
});

describe('the text of a day', () => {
  const texts = chainTexts([first, amendment('2020-03-01', { fee: true }), amendment('2020-04-01', { name: 'B' })]);

  it.each([
    ['2019-01-01', 'A', false],
    ['2019-08-16', 'A', false],
    ['2020-02-29', 'A', false],
    ['2020-03-01', 'A', true],
    ['2020-03-31', 'A', true],
    ['2020-04-01', 'B', true],
  ])('%s: %s, fee %s', (day, name, fee) => {
    expect(textOn(texts, day)).toMatchObject({ name, fee });
  });

  it('keeps what an earlier day changes when that is entered after a later one', () => {
    const later = amendment('2020-06-01', { fee: true, replacedBy: '1.000002' });
    const earlier = amendment('2020-03-01', { name: 'B', timeLimit: { value: 5, unit: 'working-day' } });
    expect(textOn(chainTexts([...chainTexts([first, later]), earlier]), '2020-06-01')).toMatchObject({
      name: 'B',
      fee: true,
      timeLimit: { value: 5, unit: 'working-day' },
      replacedBy: '1.000002',
    });
  });

  it('takes the last written of one day, and a limit away where an amendment says null', () => {
    const limited = { ...first, timeLimit: { value: 5, unit: 'working-day' } } as const;
    const chain = chainTexts([
      limited,
      amendment('2020-03-01', { name: 'B' }),
      amendment('2020-03-01', { name: 'C', timeLimit: null }),
    ]);
    expect(textOn(chain, '2020-03-01')).toMatchObject({ name: 'C', timeLimit: null });
  });

  it('lets a new registration say everything', () => {
    const again = { ...first, name: 'Z', effectiveOn: '2020-05-01' };
    expect(textOn(chainTexts([first, amendment('2020-03-01', { fee: true }), again]), '2020-05-01')).toEqual(again);
  });

  it('is the same in whatever order amendments of different days are entered, one by one', () => {
    const days = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'];
    const change = fc.oneof(
      fc.record({ name: fc.string() }),
      fc.record({ fee: fc.boolean() }),
      fc.record({ field: fc.string(), name: fc.string() }),
    );
    fc.assert(
      fc.property(
        fc.tuple(change, change, change, change),
        fc.shuffledSubarray(days, { minLength: 4 }),
        (changes, order) => {
          const all = days.map((day, n) => amendment(day, changes[n] ?? {}));
          const inOrder = chainTexts([first, ...all]);
          let entered: RegisterText[] = [first];
          for (const day of order) entered = chainTexts(entered.concat(all.filter((text) => text.effectiveOn === day)));
          expect(entered).toEqual(inOrder);
        },
      ),
    );
  });
});
