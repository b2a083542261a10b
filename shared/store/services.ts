import * as z from 'zod';
import { registerText } from '../domain/register-line.ts';
import type { ProcedureState, Target } from '../domain/state.ts';
import { processSchema } from '../domain/submission.ts';
import { type Key, keys } from './keys.ts';
import type { RegisterLine } from './register.ts';
import { getItem, getItems, queryPage, type Table } from './table.ts';

const publication = z.object({ reference: z.string(), at: z.iso.datetime() });

/** Where one revision was put: `T#revision` beside the procedure's events. */
export const publicationsSchema = z.partialRecord(z.enum(['one-stop', 'portal']), publication);
export type Publications = z.infer<typeof publicationsSchema>;

const interval = z.object({ from: z.string(), to: z.string().nullable() });

/**
 * A published service as the public reads it; it carries its register stretches and texts, so that their days need no run.
 * `fault`, `national` (epoch ms): since when a fault stands open, and since when it is on the National Public Service Portal.
 */
export const serviceSchema = z.object({
  agencyId: z.string(),
  procedureCode: z.string(),
  level: z.union([z.literal(3), z.literal(4)]),
  revision: z.int(),
  since: z.int(),
  register: z.array(interval),
  texts: z.array(registerText),
  publications: publicationsSchema,
  baseline: z.object({ number: z.string(), date: z.string(), reference: z.string() }).optional(),
  process: processSchema.optional(),
  fault: z.int().optional(),
  national: z.int().optional(),
});
export type Service = z.infer<typeof serviceSchema>;

export const publicationsKey = (plan: string, agency: string, code: string, revision: number): Key => ({
  pk: keys.event(plan, agency, code, 0).pk,
  sk: `T#${String(revision).padStart(6, '0')}`,
});

export const loadPublications = async (
  table: Table,
  plan: string,
  agency: string,
  code: string,
  revision: number,
): Promise<Publications> =>
  (await getItem(table, publicationsKey(plan, agency, code, revision), z.object({ publications: publicationsSchema })))
    ?.publications ?? {};

/** The publications after one more target was given or taken. */
export const withPublication = (
  known: Publications,
  target: Target,
  given: { reference: string; at: string } | null,
): Publications => {
  const { [target]: _taken, ...others } = known;
  return given === null ? others : { ...others, [target]: given };
};

/** The service that a published procedure is. */
export const serviceOf = (
  agencyId: string,
  state: ProcedureState,
  line: RegisterLine,
  rest: Pick<Service, 'publications' | 'baseline' | 'process'>,
): Service | null =>
  state.inForce?.kind !== 'published'
    ? null
    : {
        agencyId,
        procedureCode: line.procedureCode,
        level: state.inForce.level,
        revision: state.inForce.revision,
        since: state.inForce.since,
        ...(state.inForce.fault === undefined ? {} : { fault: state.inForce.fault }),
        ...(state.inForce.national === undefined ? {} : { national: state.inForce.national }),
        register: state.register.map(({ from, to }) => ({ from, to })),
        texts: [...line.texts],
        ...rest,
      };

export const loadService = (table: Table, plan: string, agency: string, code: string): Promise<Service | null> =>
  getItem(table, keys.service(plan, agency, code), serviceSchema);

/** Some services of an agency by short code; what is not in force is left out. */
export const loadServicesOf = async (
  table: Table,
  plan: string,
  agency: string,
  codes: readonly string[],
): Promise<Map<string, Service>> => {
  const rows = await getItems(
    table,
    codes.map((code) => keys.service(plan, agency, code)),
    serviceSchema.extend({ sk: z.string() }),
  );
  return new Map(rows.map(({ sk, ...service }) => [sk.split('#')[1] ?? '', service]));
};

/** Of the short codes of services that run on a baseline, those whose baseline named the running process. */
export const toldByBaseline = async (
  table: Table,
  plan: string,
  agency: string,
  codes: readonly string[],
): Promise<ReadonlySet<string>> => {
  const services = await loadServicesOf(table, plan, agency, codes);
  return new Set([...services].flatMap(([code, { process }]) => (process === undefined ? [] : [code])));
};

export const pageServices = (table: Table, plan: string, limit: number, after?: string, agency?: string) =>
  queryPage(
    table,
    { pk: keys.service(plan, '', '').pk, ...(agency === undefined ? {} : { prefix: `${agency}#` }) },
    serviceSchema.extend({ sk: z.string() }),
    limit,
    after,
  );
