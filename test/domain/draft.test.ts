import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedParts,
  type Draft,
  draftBodySchema,
  draftCounts,
  entriesByKey,
  partsOf,
} from '../../shared/domain/draft.ts';
import { mergeDrafts } from '../../shared/domain/draft-merge.ts';
import { submissionBody } from './bodies.ts';

const codes = Array.from({ length: 6 }, (_, n) => `1.00000${n}`);
const entry = fc.record({
  procedureCode: fc.constantFrom(...codes),
  proposal: fc.option(
    fc.record({ kind: fc.constant('not-selected'), reason: fc.constantFrom('', 'Ít hồ sơ', 'Chưa có phần mềm') }),
    { nil: undefined },
  ),
});
const draft = fc
  .record({
    document: fc.option(fc.record({ number: fc.constantFrom('', '04/TTr-STP', '05/TTr') }), { nil: undefined }),
    entries: fc.uniqueArray(entry, { selector: ({ procedureCode }) => procedureCode }),
  })
  .map((raw) => draftBodySchema.parse(raw));
const contents = (body: Draft) =>
  new Map(
    partsOf(body)
      .map(({ key, value }) => [key, value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const partOf = (body: Draft, key: string) => contents(body).get(key);

describe('a draft', () => {
  it('takes what is only begun, within the bounds of a submission', () => {
    const begun = {
      document: { number: '04' },
      signedBy: { title: '' },
      entries: [
        { procedureCode: '2.000488' },
        { procedureName: 'Thủ tục', proposal: { kind: 'level-4', process: { steps: [{}, { name: 'Tiếp' }] } } },
        { procedureCode: '1.000001', proposal: { kind: 'exemption' } },
        { procedureCode: '1.000002', proposal: { kind: 'not-selected' }, legalBasis: [{ date: '' }] },
      ],
    };
    expect(draftBodySchema.safeParse(begun).error?.issues ?? []).toEqual([]);
    expect(draftBodySchema.safeParse(submissionBody).success).toBe(true);
    expect(draftCounts(draftBodySchema.parse(begun))).toEqual({
      entries: 4,
      level3: 0,
      level4: 1,
      exemption: 1,
      notSelected: 1,
      undecided: 1,
    });
    expect(draftBodySchema.parse({})).toEqual({ entries: [] });
  });

  it.each<[string, object]>([
    ['501 entries', { entries: Array(501).fill({ procedureCode: '2.000488' }) }],
    [
      '61 steps',
      {
        entries: [{ procedureCode: '2.000488', proposal: { kind: 'level-3', process: { steps: Array(61).fill({}) } } }],
      },
    ],
    ['an entry about nothing', { entries: [{ proposal: { kind: 'level-3' } }] }],
    ['a code that is none', { entries: [{ procedureCode: '2.4' }] }],
    ['a text without end', { document: { number: 'x'.repeat(201) } }],
  ])('refuses %s', (_, body) => expect(draftBodySchema.safeParse(body).success).toBe(false));

  it('knows an entry by its short code or its name, in every spelling, and several about one apart', () => {
    const keysOf = (...entries: object[]) => [...entriesByKey(draftBodySchema.parse({ entries }).entries).keys()];
    expect(keysOf({ procedureCode: '2.000488.000.00.00.H43' }, { procedureCode: '2.000488' })).toEqual([
      '2.000488#1',
      '2.000488#2',
    ]);
    const [one] = keysOf({ procedureName: 'Hòa giải' });
    expect(keysOf({ procedureName: 'HOÀ  GIẢI'.normalize('NFD') })).toEqual([one]);
  });
});

describe('merging drafts', () => {
  it('keeps every edit of both sides, or tells each part that both changed differently', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const merged = mergeDrafts(base, mine, theirs);
        const [own, other] = [changedParts(base, mine), changedParts(base, theirs)];
        const clash = own.filter(
          (key) => other.includes(key) && JSON.stringify(partOf(mine, key)) !== JSON.stringify(partOf(theirs, key)),
        );
        if (merged.kind === 'conflicts') {
          expect(merged.conflicts.map(({ key }) => key).sort()).toEqual(clash.sort());
          for (const { key, pointer } of merged.conflicts) {
            const at = partsOf(mine).find((part) => part.key === key)?.pointer;
            expect(pointer).toBe(at ?? (key === 'document' ? '/document' : '/entries'));
          }
          return;
        }
        expect(clash).toEqual([]);
        for (const key of own) expect(partOf(merged.draft, key)).toEqual(partOf(mine, key));
        for (const key of other) expect(partOf(merged.draft, key)).toEqual(partOf(theirs, key));
        expect(changedParts(base, merged.draft).sort()).toEqual([...new Set([...own, ...other])].sort());
      }),
    );
  });

  it('comes to the same content whoever saves first', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, one, other) => {
        const [first, second] = [mergeDrafts(base, one, other), mergeDrafts(base, other, one)];
        expect(first.kind).toBe(second.kind);
        if (first.kind === 'merged' && second.kind === 'merged') {
          expect(contents(first.draft)).toEqual(contents(second.draft));
        }
      }),
    );
  });

  it('takes an unchanged side as nothing, keeps the order, and puts what is new behind', () => {
    fc.assert(
      fc.property(draft, draft, (base, changed) => {
        expect(mergeDrafts(base, base, changed)).toEqual({ kind: 'merged', draft: changed });
        const back = mergeDrafts(base, changed, base);
        expect(back.kind === 'merged' ? contents(back.draft) : null).toEqual(contents(changed));
      }),
    );
    const of = (...at: number[]) =>
      draftBodySchema.parse({ entries: at.map((n) => ({ procedureCode: codes[n] ?? '' })) });
    const merged = mergeDrafts(of(0, 1), of(0, 1, 2), of(3, 0, 1));
    expect(merged).toEqual({ kind: 'merged', draft: of(3, 0, 1, 2) });
    expect(mergeDrafts(of(0, 1), of(1, 0), of(0, 1, 2))).toEqual({ kind: 'merged', draft: of(1, 0, 2) });
  });
});
