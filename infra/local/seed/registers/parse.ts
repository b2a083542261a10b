import type { z } from 'zod';
import type { registerItemSchema } from '../../../../shared/domain/register.ts';

/** A procedure as a register decision sends it (contract, Set-up). */
export type Procedure = Readonly<z.input<typeof registerItemSchema>> & { readonly timeLimit: TimeLimit | null };
type TimeLimit = { readonly value: number; readonly unit: 'working-hour' | 'hour' | 'working-day' | 'day' };

const UNITS = new Map<string, TimeLimit['unit']>([
  ['wh', 'working-hour'],
  ['h', 'hour'],
  ['wd', 'working-day'],
  ['d', 'day'],
]);
const ROW = /^([1-9]\.\d{6}) +\| (-|(\d+)(wh|h|wd|d)) +\| (fee|free) +\| (\S.*)$/;

const timeLimit = (value: string | undefined, unit: string | undefined): TimeLimit | null => {
  const known = UNITS.get(unit ?? '');
  return known === undefined ? null : { value: Number(value), unit: known };
};

/**
 * Reads a register written as text: `## field` headings, and under each the rows
 * `code | time limit | fee or free | name`, the limit as `8wh`, `24h`, `10wd`, `15d` (working hours, hours, working
 * days, days) or `-` where the decision sets none. Throws on a line that is none of these, naming it.
 */
export const parseRegister = (text: string): readonly Procedure[] => {
  let field = '';
  const procedures: Procedure[] = [];
  for (const line of text.split('\n').filter((candidate) => candidate !== '')) {
    const [, code, , value, unit, fee, name] = ROW.exec(line) ?? [];
    if (line.startsWith('## ')) field = line.slice(3);
    else if (code === undefined || name === undefined || field === '') throw new Error(`not a register row: ${line}`);
    else procedures.push({ code, name, field, timeLimit: timeLimit(value, unit), fee: fee === 'fee' });
  }
  return procedures;
};
