import type * as z from 'zod';
import { deadlineOf } from '../domain/ladder.ts';
import {
  type Batch,
  type BatchType,
  batchIdOf,
  type Companion,
  loadBatch,
  sha256,
  storeBatch,
} from '../store/batches.ts';
import type { Request } from './api.ts';
import type { HttpDeps } from './lambda.ts';
import { Problem } from './problem.ts';
import type { Role } from './route.ts';
import { allErrors, type Complaint, keyErrors, refusals, schemaErrors } from './validate.ts';

/** How one kind of batch is taken in. */
export interface Intake<Body> {
  readonly type: BatchType;
  readonly role: Role;
  readonly schema: z.ZodType<Body>;
  readonly count: (body: Body) => number;
  /** What the schema cannot see, such as a field that only one desk must give. */
  readonly check?: (body: Body) => readonly Complaint[];
  /** A complaint per item that the current state forbids, null for one that it allows. */
  readonly forbidden: (body: Body) => Promise<readonly (Complaint | null)[]>;
  /** Items written with the header, such as its line in a list. */
  readonly companions: (
    body: Body,
    batch: { readonly id: string; readonly receivedAt: string },
  ) => readonly Companion[];
  /** The problem when the condition of a companion does not hold: another decision of this number, unless said otherwise. */
  readonly conflict?: () => Promise<Problem>;
  /** Who wrote what is sent, where that is not the caller alone. */
  readonly draftedBy?: string;
}

const KEY = /^[\x21-\x7e]{1,128}$/;

const replayOf = (known: Batch, raw: string): Batch => {
  if (known.sha256 !== sha256(raw)) throw new Problem('IDEMPOTENCY_KEY_REUSED');
  return known;
};

/**
 * Takes a batch in, in the contract's order: 422 schema · replay of the Idempotency-Key (the first answer again, another
 * body 422) · 409 when the state already forbids every item (stores nothing, the key stays free) · stored whole, to be
 * applied. Twins in flight get the same batch: a twin that finds every item forbidden, or the version of its If-Match
 * gone, looks once more whether the other was the one that did it.
 */
export const acceptBatch = async <Body>(deps: HttpDeps, request: Request, intake: Intake<Body>): Promise<Batch> => {
  const { plan, planId, caller } = request;
  if (plan === null || planId === null || caller === null) throw new Problem('PLAN_NOT_FOUND');
  const key = request.header('idempotency-key') ?? '';
  const parsed = intake.schema.safeParse(request.body.json);
  const unmet = parsed.success ? (intake.check?.(parsed.data) ?? []) : [];
  const errors = [
    ...(KEY.test(key) ? [] : [keyErrors]),
    ...(parsed.success ? [] : [schemaErrors(parsed.error)]),
    ...(unmet.length === 0 ? [] : [refusals(unmet)]),
  ];
  if (errors.length > 0 || !parsed.success) throw new Problem('VALIDATION_FAILED', allErrors(errors));

  const id = batchIdOf(planId, request.agencyId ?? '', intake.type, intake.role, key);
  const { raw } = request.body;
  const known = await loadBatch(deps.table, id);
  if (known !== null) return replayOf(known, raw);

  try {
    const forbidden = await intake.forbidden(parsed.data);
    const refused = forbidden.filter((complaint) => complaint !== null);
    if (refused.length === forbidden.length) throw new Problem('ALL_REFUSED', refusals(refused));
  } catch (refusal) {
    const twin = await loadBatch(deps.table, id);
    if (twin !== null) return replayOf(twin, raw);
    throw refusal;
  }

  const receivedAt = deps.now();
  const header = {
    id,
    type: intake.type,
    planId,
    agencyId: request.agencyId,
    role: intake.role,
    account: caller.account,
    receivedAt: receivedAt.toISOString(),
    onTime: receivedAt < deadlineOf(plan).end,
    count: intake.count(parsed.data),
    ...(intake.draftedBy === undefined ? {} : { draftedBy: intake.draftedBy }),
  };
  const stored = await storeBatch(deps.table, header, raw, intake.companions(parsed.data, header));
  if (stored.kind === 'refused') throw (await intake.conflict?.()) ?? new Problem('INTERNAL');
  return stored.kind === 'known' ? replayOf(stored.batch, raw) : stored.batch;
};
