import { describe, expect, it } from 'vitest';
import { applyDecision } from '../../functions/decision/apply.ts';
import { recount } from '../../functions/ratio/recount.ts';
import { applyReview } from '../../functions/review/apply.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { hashOf } from '../../shared/events/event.ts';
import { fold } from '../../shared/events/fold.ts';
import { loadOutcomes } from '../../shared/store/batches.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadState } from '../../shared/store/states.ts';
import { api } from '../support/call.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const AT = '/v1/plans/{planId}/agencies/{agencyId}';
const [ENTRY, SERVICE, OTHER] = [codeOf(1), codeOf(2), codeOf(3)];
const document = { number: '04/TTr-STN', date: '2020-02-10' };
const signedBy = { name: 'A', title: 'GIÁM ĐỐC' };
const events = (list: object[]) => ({ events: list });
const key = (value: string) => ({ 'idempotency-key': value });

/** Three procedures: an entry under way, a service by baseline, and one with nothing; two abolished in four days. */
const begin = async () => {
  const s = await stage({ start: '2020-02-17T01:00:00Z' });
  const call = api(s);
  await s.register([ENTRY, SERVICE, OTHER]);
  await call(`POST ${AT}/baseline`, {
    role: 'pasc',
    body: {
      document: { number: '56/QĐ-UBND', date: '2019-02-21' },
      items: [{ procedureCode: SERVICE, level: 4, since: '2019-09-01', reference: 'x' }],
    },
  });
  await applySubmission(s.deps, await s.bring('submission', { document, signedBy, entries: [entry(ENTRY)] }));
  const abolished = await call(`POST ${AT}/register-decisions`, {
    role: 'pasc',
    body: {
      decision: { number: '210/QĐ-UBND', date: '2020-02-17' },
      effectiveOn: '2020-02-21',
      abolish: [ENTRY, SERVICE],
    },
  });
  expect(abolished.json.items.map((item: { outcome: string }) => item.outcome)).toEqual(['accepted', 'accepted']);
  await recount(s.deps, PLAN, AGENCY);
  const seen = async () => {
    const [progress, services, worklist, shown] = await Promise.all([
      call('GET /v1/plans/{planId}/progress'),
      call('GET /v1/plans/{planId}/services'),
      call('GET /v1/plans/{planId}/worklist', { role: 'pasc', query: { for: 'pasc' } }),
      call(`GET ${AT}/procedures/{code}`, { role: 'pasc', extra: { code: ENTRY } }),
    ]);
    const { total, level4 } = progress.json.agencies[0];
    return {
      total,
      submitted: level4.submitted,
      published: level4.published,
      services: services.json.items.length,
      waiting: worklist.json.items.length,
      state: shown.json.working.state,
      reason: shown.json.working.reason,
    };
  };
  return { s, call, seen };
};

const EVE = '2020-02-20T16:59:59.000Z';
const MIDNIGHT = '2020-02-20T17:00:00.000Z';

