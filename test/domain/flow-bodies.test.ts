import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { decisionBodySchema, missingProcessFindings, reviewEventsBodySchema } from '../../shared/domain/review.ts';
import { EXEMPTION_REASONS, submissionBodySchema } from '../../shared/domain/submission.ts';
import { decisionBody, electronicProcess, entry, step, submissionBody } from './bodies.ts';

const places = (schema: z.ZodType, body: unknown) =>
  (schema.safeParse(body).error?.issues ?? []).map((issue) => issue.path.join('/')).sort();
const withEntries = (...entries: unknown[]) => ({ ...submissionBody, entries });
const withProcess = (change: object, kind = 'level-4') =>
  withEntries({ ...entry, proposal: { kind, process: { ...electronicProcess, ...change } } });

describe('submission', () => {
  it('reads the contract’s body, unknown keys dropped', () => {
    expect(submissionBodySchema.parse(submissionBody)).toEqual({
      ...submissionBody,
      entries: [
        entry,
        ...submissionBody.entries.slice(1).map((other) => ({ ...other, previouslyOnline: false, legalBasis: [] })),
      ],
    });
    expect(submissionBodySchema.parse({ ...submissionBody, extra: 1 })).not.toHaveProperty('extra');
  });

  it.each<[string, object]>([
    ['no steps', withProcess({ steps: [] })],
    ['steps absent', withProcess({ steps: undefined })],
    ['no way of returning', withProcess({ resultReturn: [] })],
    ['ways of returning absent', withProcess({ resultReturn: undefined }, 'level-3')],
    ['fee absent', withProcess({ fee: undefined })],
    ['fee empty', withProcess({ fee: {} })],
    ['form absent', withProcess({ onlineForm: undefined })],
    ['process empty', withEntries({ ...entry, proposal: { kind: 'level-3', process: {} } })],
    ['process absent', withEntries({ ...entry, proposal: { kind: 'level-4' } })],
    ['explanation absent', withEntries({ ...entry, proposal: { kind: 'exemption', reason: 'OTHER' } })],
    ['legal basis absent', withEntries({ ...entry, legalBasis: undefined })],
    ['the same procedure twice', withEntries(entry, entry)],
  ])('takes what a finding is about: %s', (_, body) => expect(places(submissionBodySchema, body)).toEqual([]));

  it.each(EXEMPTION_REASONS)('knows the reason %s', (reason) =>
    expect(places(submissionBodySchema, withEntries({ ...entry, proposal: { kind: 'exemption', reason } }))).toEqual(
      [],
    ),
  );

  it.each<[string, object, string[]]>([
    ['no entry', withEntries(), ['entries']],
    ['501 entries', withEntries(...Array(501).fill(entry)), ['entries']],
    [
      'two bad entries',
      withEntries({ procedureCode: 1 }, { nope: true }),
      ['entries/0/procedureCode', 'entries/0/proposal', 'entries/1/procedureCode', 'entries/1/proposal'],
    ],
    ['an unknown kind', withEntries({ ...entry, proposal: { kind: 'level-5' } }), ['entries/0/proposal/kind']],
    ['61 steps', withProcess({ steps: Array(61).fill(step) }), ['entries/0/proposal/process/steps']],
    [
      'a negative time',
      withProcess({ steps: [{ ...step, duration: { value: -1, unit: 'hour' } }] }),
      ['entries/0/proposal/process/steps/0/duration/value'],
    ],
    [
      'three decimals',
      withProcess({ steps: [{ ...step, duration: { value: 0.125, unit: 'day' } }] }),
      ['entries/0/proposal/process/steps/0/duration/value'],
    ],
    ['an unknown way', withProcess({ resultReturn: ['pigeon'] }), ['entries/0/proposal/process/resultReturn/0']],
    [
      'a reason that is blank',
      withEntries({ ...entry, proposal: { kind: 'not-selected', reason: ' ' } }),
      ['entries/0/proposal/reason'],
    ],
    [
      'a bad document',
      { ...submissionBody, document: { number: 'x', date: '2020-02-30' } },
      ['document/date', 'document/number'],
    ],
  ])('refuses %s', (_, body, want) => expect(places(submissionBodySchema, body)).toEqual(want));
});

