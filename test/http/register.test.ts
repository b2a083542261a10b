import { describe, expect, it } from 'vitest';
import { applySubmission } from '../../functions/submission/apply.ts';
import { loadOutcomes } from '../../shared/store/batches.ts';
import { api } from '../support/call.ts';
import { codeOf, entry, stage } from '../support/stage.ts';

const AT = '/v1/plans/{planId}/agencies/{agencyId}';
const document = { number: '04/TTr-STN', date: '2020-02-10' };
const signedBy = { name: 'A', title: 'GIÁM ĐỐC' };

describe('an amendment', () => {
  it('shows on procedure and service from its day, and the linter judges by the text of the day of receipt', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1), codeOf(2)]);
    await call(`POST ${AT}/baseline`, {
      role: 'pasc',
      body: {
        document: { number: '56/QĐ-UBND', date: '2019-02-21' },
        items: [{ procedureCode: codeOf(1), level: 3, since: '2019-09-01', reference: 'x' }],
      },
    });
    const change = {
      name: 'Tên mới',
      field: 'Lĩnh vực mới',
      timeLimit: { value: 1, unit: 'working-hour' },
      fee: true,
      replacedBy: codeOf(2),
    };
    const amended = await call(`POST ${AT}/register-decisions`, {
      role: 'pasc',
      body: {
        decision: { number: '210/QĐ-UBND', date: '2020-02-17' },
        effectiveOn: '2020-02-21',
        amend: [{ code: codeOf(1), ...change }],
      },
    });
    expect(amended.json.items[0].outcome).toBe('accepted');
    const seen = async () => {
      const extra = { code: codeOf(1) };
      const [procedure, service] = await Promise.all([
        call(`GET ${AT}/procedures/{code}`, { role: 'dic', extra }),
        call('GET /v1/plans/{planId}/services/{agencyId}/{code}', { extra }),
      ]);
      const fields = ({ name, field, timeLimit, fee, replacedBy }: Record<string, unknown>) => ({
        name,
        field,
        timeLimit,
        fee,
        replacedBy,
      });
      return [fields(procedure.json), fields(service.json)];
    };
    const steps = [{ name: 'a', unit: 'b', actor: 'c', duration: { value: 2, unit: 'working-hour' } }];
    const submission = { document, signedBy, entries: [entry(codeOf(1), 'level-4', { steps })] };

    s.clock.set('2020-02-20T16:59:59Z');
    const old = {
      name: `Thủ tục ${codeOf(1)}`,
      field: 'Thử nghiệm',
      timeLimit: null,
      fee: false,
      replacedBy: undefined,
    };
    expect(await seen()).toEqual([old, old]);
    const inTime = await s.bring('submission', submission);

    s.clock.set('2020-02-20T17:00:00Z');
    expect(await seen()).toEqual([change, change]);
    const afterwards = await s.bring('submission', submission);
    await applySubmission(s.deps, afterwards);
    const [outcome] = await loadOutcomes(s.table, afterwards.id);
    expect(outcome?.errors.map(({ code }) => code)).toEqual(['FEE_MISMATCH', 'STEPS_EXCEED_TIME_LIMIT']);
    await applySubmission(s.deps, inTime);
    expect(await loadOutcomes(s.table, inTime.id)).toMatchObject([{ outcome: 'accepted' }]);
  });
});
