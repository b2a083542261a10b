import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Call, callOf, happens } from '../../infra/docs/happenings.ts';
import { lifecyclePage } from '../../infra/docs/lifecycle.ts';
import { type Cell, cellsOf, deeds, type Situation, situations, stateAfter } from '../../infra/docs/situations.ts';
import type { Happening, Lifecycle } from '../../shared/domain/happening.ts';
import { findRow, LIFECYCLE } from '../../shared/domain/lifecycle.ts';
import type { ProposalKind } from '../../shared/domain/state.ts';
import type { Role } from '../../shared/http/route.ts';
import { loadOutcomes } from '../../shared/store/batches.ts';
import { loadState } from '../../shared/store/states.ts';
import { caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const ROUTES: Readonly<Record<Call['by'], string>> = {
  submission: 'POST /v1/plans/{planId}/agencies/{agencyId}/submissions',
  review: 'POST /v1/plans/{planId}/agencies/{agencyId}/review-events',
  report: 'POST /v1/plans/{planId}/reports',
  decision: 'POST /v1/plans/{planId}/decisions',
};
const accepted = z
  .object({ submissionId: z.string(), batchId: z.string(), reportId: z.string(), decisionId: z.string() })
  .partial()
  .transform(
    ({ submissionId, batchId, reportId, decisionId }) => submissionId ?? batchId ?? reportId ?? decisionId ?? '',
  );
const problem = z.object({ code: z.string(), errors: z.array(z.object({ code: z.string() })).default([]) });

const entryOf = (code: string, kind: ProposalKind): object => {
  if (kind === 'level-3' || kind === 'level-4') return entry(code, kind);
  if (kind === 'exemption')
    return { procedureCode: code, proposal: { kind, reason: 'UNSCANNABLE', explanation: 'A0' } };
  return { procedureCode: code, proposal: { kind, reason: 'Ít hồ sơ' } };
};

const signedBy = { name: 'B', title: 'CHỦ TỊCH' };
/** The body that does one deed to some procedures. */
const bodyOf = (calls: readonly Call[], codes: readonly string[]): object => ({
  document: { number: '04/TTr-STN', date: '2020-02-10' },
  signedBy,
  decision: { number: '99/QĐ-UBND', date: '2020-03-02', signedBy },
  entries: calls.flatMap((call, n) => (call.by === 'submission' ? [entryOf(codes[n] ?? '', call.kind)] : [])),
  events: calls.flatMap((call) => (call.by === 'review' ? [call.event] : [])),
  report: { number: '58/TTr-VPUB', date: '2020-02-27' },
  items: calls.flatMap((call) => (call.by === 'decision' || call.by === 'report' ? [call.item] : [])),
});

type Stage = Awaited<ReturnType<typeof stage>>;

/** Brings fresh procedures into a situation, as the workers would. */
const prepare = async (s: Stage, { way }: Situation, codes: readonly string[]): Promise<void> => {
  await s.register(codes);
  for (const { role, deed } of way) {
    const calls = codes.map((code) => callOf(deed, code, AGENCY));
    const type = calls[0]?.by ?? 'review';
    const agencyId = type === 'decision' || type === 'report' ? null : AGENCY;
    const batch = await s.bring(type, bodyOf(calls, codes), { role, agencyId });
    await applyStored(s.deps, batch.id);
    const outcomes = await loadOutcomes(s.table, batch.id);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(codes.map(() => 'accepted'));
  }
};

const isLifecycle = (event: Happening): event is Lifecycle => LIFECYCLE.some(({ on }) => on === event.type);

/** A slot with its instants as 0: those of the cells and of the handlers differ. */
const timeless = (slot: object | null) =>
  slot === null
    ? null
    : Object.fromEntries(
        Object.entries(slot).map(([name, value]) => [
          name,
          ['since', 'reported', 'fault', 'national'].includes(name) ? 0 : value,
        ]),
      );

const slots = ({ working, inForce }: { working: object | null; inForce: object | null }) => ({
  working: timeless(working),
  inForce: timeless(inForce),
});

describe('the lifecycle’s table', () => {
  it('takes every row of the lifecycle, and reads state × event × role', () => {
    console.log(lifecyclePage());
    const taken = new Set(
      situations.flatMap(({ way }) =>
        deeds.flatMap((deed) =>
          (['agency', 'pasc', 'dic', 'office', 'ppc'] as const satisfies readonly Role[]).flatMap((role) => {
            const event = happens(deed, role, new Date(0));
            const row = isLifecycle(event) ? findRow(stateAfter(way), event) : '';
            return typeof row === 'string' ? [] : [row];
          }),
        ),
      ),
    );
    expect(LIFECYCLE.filter((row) => !taken.has(row))).toEqual([]);
  });

  it.each(situations)('$name: every event by every role, over HTTP and applied', async (situation) => {
    const s = await stage();
    const call = caller(s.deps);
    const cells = deeds.flatMap((deed) => cellsOf(situation, deed).map((cell) => ({ deed, cell })));
    const changing = cells.filter(({ cell }) => cell.kind === 'accepted');
    const codes = [...changing.map((_, n) => codeOf(n + 1)), codeOf(900)];
    await prepare(s, situation, codes);

    const ask = async ({ deed, cell }: (typeof cells)[number], code: string) => {
      const asked = callOf(deed, code, AGENCY);
      return call(ROUTES[asked.by], { role: cell.role, body: bodyOf([asked], [code]) });
    };
    const told = async (each: (typeof cells)[number]): Promise<Cell['kind'] | string> => {
      const answer = await ask(each, codeOf(900));
      if (answer.status === 403) return 'forbidden';
      const { code, errors } = problem.parse(answer.json);
      return answer.status === 409 && code === 'ALL_REFUSED' ? (errors[0]?.code ?? '') : `${answer.status} ${code}`;
    };
    const settled = cells.filter(({ cell }) => cell.kind !== 'accepted');
    const answers = await Promise.all(
      settled.map(async (each) => [`${each.deed.on} by ${each.cell.role}`, await told(each)] as const),
    );
    expect(answers).toEqual(
      settled.map(({ deed, cell }) => [`${deed.on} by ${cell.role}`, cell.kind === 'refused' ? cell.code : cell.kind]),
    );
    const apply = async (each: (typeof cells)[number], code: string) => {
      const at = `${each.deed.on} by ${each.cell.role}`;
      const answer = await ask(each, code);
      expect(answer.status, `${at}: ${answer.text}`).toBe(202);
      const id = accepted.parse(answer.json);
      await applyStored(s.deps, id);
      expect(
        (await loadOutcomes(s.table, id)).map(({ outcome }) => outcome),
        at,
      ).toEqual(['accepted']);
      const state = await loadState(s.table, PLAN, AGENCY, code);
      const want = each.cell.kind === 'accepted' ? slots(each.cell.state) : null;
      expect(state === null ? null : slots(state), at).toEqual(want);
    };
    await Promise.all(changing.map((each, n) => apply(each, codeOf(n + 1))));
  });
});