describe('review events', () => {
  const subject = { procedureCode: '2.000488', revision: 1 };
  const all = [
    { type: 'endorse', ...subject, processFinding: 'keep' },
    { type: 'endorse', ...subject },
    { type: 'return', ...subject, remarks: [{ pointer: '/proposal/process/steps/3', reason: 'Gộp bước' }] },
    { type: 'publish', ...subject, target: 'one-stop', reference: 'MC-01' },
    { type: 'unpublish', ...subject, target: 'portal', reason: 'Lỗi biểu mẫu' },
    { type: 'withdraw', ...subject },
  ];
  it('reads every type', () => expect(reviewEventsBodySchema.parse({ events: all }).events).toEqual(all));

  it.each<[object, string[]]>([
    [{ type: 'nod', ...subject }, ['events/0/type']],
    [{ type: 'endorse', procedureCode: '2.000488' }, ['events/0/revision']],
    [
      { type: 'endorse', ...subject, revision: -1, processFinding: 'drop' },
      ['events/0/processFinding', 'events/0/revision'],
    ],
    [{ type: 'return', ...subject }, ['events/0/remarks']],
    [{ type: 'return', ...subject, remarks: [] }, ['events/0/remarks']],
    [
      { type: 'return', ...subject, remarks: [{ pointer: 'step 3', reason: '' }] },
      ['events/0/remarks/0/pointer', 'events/0/remarks/0/reason'],
    ],
    [{ type: 'publish', ...subject, target: 'paper' }, ['events/0/reference', 'events/0/target']],
    [{ type: 'unpublish', ...subject, target: 'portal' }, ['events/0/reason']],
  ])('refuses %j', (event, want) => expect(places(reviewEventsBodySchema, { events: [event] })).toEqual(want));

  it('has 1 to 100 events', () => {
    expect(places(reviewEventsBodySchema, { events: [] })).toEqual(['events']);
    expect(places(reviewEventsBodySchema, { events: Array(100).fill(all[0]) })).toEqual([]);
    expect(places(reviewEventsBodySchema, { events: Array(101).fill(all[0]) })).toEqual(['events']);
  });

  it('finds endorsements without a process finding', () =>
    expect(missingProcessFindings(reviewEventsBodySchema.parse({ events: all }))).toEqual([
      '/events/1/processFinding',
    ]));
});

describe('decision', () => {
  it('reads the contract’s body, part 1', () =>
    expect(decisionBodySchema.parse(decisionBody)).toEqual({ ...decisionBody, part: 1 }));

  const item = decisionBody.items[0];
  it.each<[object, string[]]>([
    [{ outcome: 'reject' }, ['items/0/reason']],
    [{ outcome: 'revoke', reason: '  ' }, ['items/0/reason']],
    [{ outcome: 'defer' }, ['items/0/outcome']],
    [{ expiresOn: '2021-02-29' }, ['items/0/expiresOn']],
    [{ agencyId: 'Sở' }, ['items/0/agencyId']],
  ])('refuses %j', (change, want) =>
    expect(places(decisionBodySchema, { ...decisionBody, items: [{ ...item, ...change }] })).toEqual(want),
  );

  it('needs a signer, 1 to 500 items', () => {
    expect(
      places(decisionBodySchema, { ...decisionBody, decision: { number: '99/QĐ-UBND', date: '2020-03-02' } }),
    ).toEqual(['decision/signedBy']);
    expect(places(decisionBodySchema, { ...decisionBody, items: [] })).toEqual(['items']);
    expect(places(decisionBodySchema, { ...decisionBody, items: Array(501).fill(item) })).toEqual(['items']);
  });
});
