import * as z from 'zod';

/** A plan's id in paths and keys, such as `4498-KH-UBND` (contract, Common). */
export const planId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/)
  .brand<'PlanId'>();
export type PlanId = z.infer<typeof planId>;

/** An agency's id within a plan, such as `so-tu-phap` (contract, Common). */
export const agencyId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .brand<'AgencyId'>();
export type AgencyId = z.infer<typeof agencyId>;

/** A province's id, such as `ninh-thuan` (contract, Common). */
export const provinceId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .brand<'ProvinceId'>();
export type ProvinceId = z.infer<typeof provinceId>;

/**
 * A procedure's code on the national database, short (`2.000488`) or with the province's part
 * (`2.000488.000.00.00.H43`). Two codes name one procedure when their short parts agree: see {@link shortCode}.
 */
export const procedureCode = z
  .string()
  .trim()
  .regex(/^[1-9]\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$/)
  .brand<'ProcedureCode'>();
export type ProcedureCode = z.infer<typeof procedureCode>;

/** The part of a code that is compared and used in keys, such as `2.000488`. A short code is a procedure code too. */
export const procedureShortCode = procedureCode.regex(/^.{8}$/).brand<'ShortCode'>();
export type ShortCode = z.infer<typeof procedureShortCode>;

/** Cuts a code to its short part. The same code lives in several agencies: the key is (agency, short code). */
export const shortCode = (code: ProcedureCode): ShortCode => procedureShortCode.parse(code.slice(0, 8));
