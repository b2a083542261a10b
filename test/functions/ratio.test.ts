import { describe, expect, it } from 'vitest';
import { frozenFigures, liveFigures } from '../../functions/ratio/live.ts';
import { recountAll } from '../../functions/ratio/nightly.ts';
import { recount } from '../../functions/ratio/recount.ts';
import { progressView } from '../../functions/ratio/view.ts';
import { applyRegister } from '../../functions/register/apply.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { loadProgress, pageSnapshots } from '../../shared/store/progress.ts';
import { loadMark, markForRecount } from '../../shared/store/recounts.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof stage>>;
const submitted = async (s: Stage, codes: string[]) => {
  const body = {
    document: { number: '1/TTr-STN', date: '2020-02-17' },
    signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
    entries: codes.map((code) => entry(code)),
  };
  await applySubmission(s.deps, await s.bring('submission', body));
};
const live = async (s: Stage) => progressView(s.plan, await liveFigures(s.table, s.plan, s.clock.now()), s.clock.now());
const nights = async (s: Stage) => (await pageSnapshots(s.table, PLAN, AGENCY, 500)).items;

describe('live figures', () => {
  it('show an agency without procedures as not applicable, with zeros', async () => {
    const s = await stage();
    const view = await live(s);
    expect(view.agencies).toMatchObject([
      { agencyId: AGENCY, status: 'NOT_APPLICABLE', total: 0, ratioPercent: null, met: null, required: 0 },
    ]);
    expect(view.province).toMatchObject({ total: 0, ratioPercent: null, distinct: { total: 0, ratioPercent: null } });
  });

  it('change at the local midnight of a decision without anything running', async () => {
    const s = await stage({ start: '2020-02-17T01:00:00Z' });
    await s.register([codeOf(1), codeOf(2)]);
    await recount(s.deps, PLAN, AGENCY);
    const later = await s.bring(
      'register',
      {
        decision: { number: '9/QĐ-UBND', date: '2020-02-17' },
        effectiveOn: '2020-02-21',
        abolish: [codeOf(2)],
        add: [
          { code: codeOf(3), name: 'x', field: 'y', fee: false },
          { code: codeOf(4), name: 'x', field: 'y', fee: false },
        ],
      },
      { role: 'pasc' },
    );
    await applyRegister(s.deps, later);
    await recount(s.deps, PLAN, AGENCY);
    const total = async (instant: string) => {
      s.clock.set(instant);
      return (await live(s)).province.total;
    };
    expect(await total('2020-02-20T16:59:59.999Z')).toBe(2);
    expect(await total('2020-02-20T17:00:00.000Z')).toBe(3);
    expect(await total('2020-02-17T01:00:00.000Z')).toBe(2);
  });
});

describe('recounting', () => {
  it('does nothing without a mark, so that a message delivered again changes nothing', async () => {
    const s = await stage();
    await s.register([codeOf(1)]);
    await recount(s.deps, PLAN, AGENCY);
    const before = await loadProgress(s.table, PLAN, AGENCY);
    await recount(s.deps, PLAN, AGENCY);
    expect(await loadProgress(s.table, PLAN, AGENCY)).toEqual(before);
  });

  it('keeps a mark that is newer than the count', async () => {
    const s = await stage();
    await s.register([codeOf(1)]);
    const counting = recount(s.deps, PLAN, AGENCY);
    await markForRecount(s.deps, PLAN, AGENCY, 'newer');
    await counting;
    await recount(s.deps, PLAN, AGENCY);
    expect(await loadMark(s.table, PLAN, AGENCY)).toBeNull();
    expect((await loadProgress(s.table, PLAN, AGENCY))?.counts.total).toBe(1);
  });

  it('lets counts race: the last one written has seen everything', async () => {
    const s = await stage();
    await s.register([codeOf(1), codeOf(2)]);
    await submitted(s, [codeOf(1)]);
    await Promise.all([1, 2, 3, 4].map(() => recount(s.deps, PLAN, AGENCY)));
    expect((await loadProgress(s.table, PLAN, AGENCY))?.counts).toMatchObject({ total: 2, level4: { submitted: 1 } });
  });
});

describe('frozen nights', () => {
  it('freeze the day that is over, once, and not what came after midnight', async () => {
    const s = await stage({ start: '2020-02-17T01:00:00Z' });
    await s.register([codeOf(1), codeOf(2)]);
    s.clock.set('2020-02-17T17:05:00Z');
    await submitted(s, [codeOf(1)]);
    s.clock.set('2020-02-17T17:10:00Z');
    await recountAll(s.deps, s.clock.now().toISOString());
    await recount(s.deps, PLAN, AGENCY);
    const [night, ...others] = await nights(s);
    expect([night?.day, night?.counts.total, night?.counts.level4.submitted, others.length]).toEqual([
      '2020-02-17',
      2,
      0,
      0,
    ]);
    s.clock.set('2020-02-18T03:00:00Z');
    await markForRecount(s.deps, PLAN, AGENCY, 'again');
    await recount(s.deps, PLAN, AGENCY);
    expect(await nights(s)).toEqual([night]);
  });

  it('make up nights that no run came for, each as it was, chained by their roots', async () => {
    const s = await stage({ start: '2020-02-17T01:00:00Z' });
    await s.register([codeOf(1), codeOf(2), codeOf(3)]);
    for (const [n, at] of ['2020-02-18T02:00:00Z', '2020-02-19T02:00:00Z'].entries()) {
      s.clock.set(at);
      await submitted(s, [codeOf(n + 1)]);
    }
    s.clock.set('2020-03-10T02:00:00Z');
    await markForRecount(s.deps, PLAN, AGENCY, 'late');
    await recount(s.deps, PLAN, AGENCY);
    const rows = (await nights(s)).reverse();
    expect(rows).toHaveLength(22);
    expect(rows.slice(0, 4).map(({ day, counts }) => [day, counts.level4.submitted])).toEqual([
      ['2020-02-17', 0],
      ['2020-02-18', 1],
      ['2020-02-19', 2],
      ['2020-02-20', 2],
    ]);
    for (const [n, row] of rows.entries()) expect(row.previousRoot).toBe(rows[n - 1]?.root ?? '');
    const frozen = await frozenFigures(s.table, s.plan, '2020-02-18');
    expect(frozen?.map(({ counts, held }) => [counts.level4.submitted, held.length])).toEqual([[1, 3]]);
    expect(await frozenFigures(s.table, s.plan, '2020-03-10')).toBeNull();
  });
});