describe('an abolition effective in four days', () => {
  it('changes figures, services, worklists and the entry at its local midnight, though nothing runs', async () => {
    const { s, seen } = await begin();
    const before = { total: 3, submitted: 2, published: 1, services: 1, waiting: 1, state: 'submitted' };
    s.clock.set(EVE);
    expect(await seen()).toEqual(before);
    s.clock.set(MIDNIGHT);
    expect(await seen()).toEqual({
      total: 1,
      submitted: 0,
      published: 0,
      services: 0,
      waiting: 0,
      state: 'withdrawn',
      reason: 'PROCEDURE_ABOLISHED',
    });
  });

  it('lets review go on until then, and refuses everything from then on with its reason', async () => {
    const { s, call } = await begin();
    const post = (type: string, over: object, role: string) =>
      call(`POST ${AT}/review-events`, {
        role,
        body: events([{ type, procedureCode: ENTRY, revision: 1, ...over }]),
        headers: key(`${type}-${s.clock.now().toISOString()}`),
      });
    s.clock.set(EVE);
    expect((await post('endorse', {}, 'pasc')).status).toBe(202);
    s.clock.set(MIDNIGHT);
    const decide = (code: string, outcome: string, revision: number) =>
      call('POST /v1/plans/{planId}/decisions', {
        role: 'ppc',
        body: {
          decision: { number: '99/QĐ-UBND', date: '2020-02-20', signedBy },
          items: [{ agencyId: AGENCY, procedureCode: code, revision, outcome, reason: 'x' }],
        },
        headers: key(`${code}-${outcome}`),
      });
    const refused = await Promise.all([
      post('endorse', { processFinding: 'keep' }, 'dic'),
      post('return', { remarks: [{ pointer: '', reason: 'x' }] }, 'dic'),
      post('withdraw', {}, 'agency'),
      post('publish', { target: 'portal', reference: 'x' }, 'pasc'),
      decide(ENTRY, 'approve', 1),
      decide(SERVICE, 'revoke', 0),
    ]);
    expect(refused.map(({ status, json }) => [status, json.code, json.errors?.[0]?.code])).toEqual(
      refused.map(() => [409, 'ALL_REFUSED', 'PROCEDURE_ABOLISHED']),
    );
  });

  it('refuses in the worker what was stored before the midnight and is applied after it', async () => {
    const { s } = await begin();
    const verdict = { type: 'endorse', procedureCode: ENTRY, revision: 1, processFinding: 'keep' };
    const review = await s.bring('review', events([verdict]), { role: 'dic' });
    const decision = await s.bring(
      'decision',
      {
        decision: { number: '99/QĐ-UBND', date: '2020-02-20', signedBy },
        items: [{ agencyId: AGENCY, procedureCode: SERVICE, revision: 0, outcome: 'revoke', reason: 'x' }],
      },
      { role: 'ppc', agencyId: null },
    );
    s.clock.set(MIDNIGHT);
    await applyReview(s.deps, review);
    await applyDecision(s.deps, decision);
    for (const { id } of [review, decision]) {
      expect(await loadOutcomes(s.table, id)).toMatchObject([{ outcome: 'refused', code: 'PROCEDURE_ABOLISHED' }]);
    }
  });

  it('takes a submission until then, and refuses its entry from then on', async () => {
    const { s, call } = await begin();
    const submit = async () => {
      const answer = await call(`POST ${AT}/submissions/validate`, {
        role: 'agency',
        body: { document, signedBy, entries: [entry(SERVICE), entry(OTHER)] },
      });
      return answer.json.findings.filter(({ severity }: { severity: string }) => severity === 'error');
    };
    s.clock.set(EVE);
    expect(await submit()).toEqual([]);
    s.clock.set(MIDNIGHT);
    expect(await submit()).toMatchObject([{ pointer: '/entries/0/procedureCode', code: 'PROCEDURE_ABOLISHED' }]);
    const batch = await s.bring('submission', { document, signedBy, entries: [entry(ENTRY), entry(OTHER)] });
    await applySubmission(s.deps, batch);
    expect((await loadOutcomes(s.table, batch.id)).map(({ code }) => code)).toEqual(['PROCEDURE_ABOLISHED', null]);
  });

  it('begins anew when the procedure is registered again, and the chain folds back into the state', async () => {
    const { s } = await begin();
    s.clock.set('2020-03-02T01:00:00Z');
    await s.register([ENTRY, SERVICE], {
      decision: { number: '300/QĐ-UBND', date: '2020-03-01' },
      effectiveOn: '2020-03-01',
    });
    const state = await loadState(s.table, PLAN, AGENCY, ENTRY);
    expect(state?.working?.state).toBe('submitted');
    const batch = await s.bring('submission', { document, signedBy, entries: [entry(ENTRY), entry(SERVICE)] });
    await applySubmission(s.deps, batch);
    expect((await loadOutcomes(s.table, batch.id)).map(({ outcome, revision }) => [outcome, revision])).toEqual([
      ['accepted', 2],
      ['accepted', 1],
    ]);
    for (const code of [ENTRY, SERVICE]) {
      const chain = await loadEvents(s.table, PLAN, AGENCY, code);
      expect(fold(chain)).toEqual(await loadState(s.table, PLAN, AGENCY, code));
      for (const { hash, ...event } of chain) expect(hash).toBe(hashOf(event));
    }
    expect((await loadState(s.table, PLAN, AGENCY, SERVICE))?.inForce).toBeNull();
  });
});
