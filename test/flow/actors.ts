import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Answer, call, until } from '../support/stack.ts';

export const PLAN = 'KH-1-2020';
export const AGENCY = 'so-thu-nghiem';
const base = `/v1/plans/${PLAN}`;

const token = z.object({ token: z.string() });
const signedBy = { name: 'Nguyễn Văn A', title: 'GIÁM ĐỐC', authority: [] };

export const plan = {
  number: '4498/KH-UBND',
  title: 'Cung cấp dịch vụ công trực tuyến mức độ 4',
  issuedOn: '2019-10-30',
  provinceId: 'ninh-thuan',
  province: 'Ninh Thuận',
  targetPercent: 30,
  deadline: '2020-03-31T17:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  basis: 'ALL_TTHC',
};

/** Everybody who uses the system, over HTTP only. */
export const actors = (stack: { readonly baseUrl: string }) => {
  const tokens = new Map<string, string>();
  const bearer = async (role: string, over: { agencyId?: string; province?: string } = {}) => {
    const who = JSON.stringify([role, over]);
    const known = tokens.get(who);
    if (known !== undefined) return { authorization: `Bearer ${known}` };
    const made = token.parse((await call(stack, 'POST', '/_local/tokens', { body: { role, ...over } })).json).token;
    tokens.set(who, made);
    return { authorization: `Bearer ${made}` };
  };
  const as = async (
    role: string,
    method: string,
    path: string,
    body?: unknown,
    over: { agencyId?: string; province?: string; key?: string } = {},
  ): Promise<Answer> => {
    const { key, ...claims } = over;
    const headers = { ...(await bearer(role, claims)), ...(key === undefined ? {} : { 'idempotency-key': key }) };
    return call(stack, method, path, { headers, ...(body === undefined ? {} : { body }) });
  };
  const get = async <T extends z.ZodType>(path: string, schema: T, role = 'pasc'): Promise<z.infer<T>> =>
    schema.parse((await as(role, 'GET', path)).json);
  const applied = (path: string, role: string) =>
    until(
      `${path} applied`,
      async () => {
        const answer = await as(role, 'GET', path);
        const body = z.looseObject({ status: z.string() }).parse(answer.json);
        return body.status === 'applied' ? body : undefined;
      },
      60_000,
    );

  const submit = (agencyId: string, entries: readonly object[], key: string = randomUUID()) =>
    as(
      'agency',
      'POST',
      `${base}/agencies/${agencyId}/submissions`,
      { document: { number: '04/TTr-STN', date: '2020-02-10' }, signedBy, entries },
      { agencyId, key },
    );
  const send = async (agencyId: string, role: string, events: readonly object[]) => {
    for (let n = 0; n < events.length; n += 100) {
      const answer = await as(
        role,
        'POST',
        `${base}/agencies/${agencyId}/review-events`,
        { events: events.slice(n, n + 100) },
        { key: randomUUID() },
      );
      const { batchId } = z.object({ batchId: z.string() }).parse(answer.json);
      await applied(`${base}/agencies/${agencyId}/review-events/${batchId}`, role);
    }
  };
  const decide = async (number: string, items: readonly object[]) => {
    const answer = await as(
      'ppc',
      'POST',
      `${base}/decisions`,
      { decision: { number, date: '2020-03-02', signedBy }, items },
      { key: randomUUID() },
    );
    const { decisionId } = z.object({ decisionId: z.string() }).parse(answer.json);
    await applied(`${base}/decisions/${decisionId}`, 'office');
  };
  const setUp = async (agencies: Readonly<Record<string, readonly string[]>>) => {
    await as('admin', 'PUT', base, plan);
    for (const [agencyId, codes] of Object.entries(agencies)) {
      const contacts = [{ name: 'Trần Thị B', email: `dau-moi@${agencyId}.example`, role: 'focal' }];
      await as('pasc', 'PUT', `${base}/agencies/${agencyId}`, {
        name: `Cơ quan ${agencyId}`,
        group: 'department',
        contacts,
      });
      const add = codes.map((code) => ({
        code,
        name: `Thủ tục ${code}`,
        field: 'Thử nghiệm',
        timeLimit: null,
        fee: false,
      }));
      if (add.length > 0) {
        await as('pasc', 'POST', `${base}/agencies/${agencyId}/register-decisions`, {
          decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
          effectiveOn: '2019-08-16',
          add,
        });
      }
    }
  };
  return { as, get, applied, submit, send, decide, setUp, bearer };
};

const figures = z.looseObject({
  agencyId: z.string(),
  total: z.int(),
  status: z.string(),
  required: z.int(),
  shortfall: z.int(),
  ratioPercent: z.number().nullable(),
  met: z.boolean().nullable(),
  level3: z.looseObject({ published: z.int() }),
  level4: z.looseObject({ submitted: z.int(), published: z.int() }),
});
export const progressSchema = z.looseObject({
  province: figures.omit({ agencyId: true, status: true }),
  agencies: z.array(figures),
});
export const entriesSchema = z.looseObject({
  status: z.string(),
  entries: z.array(z.looseObject({ procedureCode: z.string(), outcome: z.string(), revision: z.int().nullable() })),
});
export const mailSchema = z.array(z.looseObject({ to: z.array(z.string()), subject: z.string(), text: z.string() }));
