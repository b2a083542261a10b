import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recount } from '../../functions/ratio/recount.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { audit, loggedRoots } from '../../infra/audit/audit.ts';
import { type ProcedureEvent, sealEvent } from '../../shared/events/event.ts';
import { fold } from '../../shared/events/fold.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { keys } from '../../shared/store/keys.ts';
import { markForRecount } from '../../shared/store/recounts.ts';
import { stateToItem } from '../../shared/store/states.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const CODE = codeOf(1);
type Stage = Awaited<ReturnType<typeof stage>>;
afterEach(() => vi.restoreAllMocks());

/** Three procedures, one submitted, two frozen nights; and what the log said of them. */
const lived = async () => {
  const lines: string[] = [];
  vi.spyOn(console, 'info').mockImplementation((line) => void lines.push(String(line)));
  const s = await stage({ start: '2020-02-17T01:00:00Z' });
  await s.register([CODE, codeOf(2), codeOf(3)]);
  const body = {
    document: { number: '1/TTr-STN', date: '2020-02-17' },
    signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
    entries: [entry(CODE)],
  };
  await applySubmission(s.deps, await s.bring('submission', body));
  s.clock.set('2020-02-19T01:00:00Z');
  await markForRecount(s.deps, PLAN, AGENCY, 'night');
  await recount(s.deps, PLAN, AGENCY);
  return { s, roots: loggedRoots(lines.join('\n')) };
};
const fault = async ({ s, roots }: Awaited<ReturnType<typeof lived>>) => {
  const found = (await audit(s.table, roots)).fault;
  return found === null ? null : [found.fault, found.code];
};
const put = (s: Stage, Item: Record<string, unknown>) =>
  s.table.client.send(new PutCommand({ TableName: s.table.name, Item }));
const remove = (s: Stage, key: { pk: string; sk: string }) =>
  s.table.client.send(new DeleteCommand({ TableName: s.table.name, Key: { ...key } }));
const writeEvent = (s: Stage, event: ProcedureEvent) =>
  put(s, { ...keys.event(PLAN, AGENCY, CODE, event.version), entity: 'event', ...event });
const writeState = (s: Stage, events: readonly ProcedureEvent[]) =>
  put(s, stateToItem(PLAN, AGENCY, CODE, fold(events)));

/** The events of the procedure with another registration name, every hash computed anew. */
const forged = async (s: Stage): Promise<ProcedureEvent[]> => {
  const events = await loadEvents(s.table, PLAN, AGENCY, CODE);
  const made: ProcedureEvent[] = [];
  for (const { hash: _hash, ...event } of events) {
    const data = event.data.type === 'register' ? { ...event.data, name: 'Tên khác' } : event.data;
    made.push(sealEvent({ ...event, data, previous: made.at(-1)?.hash ?? '' }));
  }
  return made;
};

describe('verify-audit', () => {
  it('finds nothing wrong with what was written', async () => {
    const { s, roots } = await lived();
    expect(await audit(s.table, roots)).toEqual({ agencies: 1, procedures: 3, events: 4, nights: 2, fault: null });
    expect(roots.size).toBe(2);
  });

  it('catches a changed byte in an event, in a body and in a state', async () => {
    const one = await lived();
    const [first] = await loadEvents(one.s.table, PLAN, AGENCY, CODE);
    if (first === undefined) throw new Error('no event');
    await writeEvent(one.s, { ...first, actor: { ...first.actor, account: 'somebody else' } });
    expect(await fault(one)).toEqual(['EVENT_CHANGED', CODE]);

    const two = await lived();
    const { pk, sk } = keys.revision(PLAN, AGENCY, CODE, 1);
    await put(two.s, { pk, sk, entity: 'revision', body: { ...entry(CODE), previouslyOnline: true } });
    expect(await fault(two)).toEqual(['BODY_CHANGED', CODE]);

    const three = await lived();
    const Key = { ...keys.state(PLAN, AGENCY, CODE) };
    await three.s.table.client.send(
      new UpdateCommand({
        TableName: three.s.table.name,
        Key,
        UpdateExpression: 'SET wk = :k',
        ExpressionAttributeValues: { ':k': 'level-3' },
      }),
    );
    expect(await fault(three)).toEqual(['STATE_DIFFERS', CODE]);
  });

  it('catches a deleted last event, also when the state was set back with it', async () => {
    const one = await lived();
    await remove(one.s, keys.event(PLAN, AGENCY, CODE, 2));
    expect(await fault(one)).toEqual(['EVENT_MISSING', CODE]);
    await writeState(one.s, await loadEvents(one.s.table, PLAN, AGENCY, CODE));
    expect(await fault(one)).toEqual(['ROOT_DIFFERS', '']);
  });

  it('catches a deleted procedure', async () => {
    const one = await lived();
    await remove(one.s, keys.state(PLAN, AGENCY, CODE));
    expect(await fault(one)).toEqual(['STATE_MISSING', CODE]);
    await remove(one.s, keys.register(PLAN, AGENCY, CODE));
    expect(await fault(one)).toEqual(['ROOT_DIFFERS', '']);
  });

  it('catches a chain computed anew, even with the stored roots computed anew: the log knows better', async () => {
    const one = await lived();
    const events = await forged(one.s);
    for (const event of events) await writeEvent(one.s, event);
    await writeState(one.s, events);
    expect(await fault(one)).toEqual(['ROOT_DIFFERS', '']);

    for (const day of ['2020-02-17', '2020-02-18']) await remove(one.s, keys.snapshot(PLAN, AGENCY, day));
    await markForRecount(one.s.deps, PLAN, AGENCY, 'forged');
    await recount(one.s.deps, PLAN, AGENCY);
    expect((await audit(one.s.table, new Map())).fault).toBeNull();
    expect(await fault(one)).toEqual(['LOGGED_ROOT_DIFFERS', '']);
  });
});
