import { StartError } from '../start-error.ts';
import { cron, type NextSlot } from './cron.ts';

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The slots of a schedule expression. `rate(…)` counts from the epoch, so that a restart keeps its slots (AWS counts
 * from the schedule's creation).
 * @throws StartError for an expression or a time zone that is not known here, `at(…)` among them.
 */
export function nextSlot(expression: string, timeZone: string): NextSlot {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new StartError(`The schedule ${expression} has a time zone that is not known here: ${timeZone}`);
  }
  const [, fields] = /^cron\((.*)\)$/.exec(expression) ?? [];
  if (fields !== undefined) return cron(fields, timeZone);
  const [, value, unit = ''] = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const period = Number(value) * (UNITS[unit] ?? Number.NaN);
  if (!(period > 0)) throw new StartError(`The schedule expression ${expression} is not known here`);
  return (after) => (Math.floor(after / period) + 1) * period;
}
